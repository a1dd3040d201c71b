package dev.chatops.internal.ask;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last so many. Not thread-safe.
 *
 * @param <K> of the keys
 * @param <V> of the values
 */
public final class Recent<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;

  private final int most;

  private Recent(int most, boolean byUse) {
    super(16, 0.75f, byUse);
    this.most = most;
  }

  /**
   * Forgets what was put in first.
   *
   * @param most how many it keeps
   * @param <K> of the keys
   * @param <V> of the values
   * @return empty
   */
  public static <K, V> Recent<K, V> byAge(int most) {
    return new Recent<>(most, false);
  }

  /**
   * Forgets what nobody has asked for or put in for the longest time. Whoever only looks changes
   * it, too.
   *
   * @param most how many it keeps
   * @param <K> of the keys
   * @param <V> of the values
   * @return empty
   */
  public static <K, V> Recent<K, V> byUse(int most) {
    return new Recent<>(most, true);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
