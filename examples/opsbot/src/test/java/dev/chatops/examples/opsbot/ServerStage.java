package dev.chatops.examples.opsbot;

import dev.chatops.ChatOps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A real server with the bot on it, and people at clients of their own. What is below is the same
 * for all; a network adds how somebody speaks there, and what they hear.
 */
abstract class ServerStage implements RealStage {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Somebody who says nothing but asks for marks: in a room one pair of ears is enough. */
  static final String LISTENER = "listener";

  private static final String MARK = "mark-";

  private final ChatOps bot;
  private final Map<String, List<Heard>> heard = new HashMap<>();
  private int marks;

  /**
   * What the bot has said.
   *
   * @param room or the name of a person, who has heard it alone
   * @param text as people read it
   * @param id of the message; null where there are none
   * @param replaces which message reads like this now; null if it is a new one
   */
  record Heard(String room, String text, @Nullable String id, @Nullable String replaces) {

    static Heard of(String room, String text) {
      return new Heard(room, text, null, null);
    }
  }

  ServerStage(ChatOps bot) {
    this.bot = bot;
  }

  /** Has somebody say something in a room, or to the bot alone; who was not there comes first. */
  abstract void speaks(String person, String room, String text);

  /** All that the bot says within somebody's hearing, up to these words in a room or alone. */
  abstract List<Heard> hears(String person, String room, String last);

  /** Lets everybody go, and stops the server; the bot has stopped. */
  abstract void closeServer();

  static boolean isRoom(String place) {
    return place.startsWith("#");
  }

  @Override
  public void say(String user, String room, String text) {
    speaks(user, room, text);
    // What one person says arrives in order: with the answer to this, the bot has read the line.
    awaitMark(user, room);
    if (!bot.settle(PATIENCE)) {
      throw new AssertionError("the bot has not come to rest\n" + bot.diagnose());
    }
  }

  /** What the bot has handed over before, it has said before the answer to this. */
  @Override
  public List<String> heard(String room) {
    awaitMark(isRoom(room) ? LISTENER : room, room);
    List<Heard> said = Objects.requireNonNullElse(heard.remove(room), List.of());
    return said.stream().map(Heard::text).toList();
  }

  @Override
  public void close() {
    try {
      bot.close();
    } finally {
      closeServer();
    }
  }

  private void awaitMark(String person, String room) {
    String mark = MARK + ++marks;
    speaks(person, room, "!echo " + mark);
    for (Heard each : hears(person, room, mark)) {
      boolean ears = person.equals(LISTENER) || !isRoom(each.room());
      if (ears && !each.text().startsWith(MARK)) {
        note(each);
      }
    }
  }

  private void note(Heard each) {
    List<Heard> there = heard.computeIfAbsent(each.room(), fresh -> new ArrayList<>());
    for (int i = 0; each.replaces() != null && i < there.size(); i++) {
      if (each.replaces().equals(there.get(i).id())) {
        there.set(i, new Heard(each.room(), each.text(), each.replaces(), null));
        return;
      }
    }
    there.add(each);
  }
}
