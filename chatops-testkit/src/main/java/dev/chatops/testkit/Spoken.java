package dev.chatops.testkit;

import dev.chatops.chat.MessageId;
import dev.chatops.chat.Press;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words of the bot that stand somewhere. Guarded by the {@link Chronicle} that holds it. */
final class Spoken {

  private final Place place;
  private final String action;
  private final List<String> words = new ArrayList<>();
  private final Map<String, Press> ever = new LinkedHashMap<>();
  private Map<String, Press> buttons = Map.of();
  private boolean fresh;
  private boolean unread;

  Spoken(Place place, String action, String text, Map<String, Press> buttons) {
    this.place = place;
    this.action = action;
    reads(text, buttons);
  }

  /** Words that change are heard again. */
  void reads(String text, Map<String, Press> pressable) {
    words.add(text);
    ever.putAll(pressable);
    buttons = new LinkedHashMap<>(pressable);
    fresh = true;
    unread = true;
  }

  Place place() {
    return place;
  }

  /** Whether the run of this trace has said it. */
  boolean of(String trace) {
    return action.startsWith(trace + "-");
  }

  /** As it reads now. */
  String text() {
    return words.get(words.size() - 1);
  }

  Standing now(MessageId id) {
    return new Standing(id, List.copyOf(words), buttons, new LinkedHashMap<>(ever));
  }

  /** Whether no assertion has taken it as it reads now; afterwards one has. */
  boolean takeFresh() {
    boolean was = fresh;
    fresh = false;
    unread = false;
    return was;
  }

  /** A test has looked at it, and may yet take it. */
  String look() {
    unread = false;
    return text();
  }

  boolean isFresh() {
    return fresh;
  }

  boolean isUnread() {
    return unread;
  }
}
