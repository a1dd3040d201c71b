package dev.chatops.testkit.tck;

import dev.chatops.chat.Upload;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the people on a wire have seen of the bot, until the kit asks for it: most wires put in here
 * whatever comes to them, on whatever thread it does, and are asked for nothing. Thread-safe.
 *
 * <p>A place is a room, a person whom the bot writes to alone, or one of {@link #inThread} and
 * {@link #aside}. Ids are those by which the network tells messages apart.
 */
public final class Seen {

  private final Mail<String> words = new Mail<>();
  private final Mail<Upload> files = new Mail<>();
  private final Mail<String> topics = new Mail<>();
  private final Mail<Boolean> busy = new Mail<>();
  private final Map<String, Words> standing = new LinkedHashMap<>();
  private final Map<String, Set<String>> reactions = new LinkedHashMap<>();

  private record Words(String place, String text, boolean ofBot) {}

  Seen() {}

  /**
   * A place for what is said in a thread.
   *
   * @param room where the thread is
   * @param root what the message reads at which it begins
   */
  public static String inThread(String room, String root) {
    return room + " in the thread of " + root;
  }

  /**
   * A place for what one person alone reads in the midst of a room.
   *
   * @param room where
   * @param peer who
   */
  public static String aside(String room, String peer) {
    return room + " for " + peer;
  }

  /**
   * The bot says something.
   *
   * @param place where
   * @param id which message it is; one that was there before is a change of it
   * @param text as a reader sees it
   */
  public void said(String place, String id, String text) {
    boolean known = keep(id, new Words(place, text, true));
    if (!known) {
      words.put(place, text);
    }
  }

  /**
   * Somebody else says something, to which the bot may react.
   *
   * @param place where
   * @param id which message it is
   * @param text as a reader sees it
   */
  public void overheard(String place, String id, String text) {
    keep(id, new Words(place, text, false));
  }

  private synchronized boolean keep(String id, Words now) {
    return standing.put(id, now) != null;
  }

  /**
   * A message reads differently from now on; one that nobody has seen stays unseen.
   *
   * @param id which
   * @param text as a reader sees it now
   */
  public synchronized void changed(String id, String text) {
    standing.computeIfPresent(id, (same, was) -> new Words(was.place, text, was.ofBot));
  }

  /**
   * A message is gone.
   *
   * @param id which
   */
  public synchronized void removed(String id) {
    standing.remove(id);
  }

  /**
   * The bot puts a reaction on a message, or takes it away.
   *
   * @param id which message
   * @param emoji what it shows
   * @param there whether it is there now
   */
  public synchronized void reacted(String id, String emoji, boolean there) {
    Set<String> all = reactions.computeIfAbsent(id, any -> new LinkedHashSet<>());
    if (there) {
      all.add(emoji);
    } else {
      all.remove(emoji);
    }
  }

  /**
   * The bot gives a file.
   *
   * @param place where
   * @param file with the bytes that a person gets, its name and the words that come with it
   */
  public void file(String place, Upload file) {
    files.put(place, file);
  }

  /**
   * The bot shows that it is busy.
   *
   * @param place where
   */
  public void typing(String place) {
    busy.put(place, true);
  }

  /**
   * A room has another topic.
   *
   * @param place which room
   * @param topic the new one
   */
  public void topic(String place, String topic) {
    topics.put(place, topic);
  }

  @Nullable String nextWords(String place, Duration most) throws InterruptedException {
    return words.next(place, most);
  }

  @Nullable Upload nextFile(String place, Duration most) throws InterruptedException {
    return files.next(place, most);
  }

  @Nullable String nextTopic(String place, Duration most) throws InterruptedException {
    return topics.next(place, most);
  }

  boolean nextTyping(String place, Duration most) throws InterruptedException {
    return busy.next(place, most) != null;
  }

  /** The bot's words that stand in a place now, the oldest first. */
  synchronized List<String> standing(String place) {
    return standing.values().stream()
        .filter(each -> each.ofBot && each.place.equals(place))
        .map(Words::text)
        .toList();
  }

  /** The bot's reactions on the messages that read so. */
  synchronized List<String> reactions(String place, String text) {
    return standing.entrySet().stream()
        .filter(each -> each.getValue().place.equals(place) && each.getValue().text.equals(text))
        .flatMap(each -> reactions.getOrDefault(each.getKey(), Set.of()).stream())
        .toList();
  }
}
