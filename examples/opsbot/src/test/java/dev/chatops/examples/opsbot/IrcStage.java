package dev.chatops.examples.opsbot;

import dev.chatops.ChatOps;
import dev.chatops.config.Settings;
import dev.chatops.irc.NgIrcd;
import dev.chatops.irc.RawPeer;
import dev.chatops.testkit.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real IRC server with the bot on it, configured by the example file but for the port, and people
 * at bare sockets.
 */
final class IrcStage implements Stage, AutoCloseable {

  private static final Path EXAMPLE = Path.of("chatops.conf.example");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String LISTENER = "listener";
  private static final Pattern SAID = Pattern.compile(":opsbot!\\S+ PRIVMSG (\\S+) :(.*)");

  /** Bold, colours and the like; see the adapter's renderer. */
  private static final Pattern FORMAT =
      Pattern.compile("\\x03(\\d\\d?(,\\d\\d?)?)?|[\\x02\\x0f\\x11\\x16\\x1d\\x1e\\x1f]");

  private final NgIrcd server;
  private final ChatOps bot;
  private final List<String> rooms;
  private final Map<String, RawPeer> people = new LinkedHashMap<>();
  private final Map<String, List<String>> heard = new HashMap<>();
  private int marks;

  private IrcStage(NgIrcd server, ChatOps bot, List<String> places) {
    this.server = server;
    this.bot = bot;
    this.rooms = places.stream().filter(place -> place.startsWith("#")).toList();
  }

  /** Starts the server and the bot, with these lines added to its configuration. */
  static IrcStage open(String config, List<String> places) throws IOException {
    NgIrcd server = NgIrcd.started();
    try {
      String example = Files.readString(EXAMPLE).replace("6667", String.valueOf(server.port()));
      Settings settings = Settings.parse(example + "\n" + config);
      return new IrcStage(server, OpsBot.builder().config(settings).build().start(), places);
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  @Override
  public void say(String user, String room, String text) {
    person(user).says(target(room), text);
    // What one person says arrives in order: with the answer to this, the bot has read the line.
    awaitEcho(user, room);
    if (!bot.settle(PATIENCE)) {
      throw new AssertionError("the bot has not come to rest\n" + bot.diagnose());
    }
  }

  /** What the bot has handed over before, it has said before the answer to this. */
  @Override
  public List<String> heard(String room) {
    awaitEcho(room.startsWith("#") ? LISTENER : room, room);
    return Objects.requireNonNullElse(heard.remove(room), List.of());
  }

  @Override
  public void close() {
    people.values().forEach(RawPeer::close);
    bot.close();
    server.close();
  }

  private void awaitEcho(String nick, String room) {
    String mark = "mark-" + ++marks;
    person(nick).says(target(room), "!echo " + mark);
    String echo = " PRIVMSG " + room + " :" + mark;
    person(nick).linesUntil(line -> line.endsWith(echo)).forEach(line -> note(nick, line));
  }

  /** In a room one pair of ears is enough; what is said to a person, that person hears. */
  private void note(String nick, String line) {
    Matcher said = SAID.matcher(line);
    if (!said.matches() || said.group(2).startsWith("mark-")) {
      return;
    }
    String place = said.group(1);
    if (nick.equals(LISTENER) || !place.startsWith("#")) {
      String text = FORMAT.matcher(said.group(2)).replaceAll("");
      heard.computeIfAbsent(place, key -> new ArrayList<>()).add(text);
    }
  }

  private static String target(String room) {
    return room.startsWith("#") ? room : "opsbot";
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
