package dev.chatops.testkit;

import dev.chatops.chat.Message;
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

  /**
   * The last reply has read like this in turn, and reads like the last of these now.
   *
   * @param inTurn what people read, as it was first said and after each change
   * @return this
   */
  public FakeRoomAssert lastReplyRead(String... inTurn) {
    List<String> history = last().history();
    actual.takeFresh();
    return same("how the last reply has read", List.of(inTurn), history);
  }

  /**
   * The last reply offers exactly these buttons and answers to choose from, in this order.
   *
   * @param labels what is written on them
   * @return this
   */
  public FakeRoomAssert hasButtons(String... labels) {
    return same("the buttons", List.of(labels), List.copyOf(last().buttons().keySet()));
  }

  /**
   * The bot's own reactions on a message are exactly these, in this order.
   *
   * @param message somebody's, or the bot's
   * @param emojis those that stand there now
   * @return this
   */
  public FakeRoomAssert hasReactions(Message message, String... emojis) {
    return same("the reactions", List.of(emojis), actual.signs().reactions(message.id()));
  }

  /**
   * The room has this topic, whoever has set it.
   *
   * @param topic the topic of now, or empty
   * @return this
   */
  public FakeRoomAssert hasTopic(String topic) {
    String there = actual.signs().topic(actual.conversation().room().id().value());
    return same("the topic", List.of(topic), List.of(there));
  }

  /**
   * The bot has shown that it is typing, since the last time this was asked here.
   *
   * @return this
   */
  public FakeRoomAssert hasTyped() {
    int times = actual.signs().takeTyping(Place.of(actual.conversation()));
    if (times == 0) {
      throw failure("%nExpected typing in %s, but there is none.%n%n%s", actual, actual.story());
    }
    return this;
  }

  private Standing last() {
    Standing last = actual.latest(now -> true);
    if (last == null) {
      throw failure("%nExpected a reply in %s, but there is none.%n%n%s", actual, actual.story());
    }
    actual.look(last);
    return last;
  }

  private FakeRoomAssert same(String what, List<String> expected, List<String> there) {
    if (!expected.equals(there)) {
      throw failureWithActualExpected(
          listed(there),
          listed(expected),
          "%nExpected %s in %s to be:%n%s%nbut:%n%s%n%n%s",
          what,
          actual,
          listed(expected),
          listed(there),
          actual.story());
    }
    return this;
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
