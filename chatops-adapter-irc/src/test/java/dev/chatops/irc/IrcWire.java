package dev.chatops.irc;

import dev.chatops.testkit.tck.LoopbackServer;
import dev.chatops.testkit.tck.Wire;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real server with people on it, for the kit. */
class IrcWire extends Wire {

  private static final String LISTENER = "eve";

  private final LoopbackServer server;
  private final String password;
  private final Map<String, IrcPerson> people = new LinkedHashMap<>();

  IrcWire(LoopbackServer server, String password) {
    this.server = server;
    this.password = password;
    server.start();
    for (String name : List.of(LISTENER, "ann", "bob")) {
      people.put(name, connecting(name));
    }
    arrive();
  }

  /** Who comes first into a room may set it up: here, so that everybody can change its topic. */
  private void arrive() {
    people.values().forEach(IrcPerson::arrives);
    for (String room : List.of(room(), otherRoom(), elsewhere())) {
      person(LISTENER).sends("MODE " + room + " -t");
    }
  }

  private IrcPerson connecting(String name) {
    return new IrcPerson(server.port(), name, password);
  }

  final IrcPerson person(String name) {
    return people.computeIfAbsent(name, it -> connecting(it).arrives());
  }

  @Override
  public String settings() {
    return settings(password, "");
  }

  final String settings(String word, String room) {
    return """
        host = "127.0.0.1", port = %d, tls = false, nick = opsbot, pacing = 0%s
        rooms = ["#one", "#two"%s]
        """
        .formatted(server.port(), word.isEmpty() ? "" : ", password = " + word, room);
  }

  @Override
  public String bot() {
    return "opsbot";
  }

  @Override
  public void says(String peer, String room, String text) {
    person(peer).says(room, text);
  }

  @Override
  public void whispers(String peer, String text) {
    person(peer).says(bot(), text);
  }

  @Override
  public @Nullable String heard(String room, Duration most) {
    return person(LISTENER).heardIn(room, most);
  }

  @Override
  public @Nullable String whispered(String peer, Duration most) {
    return person(peer).heardAlone(most);
  }

  /** There are no services here. */
  @Override
  public boolean vouchesFor(String peer) {
    return false;
  }

  @Override
  public void drop() {
    server.stop();
    people.values().forEach(IrcPerson::close);
  }

  @Override
  public void restore() {
    server.start();
    people.replaceAll((name, gone) -> connecting(name));
    arrive();
  }

  @Override
  public void joins(String peer, String room) {
    person(peer).joins(room);
  }

  @Override
  public void leaves(String peer, String room) {
    person(peer).sends("PART " + room);
  }

  @Override
  public void setsTopic(String peer, String room, String topic) {
    person(peer).sends("TOPIC " + room + " :" + topic);
  }

  @Override
  public @Nullable String topic(String room, Duration most) {
    return person(LISTENER).topicOf(room, most);
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
  public String mention(String peer) {
    return "@" + peer;
  }

  @Override
  public List<String> injections(String room, String text) {
    return List.of(
        "PRIVMSG " + room + " :" + text,
        " PRIVMSG " + room + " :" + text,
        "," + room + " :" + text,
        "QUIT :" + text);
  }

  @Override
  public void close() {
    people.values().forEach(IrcPerson::close);
    server.close();
  }
}
