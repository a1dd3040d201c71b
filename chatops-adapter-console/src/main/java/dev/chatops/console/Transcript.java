package dev.chatops.console;

import dev.chatops.chat.Room;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What was said, by whom and where; the oldest goes when it gets too much. Thread-safe. */
final class Transcript {

  private static final int MOST_LINES = 10_000;
  private static final int MOST_CHARS = 4_000_000;

  private final Deque<String> lines = new ArrayDeque<>();
  private int chars;

  /** Notes what somebody said. */
  synchronized void add(Room room, String who, String text) {
    String line = (room.direct() ? "@" : "") + room.name() + " <" + who + "> " + text;
    lines.add(line);
    chars += line.length();
    while (lines.size() > MOST_LINES || chars > MOST_CHARS) {
      chars -= lines.remove().length();
    }
  }

  /** One entry a message, the oldest first. */
  synchronized List<String> lines() {
    return new ArrayList<>(lines);
  }
}
