package dev.chatops.testkit.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReminderPluginTest {

  @RegisterExtension
  final FakeChat chat = FakeChat.with(ReminderPlugin.class).config("time-zone = \"Europe/Berlin\"");

  private final FakeRoom dev = chat.room("#dev");
  private final FakeUser ann = chat.user("ann");

  @Test
  void remindsAtItsTimeAndOnce() {
    FakeRoom ops = chat.room("#ops");

    ann.says(ops, "!remind me in 2h to look at the disk of db-1");
    chat.clock().advance(Duration.ofMinutes(119));
    assertThat(ops).hasReplies("I will");
    chat.clock().advance(Duration.ofMinutes(1));
    assertThat(ops).hasReplies("ann: look at the disk of db-1");

    chat.clock().advance(Duration.ofHours(4));
    assertThat(ops).hasNoReplies();
  }

  @Test
  void remindsInTheOrderOfTheTimesAndNotOfTheWords() {
    FakeRoom ops = chat.room("#ops");

    ann.says(ops, "!remind me in 3h to go home");
    chat.user("bob").says(ops, "!remind me in 1h to have tea");
    chat.clock().advance(Duration.ofHours(3));

    assertThat(ops).hasReplies("I will", "I will", "bob: have tea", "ann: go home");
  }

  @Test
  void remindsEachInTheirOwnPlace() {
    ann.whispers("remind me in 1h to call home");
    chat.clock().advance(Duration.ofHours(1));

    assertThat(ann.direct()).hasReplies("I will", "ann: call home");
    assertThat(dev).hasNoReplies();
  }

  /** The clock stands at 10 in Berlin, on a Monday. */
  @Test
  void callsToTheStandUpOnWorkingDays() {
    chat.clock().advance(Duration.ofHours(22).plusMinutes(59));
    assertThat(dev).hasNoReplies();
    chat.clock().advance(Duration.ofMinutes(1));
    assertThat(dev).hasReplies("stand-up in 15 minutes");
    assertThat(chat.clock().now()).isEqualTo(Instant.parse("2026-01-06T08:00:00Z"));

    chat.clock().advance(Duration.ofDays(6));
    assertThat(dev)
        .hasReplies(
            "stand-up in 15 minutes",
            "stand-up in 15 minutes",
            "stand-up in 15 minutes",
            "stand-up in 15 minutes");
  }

  @Test
  void nagsEverySixHoursWhenTooManyWait() {
    FakeRoom ops = chat.room("#ops");
    for (int i = 0; i <= 100; i++) {
      ann.says(ops, "!remind me in 13h to do thing " + i);
    }
    chat.clock().advance(Duration.ofHours(6).minusSeconds(1));
    assertThat(dev).hasNoReplies();
    chat.clock().advance(Duration.ofHours(6).plusSeconds(1));

    assertThat(dev)
        .hasReplies(
            "101 reminders wait; do you read them?", "101 reminders wait; do you read them?");
    chat.clock().advance(Duration.ofHours(6));
    assertThat(dev).hasNoReplies();
    assertThat(ops.replies()).hasSize(202);
  }
}
