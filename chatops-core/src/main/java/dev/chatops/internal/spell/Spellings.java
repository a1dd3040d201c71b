package dev.chatops.internal.spell;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.Spelling;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.UserId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the networks of a bot spell ids at this moment. An adapter that breaks over one has said
 * nothing about it: then every character counts, which grants nobody anything. Thread-safe.
 */
public final class Spellings {

  /** Every character counts, on all networks. */
  public static final Spellings EXACT = new Spellings(id -> null);

  private static final Logger log = LoggerFactory.getLogger(Spellings.class);

  private final Function<String, @Nullable Adapter> adapters;

  /**
   * Asks the adapters there are.
   *
   * @param adapters by id; null for one that is not there
   */
  public Spellings(Function<String, @Nullable Adapter> adapters) {
    this.adapters = adapters;
  }

  /**
   * A room by its one name.
   *
   * @param id in any spelling
   * @return as events tell it
   */
  public RoomId of(RoomId id) {
    return of(id, spelling(id.adapter()));
  }

  /**
   * Somebody by their one name.
   *
   * @param id in any spelling
   * @return as events tell it
   */
  public UserId of(UserId id) {
    return of(id, spelling(id.adapter()));
  }

  Spelling spelling(String adapter) {
    Adapter there = adapters.apply(adapter);
    if (there == null) {
      return Spelling.EXACT;
    }
    try {
      @Nullable Spelling told = there.spelling();
      return told == null ? Spelling.EXACT : told;
    } catch (RuntimeException e) {
      log.error("{}: its spelling is not known, so every character counts", adapter, e);
      return Spelling.EXACT;
    }
  }

  static RoomId of(RoomId id, Spelling by) {
    String value = canonical(id.value(), by, Spelling::room);
    return value.equals(id.value()) ? id : new RoomId(id.adapter(), value);
  }

  /** Who is not vouched for is nobody in any spelling, and nobody becomes somebody by it. */
  static UserId of(UserId id, Spelling by) {
    if (!id.verified()) {
      return id;
    }
    String value = canonical(id.value(), by, Spelling::user);
    boolean same = value.equals(id.value()) || value.startsWith("~");
    return same ? id : new UserId(id.adapter(), value);
  }

  private interface Part {
    @Nullable String of(Spelling by, String value);
  }

  private static String canonical(String value, Spelling by, Part part) {
    try {
      String told = part.of(by, value);
      return told == null || told.isEmpty() ? value : told;
    } catch (RuntimeException e) {
      log.error("an id cannot be spelled, so each of its characters counts: {}", value, e);
      return value;
    }
  }
}
