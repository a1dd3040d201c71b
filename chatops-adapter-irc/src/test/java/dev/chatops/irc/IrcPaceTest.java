package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.ChatOps;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said at the default pace, by a whole bot, to a server as Debian ships it. */
@Tag("paced")
class IrcPaceTest {

  private static final int LINES = 12;

  /** Says more than a server takes at once. */
  public static final class Talkative implements Plugin {

    @Command("talk")
    String talk() {
      return IntStream.range(0, LINES).mapToObj(Talkative::line).collect(Collectors.joining("\n"));
    }

    private static String line(int number) {
      return number + " " + "x".repeat(300);
    }
  }

  @Test
  void manyLinesArriveWholeOnAServerThatSlowsClientsDown() {
    try (NgIrcd server = new NgIrcd().throttling()) {
      server.start();
      String config =
          """
          name = opsbot
          adapters { irc1 {
            type = irc, host = "127.0.0.1", port = %d, tls = false, nick = opsbot, rooms = ["#ops"]
          } }
          """
              .formatted(server.port());
      try (RawPeer ann = RawPeer.connect(server.port(), "ann").join("#ops");
          ChatOps bot =
              ChatOps.builder()
                  .config(Settings.parse(config))
                  .plugin(new Talkative())
                  .build()
                  .start()) {
        assertThat(bot).isNotNull();
        ann.expectLine("JOIN");
        ann.says("#ops", "!talk");

        List<String> heard =
            IntStream.range(0, LINES).mapToObj(n -> ann.expectSaid("#ops")).toList();
        assertThat(heard)
            .containsExactlyElementsOf(
                IntStream.range(0, LINES).mapToObj(Talkative::line).toList());
      }
    }
  }
}
