package dev.chatops.testkit;

import dev.chatops.chat.Action;
import dev.chatops.chat.MessageId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the bot shows otherwise than in words: reactions, topics, that it is typing. Thread-safe.
 */
final class FakeSigns {

  private final Map<MessageId, Set<String>> reactions = new LinkedHashMap<>();
  private final Map<Place, Integer> typing = new LinkedHashMap<>();
  private final Map<String, String> topics = new LinkedHashMap<>();

  synchronized void reacts(Action.React react) {
    Set<String> there = reactions.computeIfAbsent(react.message(), id -> new LinkedHashSet<>());
    if (react.add()) {
      there.add(react.emoji());
    } else {
      there.remove(react.emoji());
    }
  }

  /** Those of the bot that stand on a message, the oldest first. */
  synchronized List<String> reactions(MessageId message) {
    return List.copyOf(reactions.getOrDefault(message, Set.of()));
  }

  synchronized void types(Place place) {
    typing.merge(place, 1, Integer::sum);
  }

  /** How often the bot has shown since the last call that it is typing there. */
  synchronized int takeTyping(Place place) {
    Integer times = typing.remove(place);
    return times == null ? 0 : times;
  }

  /** Somebody has changed the topic of a room, the bot or a person. */
  synchronized void topic(String room, String topic) {
    topics.put(room, topic);
  }

  synchronized String topic(String room) {
    return topics.getOrDefault(room, "");
  }
}
