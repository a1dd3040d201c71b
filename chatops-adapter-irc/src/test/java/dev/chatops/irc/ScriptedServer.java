package dev.chatops.irc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A server whose every line the test says itself, for what no real one does on demand. */
final class ScriptedServer implements AutoCloseable {

  private final ServerSocket socket;

  ScriptedServer() {
    try {
      socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
      socket.setSoTimeout(15_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The next that connects. */
  RawPeer accept() {
    try {
      return new RawPeer("server", socket.accept());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next that connects, let in, with capabilities but in no room. */
  RawPeer welcome(String capabilities) {
    RawPeer bot = accept();
    bot.expectLine("CAP LS 302");
    bot.expectLine("NICK opsbot");
    bot.expectLine("USER ");
    bot.send(":s CAP * LS :" + capabilities);
    if (bot.expectLine("CAP ").startsWith("CAP REQ")) {
      bot.send(":s CAP * ACK :" + capabilities);
      bot.expectLine("CAP END");
    }
    bot.send(":s 001 opsbot :Welcome");
    bot.send(":s 005 opsbot CASEMAPPING=rfc1459 CHANTYPES=# STATUSMSG=@+ :are supported");
    bot.send(":s 376 opsbot :End of MOTD");
    return bot;
  }

  /** The next that connects, let in and in {@code #ops}. */
  RawPeer welcomeToOps(String capabilities) {
    RawPeer bot = welcome(capabilities);
    bot.expectLine("JOIN #ops");
    bot.send(":opsbot!~opsbot@127.0.0.1 JOIN #ops");
    bot.send(":s 353 opsbot = #ops :opsbot ann");
    bot.send(":s 366 opsbot #ops :End of NAMES");
    return bot;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
