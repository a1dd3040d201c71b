package dev.chatops.irc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.SocketFactory;
import org.pircbotx.Configuration;
import org.pircbotx.InputParser;
import org.pircbotx.PircBotX;
import org.pircbotx.output.OutputRaw;

/**
 * PircBotX for one connection over a socket that is open already; reading, writing and parsing are
 * ours (docs/decisions/0003). Its own loop, threads, delays and hooks are off.
 */
final class IrcBot extends PircBotX {

  private final Link link;

  /** What the bot stands on. */
  interface Link {

    /** Called with the open socket, before PircBotX says anything on it. */
    void greet(Socket socket) throws IOException;

    /** Reads until the connection ends. */
    void readAll(Socket socket) throws IOException;

    /** A line of PircBotX's own, or of somebody who reached for it. */
    void send(String line);

    /** A line that came without our asking. */
    void received(String line);
  }

  IrcBot(IrcSettings settings, Socket socket, int tickMillis, Link link) {
    super(configuration(settings, socket, tickMillis, link));
    this.link = link;
  }

  private static Configuration configuration(
      IrcSettings settings, Socket socket, int tickMillis, Link link) {
    return new Configuration.Builder()
        .setName(settings.nick())
        .setLogin(settings.user())
        .setRealName(settings.realName())
        .setVersion("ChatOps for Java")
        .setEncoding(StandardCharsets.UTF_8)
        .setLocale(Locale.ROOT)
        .addServer(socket.getInetAddress().getHostAddress(), socket.getPort())
        .setSocketFactory(new Opened(socket))
        .setSocketTimeout(tickMillis)
        .setMessageDelay(0)
        .setAutoSplitMessage(false)
        .setAutoNickChange(false)
        .setAutoReconnect(false)
        .setShutdownHookEnabled(false)
        .setOnJoinWhoEnabled(false)
        .setCapEnabled(false)
        .setSnapshotsEnabled(false)
        .setListenerManager(new InlineListeners())
        .setBotFactory(new Parts(link))
        .buildConfiguration();
  }

  @Override
  protected void changeSocket(Socket opened) throws IOException {
    socket = opened;
    link.greet(opened);
  }

  @Override
  protected void startLineProcessing() {
    try {
      link.readAll(socket);
    } catch (IOException e) {
      disconnectException = e;
    }
    shutdown();
  }

  @Override
  protected void sendRawLineToServer(String line) {
    link.send(line);
  }

  boolean isLoggedIn() {
    return loggedIn;
  }

  /** Whether anybody wants PircBotX's own events. */
  boolean hasListeners() {
    return !configuration.getListenerManager().getListeners().isEmpty();
  }

  /** Our own parts in place of PircBotX's. */
  private static final class Parts extends Configuration.BotFactory {

    private final Link link;

    Parts(Link link) {
      this.link = link;
    }

    @Override
    public InputParser createInputParser(PircBotX bot) {
      return new IrcParser(bot, link);
    }

    @Override
    public OutputRaw createOutputRaw(PircBotX bot) {
      return new IrcOutput(bot, link);
    }
  }

  /** Hands the one socket over. */
  private static final class Opened extends SocketFactory {

    private final Socket socket;

    Opened(Socket socket) {
      this.socket = socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
      return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      throw onlyOne();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      throw onlyOne();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
        throws IOException {
      throw onlyOne();
    }

    private static SocketException onlyOne() {
      return new SocketException("there is one connection, and it is open");
    }
  }
}
