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

  /**
   * Begins empty.
   *
   * @param most how many it keeps
   */
  public Recent(int most) {
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
