package dev.chatops.examples.opsbot;

import static java.util.stream.Collectors.joining;

import dev.chatops.ChatOps;
import dev.chatops.xmpp.Prosody;
import dev.chatops.xmpp.Xml;
import dev.chatops.xmpp.XmppPerson;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real XMPP server; people speak the bare protocol. */
final class XmppStage extends ServerStage {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String BOT = "bot@" + Prosody.DOMAIN;
  private static final String NICK = "opsbot";

  private final Prosody server;
  private final List<String> rooms;
  private final Map<String, XmppPerson> people = new LinkedHashMap<>();
  private final Map<String, Integer> read = new HashMap<>();

  private XmppStage(Prosody server, XmppPerson host, ChatOps bot, List<String> rooms) {
    super(bot);
    this.server = server;
    this.rooms = rooms;
    people.put(LISTENER, host);
  }

  /** Starts the server and the bot, with these lines added to its configuration. */
  static XmppStage open(String config, List<String> places) throws IOException {
    Example example = Example.read().only("lab").add(config);
    List<String> rooms = places.stream().filter(ServerStage::isRoom).toList();
    Prosody server = Prosody.started();
    try {
      // The rooms are there before the bot comes, as they are where people have talked before.
      XmppPerson host = enters(server, LISTENER, rooms);
      return new XmppStage(server, host, example.xmpp(server).start(), rooms);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  @Override
  void speaks(String person, String room, String text) {
    if (isRoom(room)) {
      person(person).says(address(room), text);
    } else {
      person(person).whispers(BOT, text);
    }
  }

  @Override
  List<Heard> hears(String person, String room, String last) {
    XmppPerson ears = person(person);
    await(ears, room, last);
    List<Xml> all = ears.all();
    List<Xml> fresh = all.subList(read.getOrDefault(person, 0), all.size());
    List<Heard> heard = new ArrayList<>();
    for (Xml xml : fresh) {
      said(person, xml).ifPresent(heard::add);
    }
    read.put(person, all.size());
    return heard;
  }

  @Override
  void closeServer() {
    people.values().forEach(XmppPerson::close);
    server.close();
  }

  private static void await(XmppPerson ears, String room, String last) {
    @Nullable String words;
    do {
      words = isRoom(room) ? ears.heardIn(address(room), PATIENCE) : ears.heardAlone(PATIENCE);
      if (words == null) {
        throw new AssertionError("the bot has not said " + last + " in " + room);
      }
    } while (!words.endsWith(last));
  }

  private static Optional<Heard> said(String person, Xml xml) {
    if (!xml.name().equals("message")) {
      return Optional.empty();
    }
    String from = xml.attributes().getOrDefault("from", "");
    boolean alone = from.startsWith(BOT);
    if (!alone && !from.endsWith("/" + NICK)) {
      return Optional.empty();
    }
    String place = alone ? person : "#" + from.substring(0, from.indexOf('@'));
    return child(xml, "body")
        .map(body -> new Heard(place, read(xml, body), xml.attributes().get("id"), replaced(xml)));
  }

  /** As a client shows it that knows replies (XEP-0428 §3) and styles (XEP-0393 §5.1). */
  private static String read(Xml message, Xml body) {
    String text = body.text();
    int start =
        child(message, "fallback")
            .flatMap(fallback -> child(fallback, "body"))
            .map(quoted -> Integer.parseInt(quoted.attributes().get("end")))
            .orElse(0);
    return text.substring(text.offsetByCodePoints(0, start))
        .lines()
        .filter(line -> !line.equals("```"))
        .collect(joining("\n"));
  }

  /** XEP-0308 §3. */
  private static @Nullable String replaced(Xml xml) {
    return child(xml, "replace").map(replace -> replace.attributes().get("id")).orElse(null);
  }

  private static Optional<Xml> child(Xml xml, String name) {
    Stream<Xml> children = xml.children().stream();
    return children.filter(child -> child.name().equals(name)).findFirst();
  }

  private static String address(String room) {
    return room.substring(1) + "@" + Prosody.ROOMS;
  }

  private XmppPerson person(String name) {
    return people.computeIfAbsent(name, fresh -> enters(server, fresh, rooms));
  }

  private static XmppPerson enters(Prosody server, String name, List<String> rooms) {
    XmppPerson person = new XmppPerson(server, account(name), NICK);
    rooms.forEach(room -> person.joins(address(room)));
    return person;
  }

  /** Who only listens needs an account, too; eve takes part in no transcript. */
  private static String account(String name) {
    return name.equals(LISTENER) ? "eve" : name;
  }
}
