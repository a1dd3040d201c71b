package dev.chatops.benchmarks;

import dev.chatops.ChatOps;
import dev.chatops.config.Settings;
import java.util.Arrays;

/**
 * A bot on a real server, to be measured from outside: answers {@code !ping 42} with {@code pong
 * 42}, as fast as it can. Four arguments are for IRC, six for XMPP:
 *
 * <pre>{@code
 * java -cp target/benchmarks.jar dev.chatops.benchmarks.BenchBot 127.0.0.1 6667 '#bench' ourbot
 * java -cp target/benchmarks.jar dev.chatops.benchmarks.BenchBot \
 *     127.0.0.1 5222 bot@localhost secret bench@rooms.localhost ourbot
 * }</pre>
 */
public final class BenchBot {

  private BenchBot() {}

  /**
   * Runs until the process is told to stop.
   *
   * @param args the host, the port, for XMPP the account and its password, the room and the nick
   * @throws InterruptedException never in fact
   */
  public static void main(String[] args) throws InterruptedException {
    if (args.length != 4 && args.length != 6) {
      System.err.println("usage: BenchBot HOST PORT [JID PASSWORD] ROOM NICK");
      System.exit(2);
    }
    ChatOps bot =
        ChatOps.builder()
            .config(Settings.parse(args.length == 4 ? irc(args) : xmpp(args)))
            .plugin(new PingPlugin())
            .build();
    Runtime.getRuntime().addShutdownHook(new Thread(bot::close));
    bot.start().awaitEnd();
  }

  /** Without pacing, and with nicks for identities: for a server of one's own alone. */
  private static String irc(String... args) {
    return """
    name = %4$s
    adapters {
      irc {
        type = irc, host = %1$s, port = %2$s, tls = false
        nick = %4$s, rooms = [%3$s], pacing = 0, identity = nick
      }
    }
    """
        .formatted(quoted(args));
  }

  /** Without TLS, as the bots beside it. */
  private static String xmpp(String... args) {
    return """
    name = %6$s
    adapters {
      xmpp {
        type = xmpp, host = %1$s, port = %2$s, tls = false
        jid = %3$s, password = %4$s, rooms = [%5$s], nick = %6$s
      }
    }
    """
        .formatted(quoted(args));
  }

  private static Object[] quoted(String... args) {
    return Arrays.stream(args).map(BenchBot::quoted).toArray();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
