package dev.chatops.xmpp;

import dev.chatops.chat.Upload;
import dev.chatops.testkit.tck.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real Prosody with people on it, for the kit. */
class XmppWire extends Wire {

  private static final String LISTENER = "eve";
  private static final String NICK = "opsbot";
  private static final String WRONG = "tckwrong";

  private static final String COMMANDS = "http://jabber.org/protocol/commands";

  /** What people type is meant as it is, as far as the kit goes (XEP-0393 §7). */
  private static final String LITERAL = "<unstyled xmlns='urn:xmpp:styling:0'/>";

  private final Prosody server;
  private final Map<String, XmppPerson> people = new LinkedHashMap<>();
  private final Download download;
  private final XmppReading reading = new XmppReading(seen(), NICK);

  XmppWire(Prosody server) {
    this.server = server;
    download = new Download(server);
    server.start();
    List.of(LISTENER, "ann", "bob").forEach(this::person);
  }

  final XmppPerson person(String name) {
    return people.computeIfAbsent(name, this::connecting);
  }

  private XmppPerson connecting(String name) {
    XmppPerson made = new XmppPerson(server, name, NICK).shows(xml -> reading.alone(name, xml));
    if (name.equals(LISTENER)) {
      made.shows(reading::inRoom).joins(elsewhere());
    }
    return made.joins(room(), otherRoom());
  }

  @Override
  public String settings() {
    return settings(Prosody.PASSWORD, "");
  }

  private String settings(String password, String more) {
    return """
        jid = "bot@localhost", password = "%s", host = "127.0.0.1", port = %d, nick = %s
        tls { trust = "%s" }, rooms = ["%s", "%s"%s]
        """
        .formatted(password, server.port(), NICK, server.authority(), room(), otherRoom(), more);
  }

  @Override
  public String bot() {
    return NICK;
  }

  @Override
  public String room() {
    return "one@" + Prosody.ROOMS;
  }

  @Override
  public String otherRoom() {
    return "two@" + Prosody.ROOMS;
  }

  @Override
  public String elsewhere() {
    return "three@" + Prosody.ROOMS;
  }

  @Override
  public void says(String peer, String room, String text) {
    person(peer).in(room).says(room, text, LITERAL);
  }

  @Override
  public void whispers(String peer, String text) {
    person(peer).whispers("bot@localhost", text);
  }

  /** The rooms show the accounts. */
  @Override
  public boolean vouchesFor(String peer) {
    return true;
  }

  @Override
  public void drop() {
    server.stop();
    people.values().forEach(XmppPerson::close);
  }

  @Override
  public void restore() {
    server.start();
    List<String> names = List.copyOf(people.keySet());
    people.clear();
    names.forEach(this::person);
  }

  @Override
  public void renames(String peer, String name) {
    person(peer).renames(name);
  }

  @Override
  public void saidBefore(String peer, String room, String text) {
    says(peer, room, text);
  }

  @Override
  public void answers(String peer, String room, String botSaid, String text) {
    String reply = "<reply xmlns='urn:xmpp:reply:0' to='%s/%s' id='%s'/>";
    person(peer).says(room, text, LITERAL + reply.formatted(room, NICK, reading.idOf(botSaid)));
  }

  @Override
  public void changes(String peer, String room, String said, String text) {
    String replace = "<replace xmlns='urn:xmpp:message-correct:0' id='%s'/>";
    person(peer).says(room, text, LITERAL + replace.formatted(reading.sentIdOf(said)));
  }

  @Override
  public void takesBack(String peer, String room, String said) {
    String retract = "<retract xmlns='urn:xmpp:message-retract:1' id='%s'/>";
    person(peer).says(room, "", retract.formatted(reading.idOf(said)));
  }

  @Override
  public void reacts(String peer, String room, String botSaid, String emoji) {
    String reactions =
        "<reactions xmlns='urn:xmpp:reactions:0' id='%s'><reaction>%s</reaction></reactions>";
    person(peer).says(room, null, reactions.formatted(reading.idOf(botSaid), emoji));
  }

  @Override
  public void joins(String peer, String room) {
    person(peer).joins(room);
  }

  @Override
  public void leaves(String peer, String room) {
    person(peer).leaves(room);
  }

  @Override
  public void setsTopic(String peer, String room, String topic) {
    person(peer).sets(room, topic);
  }

  @Override
  public @Nullable Upload file(String room, Duration most) throws Exception {
    XmppReading.Link link = reading.link(room, most);
    if (link == null) {
      return null;
    }
    String path = new URI(link.url()).getPath();
    String name = path.substring(path.lastIndexOf('/') + 1);
    byte[] bytes = download.get(link.url());
    Upload named =
        Upload.received(
            name, "application/octet-stream", Upload.of("x", "a/b", bytes, "x").source());
    return new Upload(named.name(), named.mediaType(), named.source(), link.words());
  }

  /** XEP-0363 §4, XEP-0066 §3. */
  @Override
  public void gives(String peer, String room, Upload file) throws Exception {
    byte[] bytes = file.bytes();
    String request =
        "<request xmlns='urn:xmpp:http:upload:0' filename='%s' size='%d' content-type='%s'/>"
            .formatted(Xml.escaped(file.name()), bytes.length, file.mediaType());
    Xml slot = person(peer).ask("get", "upload.localhost", request).child("slot").orElseThrow();
    Xml put = slot.child("put").orElseThrow();
    Map<String, String> headers = new LinkedHashMap<>(Map.of("Content-Type", file.mediaType()));
    put.children().forEach(header -> headers.put(header.attribute("name"), header.text()));
    download.put(put.attribute("url"), headers, bytes);
    String url = slot.child("get").orElseThrow().attribute("url");
    String oob = "<x xmlns='jabber:x:oob'><url>%s</url></x>".formatted(Xml.escaped(url));
    person(peer).says(room, url, oob);
  }

  @Override
  public List<String> menu(String peer) {
    Xml items =
        person(peer)
            .ask(
                "get",
                room() + "/" + NICK,
                "<query xmlns='http://jabber.org/protocol/disco#items' node='%s'/>"
                    .formatted(COMMANDS));
    return items.child("query").orElseThrow().children().stream()
        .map(item -> item.attribute("node"))
        .toList();
  }

  /** XEP-0050 §2.4: the form is fetched, filled in and sent. */
  @Override
  public void picks(String peer, String room, String command, Map<String, String> values) {
    XmppPerson person = person(peer);
    String bot = room + "/" + NICK;
    String chosen = "<command xmlns='%s' node='%s' %s";
    Xml form = person.ask("set", bot, chosen.formatted(COMMANDS, command, "action='execute'/>"));
    String session = form.child("command").orElseThrow().attribute("sessionid");
    StringBuilder filled = new StringBuilder();
    values.forEach(
        (name, value) ->
            filled.append(
                "<field var='%s'><value>%s</value></field>".formatted(name, Xml.escaped(value))));
    person.ask(
        "set",
        bot,
        chosen.formatted(
            COMMANDS,
            command,
            "sessionid='%s' action='complete'><x xmlns='jabber:x:data' type='submit'>%s</x></command>"
                .formatted(session, filled)));
  }

  @Override
  public String mention(String peer) {
    return "@" + peer;
  }

  @Override
  public List<String> injections(String room, String text) {
    String message =
        "<message type='groupchat' to='%s'><body>%s</body></message>".formatted(room, text);
    return List.of(
        message,
        "</body></message>" + message + "<message><body>",
        "]]>" + message,
        "' to='" + room + "'><body>" + text + "</body>",
        "&lt;/body>" + message);
  }

  @Override
  public Map<String, String> faultySettings() {
    return Map.of(
        settings(WRONG, ""),
        "password",
        settings(Prosody.PASSWORD, ", \"no-such-room@nowhere.invalid\""),
        "no-such-room@nowhere.invalid");
  }

  @Override
  public List<String> secrets() {
    return List.of(Prosody.PASSWORD, WRONG);
  }

  @Override
  public void close() {
    people.values().forEach(XmppPerson::close);
    server.close();
  }
}
