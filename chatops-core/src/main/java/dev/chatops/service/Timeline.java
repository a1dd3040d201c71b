package dev.chatops.service;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.User;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in order, append-only: each command from its receipt to exactly one end, each
 * thing said, and marks that people set. Thread-safe.
 */
public interface Timeline {

  /** What happened. A command is RECEIVED, and comes to one of the ends. */
  enum Kind {
    /** A command came in. */
    RECEIVED,
    /**
     * An end: it did not run; the reason is unknown, usage, denied, throttled, busy, voided or not
     * recorded.
     */
    REFUSED,
    /** Its method was called. */
    STARTED,
    /** An end: its method returned. */
    SUCCEEDED,
    /** An end: its method threw. */
    FAILED,
    /** An end: its method was interrupted after its time. */
    TIMED_OUT,
    /** An end: somebody stopped it. */
    STOPPED,
    /** The bot said something. */
    SAID,
    /** The network took it. */
    DELIVERED,
    /** The network did not take it, or nobody knows. */
    UNDELIVERED,
    /** Somebody marked a moment. */
    MARKED;

    /**
     * Whether a command is over with this.
     *
     * @return true for the five ends
     */
    public boolean end() {
      return this == REFUSED
          || this == SUCCEEDED
          || this == FAILED
          || this == TIMED_OUT
          || this == STOPPED;
    }
  }

  /**
   * One thing that happened.
   *
   * @param at when
   * @param trace the run it belongs to
   * @param kind what
   * @param where the room or thread; null if it happened in none
   * @param who set it off; null if nobody did
   * @param command the literal path of the command, or empty
   * @param text the line typed, the words said, or the reason; never a secret
   * @param key of the event behind it, by which a second delivery is known even after a restart; or
   *     empty
   */
  record Entry(
      Instant at,
      String trace,
      Kind kind,
      @Nullable Conversation where,
      @Nullable User who,
      String command,
      String text,
      String key) {

    /** Whoever wrote it would never learn what a null here did to somebody else. */
    public Entry {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(trace, "trace");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(command, "command");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(key, "key");
    }

    /**
     * One thing that happened, and was not told by a network.
     *
     * @param at when
     * @param trace the run it belongs to
     * @param kind what
     * @param where the room or thread; null if it happened in none
     * @param who set it off; null if nobody did
     * @param command the literal path of the command, or empty
     * @param text the line typed, the words said, or the reason; never a secret
     */
    public Entry(
        Instant at,
        String trace,
        Kind kind,
        @Nullable Conversation where,
        @Nullable User who,
        String command,
        String text) {
      this(at, trace, kind, where, who, command, text, "");
    }
  }

  /**
   * Adds something at the end. Returns at once and throws nothing, whatever the disk does.
   *
   * @param entry what happened
   */
  void append(Entry entry);

  /**
   * Adds something at the end that others wait for. Returns at once.
   *
   * @param entry what happened
   * @return completed when it will be found again after the process has died, or at once if nothing
   *     is; failed with a {@link dev.chatops.chat.ChatOpsException} if it could not be written
   */
  default CompletionStage<Void> keep(Entry entry) {
    append(entry);
    return CompletableFuture.completedStage(null);
  }

  /**
   * What happened last, as far as it is in memory. Of a very long text there may be only the
   * beginning and the end.
   *
   * @param most how many entries
   * @return the newest last
   */
  List<Entry> last(int most);

  /**
   * All that is remembered of one run.
   *
   * @param trace which
   * @return in order
   */
  List<Entry> of(String trace);
}
