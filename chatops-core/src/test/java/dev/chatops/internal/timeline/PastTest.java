package dev.chatops.internal.timeline;

import static dev.chatops.internal.timeline.Entries.entry;
import static dev.chatops.internal.timeline.Entries.mark;
import static dev.chatops.internal.timeline.Entries.received;
import static dev.chatops.internal.timeline.Entries.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PastTest {

  private final Past past = new Past();

  private void happens(Entry... entries) {
    List.of(entries).forEach(past::accept);
  }

  @Test
  void aCommandWithoutAnEndIsUnfinished() {
    happens(
        received("a", "1"),
        entry("a", Kind.STARTED, ""),
        received("b", "2"),
        received("c", "3"),
        entry("b", Kind.SUCCEEDED, ""));

    assertThat(past.unfinished()).extracting(Entry::trace).containsExactly("a", "c");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyEndIsOne(Kind kind) {
    happens(received("a", "1"), entry("a", kind, ""), entry("a", kind, ""));

    int open = kind == Kind.RECEIVED ? 3 : kind.end() ? 0 : 1;
    assertThat(past.unfinished()).hasSize(open);
  }

  @Test
  void aTraceThatComesAgainIsAnotherCommand() {
    happens(received("a", "1"), entry("a", Kind.FAILED, ""), received("a", "2"));

    assertThat(past.unfinished()).extracting(Entry::key).containsExactly("2");
  }

  @Test
  void whatWasSaidWithoutAReceiptIsUnheard() {
    happens(
        entry("a", Kind.SAID, "one"),
        entry("a", Kind.SAID, "two"),
        entry("b", Kind.SAID, "three"),
        entry("a", Kind.DELIVERED, ""),
        entry("b", Kind.UNDELIVERED, ""),
        entry("c", Kind.DELIVERED, "of nothing we know"));

    assertThat(texts(past.unheard())).containsExactly("two");
  }

  @Test
  void theNewestKeysOfEachAdapterAreRemembered() {
    for (int i = 0; i < 10_005; i++) {
      happens(received("t" + i, "e" + i));
    }
    happens(received("x", ""), mark("no event"));

    assertThat(past.keys("irc1")).hasSize(10_000).startsWith("e5").endsWith("e10004");
    assertThat(past.keys("slack")).isEmpty();
  }

  private static Entry cutOff(String trace) {
    return entry(trace, Kind.FAILED, Past.CUT_OFF);
  }

  @Test
  void whatARestartHasEndedIsUntoldUntilItsConversationHasHeardOfIt() {
    happens(received("a", "1"), entry("a", Kind.SAID, "one moment"));
    happens(cutOff("a"), entry("a", Kind.UNDELIVERED, Past.CUT_OFF));
    assertThat(past.untold()).extracting(Entry::trace).containsExactly("a");
    assertThat(past.unfinished()).isEmpty();

    happens(entry("a", Kind.SAID, "did not finish"), entry("a", Kind.UNDELIVERED, Past.CUT_OFF));
    assertThat(past.untold()).as("the process died again").hasSize(1);
    happens(entry("a", Kind.SAID, "did not finish"));
    happens(entry("a", Kind.UNDELIVERED, "the bot has stopped"));
    assertThat(past.untold()).as("it was stopped").hasSize(1);

    happens(entry("a", Kind.SAID, "did not finish"), entry("a", Kind.DELIVERED, ""));
    assertThat(past.untold()).isEmpty();
  }

  @Test
  void whatTheNetworkDoesNotTakeIsGivenUp() {
    happens(received("a", "1"), cutOff("a"), entry("a", Kind.SAID, "did not finish"));
    happens(entry("a", Kind.UNDELIVERED, "the bot is not in #ops"));

    assertThat(past.untold()).isEmpty();
  }

  @Test
  void theLastOfManyStandsForThoseBefore() {
    happens(received("a", "1"), received("b", "2"), received("c", "3"), received("d", "4"));
    happens(cutOff("a"), cutOff("b"), cutOff("c"), cutOff("d"));
    happens(entry("a", Kind.SAID, ""), entry("a", Kind.DELIVERED, ""));
    assertThat(past.untold()).extracting(Entry::trace).containsExactly("b", "c", "d");

    happens(entry("c", Kind.SAID, "and 1 more"), entry("c", Kind.DELIVERED, ""));
    assertThat(past.untold()).extracting(Entry::trace).containsExactly("d");
  }

  @Test
  void otherEndsAreTold() {
    happens(received("a", "1"), entry("a", Kind.FAILED, "the disk is full"));

    assertThat(past.untold()).isEmpty();
  }
}
