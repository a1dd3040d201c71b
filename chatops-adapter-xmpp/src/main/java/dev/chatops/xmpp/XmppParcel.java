package dev.chatops.xmpp;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.MessageId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One stanza on its way, and who waits to hear of it. The server's word that it has the stanza does
 * for a talk of two; in a room everybody has it when the room sends it back. Thread-safe.
 */
final class XmppParcel {

  private final XmppSending sending;
  private final CompletableFuture<Optional<MessageId>> arrival = new CompletableFuture<>();
  private final long since = System.nanoTime();

  XmppParcel(XmppSending sending) {
    this.sending = sending;
  }

  XmppSending sending() {
    return sending;
  }

  String id() {
    return sending.stanza().getStanzaId();
  }

  /** The message it has made, if it makes one. */
  CompletableFuture<Optional<MessageId>> arrival() {
    return arrival;
  }

  /** The server has it. */
  void acknowledged() {
    if (!sending.echoed()) {
      arrival.complete(Optional.ofNullable(sending.made()));
    }
  }

  /** The room has sent it to everybody. */
  void echoed(Optional<MessageId> message) {
    arrival.complete(Optional.ofNullable(sending.made()).or(() -> message));
  }

  void fails(DeliveryException why) {
    arrival.completeExceptionally(why);
  }

  void failsUnknown(String why) {
    fails(new DeliveryException(why, Sent.MAYBE));
  }

  boolean isOlder(long nanos) {
    return System.nanoTime() - since > nanos;
  }
}
