package dev.chatops.examples.opsbot;

import dev.chatops.irc.NgIrcd;
import dev.chatops.irc.RawPeer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real IRC server; people are at bare sockets. */
final class IrcStage extends ServerStage {

  private static final Pattern SAID = Pattern.compile(":opsbot!\\S+ PRIVMSG (\\S+) :(.*)");

  /** Bold, colours and the like; see the adapter's renderer. */
  private static final Pattern FORMAT =
      Pattern.compile("\\x03(\\d\\d?(,\\d\\d?)?)?|[\\x02\\x0f\\x11\\x16\\x1d\\x1e\\x1f]");

  private final NgIrcd server;
  private final List<String> rooms;
  private final Map<String, RawPeer> people = new LinkedHashMap<>();

  private IrcStage(NgIrcd server, Example example, List<String> places) {
    super(example.start());
    this.server = server;
    this.rooms = places.stream().filter(ServerStage::isRoom).toList();
  }

  /** Starts the server and the bot, with these lines added to its configuration. */
  static IrcStage open(String config, List<String> places) throws IOException {
    Example example = Example.read().only("ops").add(config);
    NgIrcd server = NgIrcd.started();
    try {
      return new IrcStage(server, example.irc(server.port()), places);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  @Override
  void speaks(String person, String room, String text) {
    person(person).says(isRoom(room) ? room : "opsbot", text);
  }

  @Override
  List<Heard> hears(String person, String room, String last) {
    String end = " PRIVMSG " + room + " :" + last;
    return person(person).linesUntil(line -> line.endsWith(end)).stream()
        .flatMap(IrcStage::said)
        .toList();
  }

  @Override
  void closeServer() {
    people.values().forEach(RawPeer::close);
    server.close();
  }

  private static Stream<Heard> said(String line) {
    Matcher said = SAID.matcher(line);
    return said.matches()
        ? Stream.of(Heard.of(said.group(1), FORMAT.matcher(said.group(2)).replaceAll("")))
        : Stream.empty();
  }

  private RawPeer person(String nick) {
    return people.computeIfAbsent(
        nick,
        name -> {
          RawPeer peer = RawPeer.connect(server.port(), name);
          rooms.forEach(peer::join);
          return peer;
        });
  }
}
