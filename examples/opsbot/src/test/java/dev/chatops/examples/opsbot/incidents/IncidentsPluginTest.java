package dev.chatops.examples.opsbot.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.User;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IncidentsPluginTest {

  private final DyingPager pager = new DyingPager();

  @RegisterExtension
  final FakeChat chat =
      FakeChat.with(IncidentsPlugin.class)
          .bind(Incidents.class, pager)
          .config(
              """
              time-zone = "America/New_York"
              rooms { berlin { at = ["fake/#berlin"], time-zone = "Europe/Berlin" } }
              """);

  @Test
  void aSecondAckSaysByWhomAndWhenAndCallsNothing() {
    FakeRoom ops = chat.room("#ops");

    chat.user("ann").says(ops, "!ack me incident 778467");
    chat.clock().advance(Duration.ofMinutes(5));
    chat.user("bob").says(ops, "!ack 778467");

    assertThat(ops)
        .hasReplies(
            "Incident 778467 has been acknowledged by (ann)",
            "Incident 778467 was already acknowledged by (ann)"
                + " at 2026-01-05 04:00 America/New_York");
    assertThat(pager.silenced()).containsExactly("778467 by fake/ann");
  }

  @Test
  void theTimeIsThatOfTheRoom() {
    FakeRoom berlin = chat.room("#berlin");
    FakeUser ann = chat.user("ann");

    ann.says(berlin, "!ack 778467");
    ann.says(berlin, "!ack 778467");

    assertThat(berlin).lastReply().endsWith("by (ann) at 2026-01-05 10:00 Europe/Berlin");
  }

  @Test
  void theSameMessageTwiceIsOneAck() {
    FakeRoom ops = chat.room("#ops");
    FakeUser ann = chat.user("ann");
    chat.network().duplicateNext();

    ann.says(ops, "!ack 778467");

    assertThat(ops).hasReplies("Incident 778467 has been acknowledged by (ann)");
    assertThat(pager.silenced()).hasSize(1);
  }

  @Test
  void ofManyAtOnceOneIsFirst() {
    FakeRoom ops = chat.room("#ops");

    IntStream.range(0, 20)
        .parallel()
        .forEach(i -> chat.user("person" + i).says(ops, "!ack 778467"));

    assertThat(ops.replies())
        .hasSize(20)
        .filteredOn(said -> said.contains("has been acknowledged"))
        .hasSize(1);
    assertThat(pager.silenced()).hasSize(1);
  }

  @Test
  void whatThePagerDidNotTakeIsNotAcknowledged() {
    FakeRoom ops = chat.room("#ops");
    pager.dead = true;
    chat.user("ann").says(ops, "!ack 778467");
    assertThat(ops).hasRepliesMatching("Something went wrong \\(trace \\w+\\)");
    pager.dead = false;

    chat.user("bob").says(ops, "!ack 778467");

    assertThat(ops).hasReplies("Incident 778467 has been acknowledged by (bob)");
  }

  @Test
  void anIncidentThatIsNoneIsAnErrorOfTheLine() {
    FakeRoom ops = chat.room("#ops");

    chat.user("ann").says(ops, "!ack 1");

    assertThat(ops)
        .lastReply()
        .startsWith("id: found `1`, expected one of 778467, 778468, 778471\n");
  }

  private static final class DyingPager extends Incidents {

    private volatile boolean dead;

    @Override
    public void silence(Incident incident, User by) {
      if (dead) {
        throw new IllegalStateException("the pager does not answer");
      }
      super.silence(incident, by);
    }
  }
}
