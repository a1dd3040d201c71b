package dev.chatops.soak;

import dev.chatops.ChatOps;
import dev.chatops.config.Settings;
import dev.chatops.irc.InspIrcd;
import dev.chatops.irc.NgIrcd;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import dev.chatops.testkit.tck.LoopbackServer;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A bot at its default pace on a server as it is shipped: 300 lines in ten minutes, as many as
 * there is time for in fewer, all of them whole and nobody thrown out.
 *
 * @param name the server's
 * @param servers makes one
 */
record IrcPaced(String name, Supplier<LoopbackServer> servers) implements World.Errand {

  private static final int MOST = 300;

  /** Five lines at once, then one in two seconds. */
  private static final int AT_ONCE = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static Supplier<LoopbackServer> ngIrcd() {
    return () -> new NgIrcd().throttling();
  }

  static Supplier<LoopbackServer> inspIrcd() {
    return () -> new InspIrcd().throttling();
  }

  /** Says so many lines. */
  private record Talk(int lines) implements Plugin {

    @Command("talk")
    String talk() {
      return IntStream.range(0, lines).mapToObj(Talk::line).collect(Collectors.joining("\n"));
    }

    private static String line(int number) {
      return number + " " + "x".repeat(300);
    }
  }

  @Override
  public void run(Duration length, Report report) throws Exception {
    int lines = (int) Math.min(MOST, AT_ONCE + length.toSeconds() / 2);
    try (LoopbackServer server = servers.get()) {
      server.start();
      String config =
          """
          name = opsbot
          adapters { paced {
            type = irc, host = "127.0.0.1", port = %d, tls = false, nick = opsbot, rooms = ["#ops"]
          } }
          """
              .formatted(server.port());
      try (ChatOps bot =
              ChatOps.builder()
                  .config(Settings.parse(config))
                  .plugin(new Talk(lines))
                  .build()
                  .start();
          IrcMember ann = new IrcMember(server.port(), "ann", "#ops")) {
        ann.says("!talk");
        int whole = 0;
        while (whole < lines && Talk.line(whole).equals(ann.hears(PATIENCE))) {
          whole++;
        }
        report.row("paced on a default " + name, whole + " of " + lines + " lines whole, in order");
        if (whole < lines) {
          report.broken("on " + name + " a line is missing: " + bot.diagnose());
        }
      }
    }
  }
}
