package dev.chatops.internal.spell;

import dev.chatops.adapter.Spelling;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.UserId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known by ids as somebody wrote them, found by any spelling that their network takes for
 * the same at that moment: it may become known, or change, only when the bot connects. Thread-safe.
 *
 * @param <I> the ids
 * @param <V> what is known
 */
public final class Spelled<I, V> {

  private final Map<String, Map<I, V>> written;
  private final Map<String, Page<I, V>> pages = new ConcurrentHashMap<>();
  private final Spellings spellings;
  private final Function<I, String> adapter;
  private final BiFunction<I, Spelling, I> canonical;
  private final BinaryOperator<V> merge;

  /** What is known on one network, by one spelling. */
  private record Page<I, V>(Spelling by, Map<I, V> values) {}

  private Spelled(
      Map<I, V> written,
      Spellings spellings,
      Function<I, String> adapter,
      BiFunction<I, Spelling, I> canonical,
      BinaryOperator<V> merge) {
    this.written = new LinkedHashMap<>();
    this.spellings = spellings;
    this.adapter = adapter;
    this.canonical = canonical;
    this.merge = merge;
    written.forEach(
        (id, value) ->
            this.written
                .computeIfAbsent(adapter.apply(id), fresh -> new LinkedHashMap<>())
                .put(id, value));
  }

  /**
   * What is known of people.
   *
   * @param written by ids as they were written
   * @param spellings of their networks
   * @param merge makes one of what is known of two ids that are the same
   * @param <V> what is known
   * @return to be asked
   */
  public static <V> Spelled<UserId, V> people(
      Map<UserId, V> written, Spellings spellings, BinaryOperator<V> merge) {
    return new Spelled<>(written, spellings, UserId::adapter, Spellings::of, merge);
  }

  /**
   * What is known of rooms.
   *
   * @param written by ids as they were written
   * @param spellings of their networks
   * @param merge makes one of what is known of two ids that are the same
   * @param <V> what is known
   * @return to be asked
   */
  public static <V> Spelled<RoomId, V> rooms(
      Map<RoomId, V> written, Spellings spellings, BinaryOperator<V> merge) {
    return new Spelled<>(written, spellings, RoomId::adapter, Spellings::of, merge);
  }

  /**
   * What is known by an id.
   *
   * @param id in any spelling
   * @return empty if nothing is
   */
  public Optional<V> find(I id) {
    String network = adapter.apply(id);
    Map<I, V> there = written.get(network);
    if (there == null) {
      return Optional.empty();
    }
    Spelling now = spellings.spelling(network);
    @Nullable Page<I, V> page = pages.get(network);
    if (page == null || page.by() != now) {
      page = new Page<>(now, spelled(there, now));
      pages.put(network, page);
    }
    return Optional.ofNullable(page.values().get(canonical.apply(id, now)));
  }

  private Map<I, V> spelled(Map<I, V> there, Spelling by) {
    Map<I, V> values = new HashMap<>();
    there.forEach((id, value) -> values.merge(canonical.apply(id, by), value, merge));
    return values;
  }
}
