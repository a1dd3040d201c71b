package dev.chatops.soak;

import dev.chatops.xmpp.Prosody;
import dev.chatops.xmpp.Relay;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** A real Prosody whose administrator is fate, and a line to it that fate cuts. */
final class XmppWorld implements World {

  private static final String ACCOUNT = "bot@localhost";

  private static final String RESOURCE = "soak";

  /** About half as much again as the bot has to say. */
  private static final String SLOW = "3kb/s";

  private final Prosody server = new Prosody().administered();
  private final Relay line;
  private int turn;

  XmppWorld() {
    server.start();
    line = new Relay(server);
  }

  @Override
  public String block() {
    return """
        adapters { world {
          type = xmpp, jid = "%s", password = "%s", resource = %s, nick = opsbot
          host = "127.0.0.1", port = %d, tls { trust = "%s" }, rooms = ["%s"]
        } }
        """
        .formatted(
            ACCOUNT,
            Prosody.PASSWORD,
            RESOURCE,
            line.port(),
            server.authority(),
            String.join("\", \"", rooms()));
  }

  @Override
  public List<String> rooms() {
    return Stream.of("one", "two", "three", "four", "five")
        .map(room -> room + "@" + Prosody.ROOMS)
        .toList();
  }

  @Override
  public Member member(String name, String room) throws IOException {
    return someone(name, "home").joins(room);
  }

  private XmppMember someone(String name, String resource) throws IOException {
    return new XmppMember(server, name, resource);
  }

  @Override
  public List<Blow> blows() {
    return List.of(
        new Blow("the server restarts", this::restart),
        new Blow("the server restarts and slows everybody down", this::restartSlow),
        new Blow("an administrator ends the bot's session", this::endSession),
        new Blow("somebody else connects with the bot's name", this::replace),
        new Blow("the line breaks", line::cut),
        new Blow("the bot is kicked, and invited", this::kick),
        new Blow("a room is destroyed, and made anew", this::destroy),
        new Blow("the server stands still", new Standstill(server::freeze, server::thaw)));
  }

  private void restart() {
    server.stop();
    server.unthrottled().start();
  }

  private void restartSlow() {
    server.stop();
    server.throttling(SLOW).start();
  }

  /** XEP-0133 §4.5: the form is asked for, and handed in. */
  private void endSession() throws IOException {
    try (XmppMember admin = someone("admin", "home")) {
      String form = admin.asks("localhost", command("", ""));
      String session = form.replaceFirst("(?s).*sessionid='([^']*)'.*", "$1");
      String filled =
          """
          <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/admin</value></field>
          <field var='accountjids'><value>%s/%s</value></field></x>"""
              .formatted(ACCOUNT, RESOURCE);
      done(admin.asks("localhost", command("sessionid='" + session + "'", filled)));
    }
  }

  private static String command(String attributes, String form) {
    return """
        <command xmlns='http://jabber.org/protocol/commands'
          node='http://jabber.org/protocol/admin#end-user-session' %s>%s</command>"""
        .formatted(attributes, form);
  }

  /** RFC 6120 §7.7.2.2: the server ends the older of two sessions of one name. */
  private void replace() throws IOException {
    someone("bot", RESOURCE).close();
  }

  private void kick() throws IOException {
    String room = nextRoom();
    try (XmppMember admin = someone("admin", "home").joins(room)) {
      String answer =
          admin.asks(
              room,
              "<query xmlns='http://jabber.org/protocol/muc#admin'>"
                  + "<item nick='opsbot' role='none'/></query>");
      if (!XmppMember.isError(answer)) { // as it is if the bot is away
        admin.awaitsBotOut();
      }
      admin.fetchesBot(ACCOUNT);
    }
  }

  private void destroy() throws IOException {
    String room = nextRoom();
    try (XmppMember admin = someone("admin", "home")) {
      done(
          admin.asks(
              room, "<query xmlns='http://jabber.org/protocol/muc#owner'><destroy/></query>"));
      admin.joins(room).fetchesBot(ACCOUNT);
    }
  }

  private static void done(String answer) throws IOException {
    if (XmppMember.isError(answer)) {
      throw new IOException("the server refuses: " + answer);
    }
  }

  private String nextRoom() {
    return rooms().get(turn++ % rooms().size());
  }

  @Override
  public void close() {
    line.close();
    server.close();
  }
}
