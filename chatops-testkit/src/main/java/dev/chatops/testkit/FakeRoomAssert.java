package dev.chatops.testkit;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;

/**
 * Assertions about what the bot said in one place. Each looks at what is new there since the last
 * one that did: a reply that reads otherwise than before is new again. Not thread-safe.
 */
public final class FakeRoomAssert extends AbstractAssert<FakeRoomAssert, FakeRoom> {

  FakeRoomAssert(FakeRoom room) {
    super(room, FakeRoomAssert.class);
  }

  /**
   * The bot said exactly this, in this order.
   *
   * @param expected what people read, message by message
   * @return this
   */
  public FakeRoomAssert hasReplies(String... expected) {
    return replies("to be", String::equals, expected);
  }

  /**
   * The bot said as many messages as there are words here, and each holds its own.
   *
   * @param expected a part of each message
   * @return this
   */
  public FakeRoomAssert hasRepliesContaining(String... expected) {
    return replies("to contain", String::contains, expected);
  }

  /**
   * The bot said as many messages as there are patterns here, and each matches its own as a whole.
   *
   * @param expected a regular expression for each message
   * @return this
   */
  public FakeRoomAssert hasRepliesMatching(String... expected) {
    return replies("to match", String::matches, expected);
  }

  /** The bot said nothing. */
  public FakeRoomAssert hasNoReplies() {
    return replies("to be", String::equals);
  }

  /**
   * Goes on with the last of what the bot said; there must be something.
   *
   * @return assertions about its text
   */
  public AbstractStringAssert<?> lastReply() {
    List<String> heard = actual.takeFresh();
    if (heard.isEmpty()) {
      throw failure("%nExpected a reply in %s, but there is none.%n%n%s", actual, actual.story());
    }
    return Assertions.assertThat(heard.get(heard.size() - 1))
        .as("the last reply in %s%n%s%n", actual, actual.story());
  }

  private FakeRoomAssert replies(
      String relation, BiPredicate<String, String> holds, String... expected) {
    List<String> heard = actual.takeFresh();
    boolean fits = heard.size() == expected.length;
    for (int i = 0; fits && i < expected.length; i++) {
      fits = holds.test(heard.get(i), expected[i]);
    }
    if (!fits) {
      String wanted = listed(List.of(expected));
      throw failureWithActualExpected(
          listed(heard),
          wanted,
          "%nExpected the new replies in %s %s:%n%s%nbut they are:%n%s%n%n%s",
          actual,
          relation,
          wanted,
          listed(heard),
          actual.story());
    }
    return this;
  }

  private static String listed(List<String> messages) {
    return messages.isEmpty()
        ? "  (nothing)"
        : messages.stream().map(text -> "  \"" + text + "\"").collect(Collectors.joining("\n"));
  }
}
