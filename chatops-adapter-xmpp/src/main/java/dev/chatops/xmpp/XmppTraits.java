package dev.chatops.xmpp;

import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Limit.Unit;
import dev.chatops.adapter.Traits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What XMPP can do in one room. Pure. */
final class XmppTraits {

  /** The least that every server takes in one stanza (RFC 6120 §13.12). */
  static final int LEAST_STANZA_BYTES = 10_000;

  /** For addresses, ids and the extensions of a message, a quotation among them. */
  private static final int RESERVE = 2_500;

  private static final Duration CADENCE = Duration.ofSeconds(2);

  private XmppTraits() {}

  /**
   * The traits of a room.
   *
   * @param place the room; null where the bot and one account are alone
   * @param uploads whether there is a service that takes files
   * @param stanzaBytes how many bytes the server takes in one stanza
   */
  static Traits of(@Nullable XmppPlace place, boolean uploads, int stanzaBytes) {
    Limit limit = new Limit(stanzaBytes - RESERVE, Unit.BYTES_UTF8);
    Traits traits =
        Traits.of(limit).cadence(CADENCE).with(Feature.EDIT, Feature.TYPING, Feature.MEMBERSHIP);
    if (place != null) {
      traits = traits.with(Feature.EPHEMERAL, Feature.TOPIC);
    }
    if (place == null || place.vouched().stanzaIds()) {
      traits = traits.with(Feature.DELETE, Feature.REACT);
    }
    return uploads ? traits.with(Feature.UPLOAD) : traits;
  }
}
