package dev.chatops.xmpp;

import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Limit.Unit;
import dev.chatops.adapter.Pace;
import dev.chatops.adapter.Traits;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What XMPP can do in one room. There are few kinds of rooms, and core asks at each action, so each
 * kind is made once. Thread-safe.
 */
final class XmppTraits {

  /** The least that every server takes in one stanza (RFC 6120 §13.12). */
  static final int LEAST_STANZA_BYTES = 10_000;

  /** For addresses, ids and the extensions of a message, a quotation among them. */
  private static final int RESERVE = 2_500;

  private static final Duration CADENCE = Duration.ofSeconds(2);

  private final Map<Kind, Traits> made = new ConcurrentHashMap<>();
  private final int stanzaBytes;
  private final Pace pace;

  /** Tells rooms apart as far as it matters here. */
  private record Kind(boolean room, boolean ids, boolean uploads) {}

  /**
   * For one adapter.
   *
   * @param stanzaBytes how many bytes the server takes in one stanza
   * @param pace how fast all rooms together take messages
   */
  XmppTraits(int stanzaBytes, Pace pace) {
    this.stanzaBytes = stanzaBytes;
    this.pace = pace;
  }

  /**
   * The traits of a room.
   *
   * @param place the room; null where the bot and one account are alone
   * @param uploads whether there is a service that takes files
   */
  Traits of(@Nullable XmppPlace place, boolean uploads) {
    boolean ids = place == null || place.vouched().stanzaIds();
    return made.computeIfAbsent(new Kind(place != null, ids, uploads), this::make);
  }

  private Traits make(Kind kind) {
    Limit limit = new Limit(stanzaBytes - RESERVE, Unit.BYTES_UTF8);
    Traits traits =
        Traits.of(limit)
            .cadence(CADENCE)
            .pace(Pace.UNLIMITED, pace)
            .with(Feature.EDIT, Feature.TYPING, Feature.MEMBERSHIP);
    if (kind.room) {
      traits = traits.with(Feature.EPHEMERAL, Feature.TOPIC);
    }
    if (kind.ids) {
      traits = traits.with(Feature.DELETE, Feature.REACT);
    }
    return kind.uploads ? traits.with(Feature.UPLOAD) : traits;
  }
}
