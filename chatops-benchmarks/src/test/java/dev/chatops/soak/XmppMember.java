package dev.chatops.soak;

import dev.chatops.xmpp.Prosody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Somebody on an XMPP server over a bare socket, without any code of the adapter's. */
final class XmppMember implements Member {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String MUC = "http://jabber.org/protocol/muc";

  private static final String STREAM =
      "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'"
          + " to='localhost' version='1.0'>";

  private final BareSocket socket;
  private final Stanzas stanzas = new Stanzas();
  private final String name;
  private String room = "";
  private boolean botIsIn;
  private int ids;

  /** Logs in (RFC 6120 §6 and §7). */
  XmppMember(Prosody server, String name, String resource) throws IOException {
    server.admits(name);
    this.name = name;
    this.socket = new BareSocket(server.port());
    try {
      logsIn(resource);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void logsIn(String resource) throws IOException {
    String plain = "\0" + name + "\0" + Prosody.PASSWORD;
    socket.sends(STREAM);
    awaits("features", it -> it.startsWith("<stream:features"));
    socket.sends(
        "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
            + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8))
            + "</auth>");
    awaits("a way in", it -> it.startsWith("<success"));
    socket.sends(STREAM);
    awaits("features", it -> it.startsWith("<stream:features"));
    asks(
        "",
        "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>"
            + resource
            + "</resource></bind>");
  }

  /** Goes into a room (XEP-0045 §7.2) and is in it. */
  XmppMember joins(String wanted) throws IOException {
    room = wanted;
    botIsIn = false;
    socket.sends(
        "<presence to='%s/%s'><x xmlns='%s'><history maxstanzas='0'/></x></presence>"
            .formatted(room, name, MUC));
    awaits("into " + room, it -> isOf(it, name) && (it.contains("110") || isError(it)));
    return this;
  }

  /** Asks somebody, or the own server, for something; gives the answer. */
  String asks(String to, String payload) throws IOException {
    String id = name + "-" + ++ids;
    String address = to.isEmpty() ? "" : " to='" + to + "'";
    socket.sends("<iq type='set' id='" + id + "'" + address + ">" + payload + "</iq>");
    return awaits(payload, it -> it.startsWith("<iq") && it.contains("id='" + id + "'"));
  }

  /** Invites the bot until it is in the room (XEP-0045 §7.8.2). */
  void fetchesBot(String account) throws IOException {
    long deadline = System.nanoTime() + 3 * PATIENCE.toNanos();
    while (!botIsIn) {
      if (System.nanoTime() > deadline) {
        throw new IOException("the bot does not come into " + room);
      }
      socket.sends(
          "<message to='%s'><x xmlns='%s#user'><invite to='%s'/></x></message>"
              .formatted(room, MUC, account));
      long again = System.nanoTime() + PATIENCE.toNanos() / 6;
      String read = next(again);
      while (read != null && !botIsIn) {
        read = next(again);
      }
    }
  }

  /** Returns when the bot is not in the room. */
  void awaitsBotOut() throws IOException {
    if (botIsIn) {
      awaits("the bot out of " + room, it -> !botIsIn);
    }
  }

  @Override
  public void says(String text) throws IOException {
    socket.sends(
        "<message type='groupchat' id='%s-%d' to='%s'><body>%s</body></message>"
            .formatted(name, ++ids, room, text));
  }

  @Override
  public @Nullable String hears(Duration most) throws IOException {
    long deadline = System.nanoTime() + most.toNanos();
    String bot = "from='" + room + "/opsbot'";
    for (String read = next(deadline); read != null; read = next(deadline)) {
      if (read.startsWith("<message") && read.contains(bot) && read.contains("<body>")) {
        String body = read.substring(read.indexOf("<body>") + 6, read.indexOf("</body>"));
        return body.replaceFirst("^(&gt;.*\n)+", ""); // what is answered (XEP-0461 §3)
      }
    }
    return null;
  }

  private String awaits(String what, Predicate<String> wanted) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (String read = next(deadline); read != null; read = next(deadline)) {
      if (wanted.test(read)) {
        return read;
      }
    }
    throw new IOException("no " + what + " within " + PATIENCE);
  }

  /** The next stanza; null if none is complete in time. */
  private @Nullable String next(long deadline) throws IOException {
    for (int next = socket.read(deadline); next >= 0; next = socket.read(deadline)) {
      String stanza = stanzas.take(next);
      if (stanza != null) {
        if (isOf(stanza, "opsbot")) {
          botIsIn = !stanza.contains("type='unavailable'");
        }
        if (isOut(stanza)) {
          throw new IOException("out of " + room + ": " + stanza);
        }
        return stanza;
      }
    }
    return null;
  }

  private boolean isOf(String stanza, String nick) {
    return stanza.startsWith("<presence") && stanza.contains("from='" + room + "/" + nick + "'");
  }

  /** Put out, or told by the room that one is not in it. */
  private boolean isOut(String stanza) {
    boolean gone = isOf(stanza, name) && stanza.contains("type='unavailable'");
    return gone || stanza.startsWith("<message") && isError(stanza);
  }

  static boolean isError(String stanza) {
    return stanza.contains("type='error'");
  }

  @Override
  public void close() {
    socket.close();
  }
}
