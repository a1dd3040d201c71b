package dev.chatops.benchmarks;

import dev.chatops.ChatOps;
import dev.chatops.config.Settings;

/**
 * A bot on a real IRC server, to be measured from outside: answers {@code !ping 42} with {@code
 * pong 42}, as fast as it can.
 *
 * <pre>{@code
 * java -cp target/benchmarks.jar dev.chatops.benchmarks.BenchBot 127.0.0.1 6667 '#bench' ourbot
 * }</pre>
 */
public final class BenchBot {

  private BenchBot() {}

  /**
   * Runs until the process is told to stop.
   *
   * @param args the host, the port, the room and the nick
   * @throws InterruptedException never in fact
   */
  public static void main(String[] args) throws InterruptedException {
    if (args.length != 4) {
      System.err.println("usage: BenchBot HOST PORT ROOM NICK");
      System.exit(2);
    }
    ChatOps bot =
        ChatOps.builder()
            .config(Settings.parse(config(args[0], args[1], args[2], args[3])))
            .plugin(new PingPlugin())
            .build();
    Runtime.getRuntime().addShutdownHook(new Thread(bot::close));
    bot.start().awaitEnd();
  }

  /** Without pacing, and with nicks for identities: for a server of one's own alone. */
  private static String config(String host, String port, String room, String nick) {
    return """
    name = %4$s
    adapters {
      irc {
        type = irc, host = %1$s, port = %2$s, tls = false
        nick = %4$s, rooms = [%3$s], pacing = 0, identity = nick
      }
    }
    """
        .formatted(quoted(host), quoted(port), quoted(room), quoted(nick));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
