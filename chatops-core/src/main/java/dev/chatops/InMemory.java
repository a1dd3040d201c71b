package dev.chatops;

import dev.chatops.internal.memory.MemoryStorage;
import dev.chatops.internal.timeline.RingTimeline;
import dev.chatops.service.Storage;
import dev.chatops.service.Timeline;

/**
 * What a bot remembers as long as the process lasts, made by hand: for one bot after another, or of
 * another size. Thread-safe, as is what it makes.
 *
 * <pre>{@code
 * ChatOps.builder().timeline(InMemory.timeline(100_000))
 * }</pre>
 */
public final class InMemory {

  private InMemory() {}

  /**
   * A storage that nothing was put into yet.
   *
   * @return what a bot has that is given none
   */
  public static Storage storage() {
    return new MemoryStorage();
  }

  /**
   * A timeline on which nothing has happened yet.
   *
   * @param most how many entries it keeps, the oldest make room for the newest; at least 1
   * @return an empty one
   * @throws IllegalArgumentException if it were to keep none
   */
  public static Timeline timeline(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a timeline keeps one entry or more, not " + most);
    }
    return new RingTimeline(most);
  }
}
