package dev.chatops.examples.opsbot.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RemindPluginTest {

  @RegisterExtension
  final FakeChat chat = FakeChat.with(RemindPlugin.class).config("time-zone = \"Europe/Berlin\"");

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");

  @Test
  void remindsAtItsTimeByTheClockOfTheRoom() {
    ann.says(ops, "!remind me in 2h to look at the disk of db-1");
    assertThat(ops).hasReplies("I will remind you at 2026-01-05 12:00 Europe/Berlin");
    chat.clock().advance(Duration.ofHours(2).minusSeconds(1));
    assertThat(ops).hasNoReplies();
    chat.clock().advance(Duration.ofSeconds(1));

    assertThat(ops).hasReplies("ann: look at the disk of db-1");
    chat.clock().advance(Duration.ofDays(1));
    assertThat(ops).hasNoReplies();
  }

  @Test
  void theTextIsSaidAsItWasTyped() {
    ann.says(ops, "!remind me in 1m to say \"**hi**  {} `x`");
    chat.clock().advance(Duration.ofMinutes(1));

    assertThat(ops).lastReply().isEqualTo("ann: say \"**hi**  {} `x`");
  }

  @Test
  void whatIsAskedForNowIsSaidAtOnce() {
    ann.says(ops, "!remind me in 0s to breathe");

    assertThat(ops)
        .hasReplies("I will remind you at 2026-01-05 10:00 Europe/Berlin", "ann: breathe");
  }

  @Test
  void theSameMessageTwiceIsOneReminder() {
    chat.network().duplicateNext();
    ann.says(ops, "!remind me in 1m to breathe");
    chat.clock().advance(Duration.ofHours(1));

    assertThat(ops)
        .hasReplies("I will remind you at 2026-01-05 10:01 Europe/Berlin", "ann: breathe");
  }

  @Test
  void aYearIsTheLongest() {
    ann.says(ops, "!remind me in 366d to renew the certificate");
    ann.says(ops, "!remind me in 367d to renew the certificate");
    ann.says(ops, "!remind me in 999999999w to say goodbye to the sun");

    assertThat(ops)
        .hasReplies(
            "I will remind you at 2027-01-06 10:00 Europe/Berlin",
            "a year is as far as I can think",
            "a year is as far as I can think");
  }

  @Test
  void nobodyFillsTheShelfForAll() {
    for (int i = 0; i < 100; i++) {
      ann.whispers("remind me in 1h to do thing " + i);
    }
    ann.says(ops, "!remind me in 1h to do one more");
    assertThat(ops).hasReplies("100 reminders of yours are waiting; that will do");
    chat.user("bob").says(ops, "!remind me in 2h to go home");
    assertThat(ops).hasReplies("I will remind you at 2026-01-05 12:00 Europe/Berlin");
    chat.clock().advance(Duration.ofHours(1));

    ann.says(ops, "!remind me in 1h to do one more");
    assertThat(ops).hasReplies("I will remind you at 2026-01-05 12:00 Europe/Berlin");
    assertThat(ann.direct().replies()).hasSize(200);
  }

  @Test
  void aDelayThatIsNoneIsAnErrorOfTheLine() {
    ann.says(ops, "!remind me in tomorrow to go home");

    assertThat(ops).lastReply().startsWith("delay: found `tomorrow`, expected a duration");
  }
}
