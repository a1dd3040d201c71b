package dev.chatops.testkit.stress;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What handlers and networks see of broken laws while it happens. Thread-safe. */
final class Ledger {

  /** Of one round; the first ones tell. */
  private static final int MOST = 20;

  private final Queue<String> broken = new ConcurrentLinkedQueue<>();
  private final ConcurrentHashMap<String, AtomicInteger> holders = new ConcurrentHashMap<>();
  private final Set<String> words = ConcurrentHashMap.newKeySet();

  @SuppressWarnings("AnnotateFormatMethod") // the annotation is of a library we do not have
  void broken(String what, Object... arguments) {
    if (broken.size() < MOST) {
      broken.add(what.formatted(arguments));
    }
  }

  List<String> broken() {
    return new ArrayList<>(broken);
  }

  /** A handler begins that must have this key to itself. */
  void takes(String key) {
    int now = holders.computeIfAbsent(key, same -> new AtomicInteger()).incrementAndGet();
    if (now != 1) {
      broken("%d handlers at once have the key %s", now, key);
    }
  }

  void gives(String key) {
    holders.get(key).decrementAndGet();
  }

  /** Somebody is about to say something that may be an answer. */
  void says(User user, Conversation where, String word) {
    words.add(user.id() + " in " + where + ": " + word);
  }

  /** A question was answered with this. */
  void answered(User user, Conversation where, String word) {
    if (!words.contains(user.id() + " in " + where + ": " + word)) {
      broken("%s was asked in %s, and somebody else said %s", user, where, word);
    }
  }
}
