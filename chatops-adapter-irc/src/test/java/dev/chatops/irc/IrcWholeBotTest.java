package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.ChatOps;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Outbound;
import dev.chatops.service.Timeline;
import dev.chatops.service.Timeline.Kind;
import dev.chatops.testkit.ManualClock;
import dev.chatops.testkit.tck.LoopbackServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What networks do to a whole bot, on real servers. */
class IrcWholeBotTest {

  /** Answers. */
  public static final class Echo implements Plugin {

    @Command("echo <text...>")
    String echo(String text) {
      return text;
    }

    @Command("elsewhere <text...>")
    void elsewhere(Outbound out, String text) {
      out.room("lost").say(text);
    }
  }

  private static String config(LoopbackServer one, LoopbackServer two) {
    return """
        name = opsbot
        adapters {
          one { type = irc, host = "127.0.0.1", port = %d, tls = false, nick = opsbot, rooms = ["#ops"], pacing = 0 }
          two { type = irc, host = "127.0.0.1", port = %d, tls = false, nick = opsbot, rooms = ["#ops"], pacing = 0 }
        }
        rooms { lost = ["two/#ops"] }, limits { commands-per-minute = 0 }
        """
        .formatted(one.port(), two.port());
  }

  private static String ask(RawPeer ann, String command) {
    ann.says("#ops", command);
    return ann.expectSaid("#ops");
  }

  /** Asks until the answer is the one, as a person would. */
  private static String statusUntil(RawPeer ann, String part) {
    String status = "";
    long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    while (!status.contains(part) && System.nanoTime() < deadline) {
      ann.poll(Duration.ofMillis(100));
      ann.says("#ops", "!status");
      status = String.join("\n", ann.linesUntil(line -> line.contains("under way")));
    }
    return status;
  }

  @Test
  void aServerThatIsUpLateIsFoundAndTheOtherServesMeanwhile() {
    try (NgIrcd one = NgIrcd.started();
        InspIrcd late = new InspIrcd();
        RawPeer ann = RawPeer.connect(one.port(), "ann").join("#ops");
        ChatOps bot =
            ChatOps.builder()
                .config(Settings.parse(config(one, late)))
                .plugin(new Echo())
                .build()
                .start()) {
      assertThat(bot).isNotNull();
      assertThat(ask(ann, "!echo hello")).isEqualTo("hello");

      late.start();
      try (RawPeer bob = RawPeer.connect(late.port(), "bob").join("#ops")) {
        bob.send("NAMES #ops");
        if (!bob.linesUntil(line -> line.contains(" 366 ")).toString().contains("opsbot")) {
          bob.expectLine(" JOIN ");
        }
        assertThat(ask(bob, "!echo there")).isEqualTo("there");
      }
    }
  }

  @Test
  void statusCountsTheTriesToReachAServerThatWasLost() {
    try (NgIrcd one = NgIrcd.started();
        NgIrcd lost = NgIrcd.started();
        RawPeer ann = RawPeer.connect(one.port(), "ann").join("#ops");
        ChatOps bot =
            ChatOps.builder()
                .config(Settings.parse(config(one, lost)))
                .plugin(new Echo())
                .build()
                .start()) {
      assertThat(bot).isNotNull();
      lost.stop();

      assertThat(statusUntil(ann, "2 times: "))
          .contains("two (irc): disconnected, 2 times: ")
          .contains("cannot be reached")
          .contains("next try in ");

      lost.start();
      assertThat(statusUntil(ann, "two (irc): connected")).contains("two (irc): connected");
    }
  }

  @Test
  void whatWaitedTooLongForALostServerIsReportedUndelivered() {
    ManualClock clock = ManualClock.create();
    try (NgIrcd one = NgIrcd.started();
        NgIrcd lost = NgIrcd.started();
        RawPeer ann = RawPeer.connect(one.port(), "ann").join("#ops");
        ChatOps bot =
            ChatOps.builder()
                .config(Settings.parse(config(one, lost)))
                .time(clock)
                .plugin(new Echo())
                .build()
                .start()) {
      lost.stop();
      statusUntil(ann, "two (irc): disconnected");
      ann.says("#ops", "!elsewhere too late");
      assertThat(ask(ann, "!echo fence")).isEqualTo("fence");

      for (int n = 0; n < 400 && told(bot).isEmpty(); n++) {
        clock.advance(Duration.ofSeconds(1));
      }

      assertThat(told(bot)).singleElement().satisfies(it -> assertThat(it.text()).isNotEmpty());
    }
  }

  private static List<Timeline.Entry> told(ChatOps bot) {
    return bot.timeline().last(10_000).stream()
        .filter(entry -> entry.kind() == Kind.UNDELIVERED)
        .toList();
  }
}
