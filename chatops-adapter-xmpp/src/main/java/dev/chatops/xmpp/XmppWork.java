package dev.chatops.xmpp;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.Action;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.RoomId;
import dev.chatops.config.Secret;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;

/** Does actions over a session. Thread-safe. */
final class XmppWork {

  private final XmppContext context;

  XmppWork(XmppContext context) {
    this.context = context;
  }

  /**
   * Does one.
   *
   * @return completes when the network has it; fails if it cannot be done after all
   * @throws DeliveryException if it cannot be done; nothing was sent
   */
  CompletionStage<Receipt> perform(Action action, XmppSession session) {
    if (action instanceof Action.Join join) {
      return join(join, session);
    } else if (action instanceof Action.Leave leave) {
      return leave(leave, session);
    }
    if (action instanceof Action.Say say && !say.part().uploads().isEmpty()) {
      return files(say, session);
    }
    return send(action, session.actions().of(action), session);
  }

  private CompletionStage<Receipt> send(
      Action action, List<XmppSending> sendings, XmppSession session) {
    List<CompletableFuture<Optional<MessageId>>> arrivals =
        sendings.stream().map(session.output()::send).toList();
    return CompletableFuture.allOf(arrivals.toArray(CompletableFuture[]::new))
        .thenApply(
            all ->
                receipt(
                    action,
                    arrivals.stream()
                        .flatMap(arrival -> arrival.join().stream())
                        .findFirst()
                        .orElse(null)));
  }

  private CompletionStage<Receipt> files(Action.Say say, XmppSession session) {
    if (!context.uploads().any()) {
      throw new DeliveryException("the server takes no files", Sent.NO);
    }
    return new XmppFiles(session.actions(), file -> context.uploads().send(file, session.link()))
        .sendings(say)
        .thenCompose(sendings -> send(say, sendings, session));
  }

  private CompletionStage<Receipt> join(Action.Join action, XmppSession session) {
    EntityBareJid jid = address(action.room());
    Secret key = action.key() == null ? null : Secret.of(action.key().reveal());
    XmppRoom room = context.rooms().add(new XmppRoom(jid, key));
    if (context.places().isIn(jid)) {
      return CompletableFuture.completedStage(receipt(action, null));
    }
    return session.joins().join(room).thenApply(refusal -> joined(action, jid, refusal));
  }

  private Receipt joined(Action action, EntityBareJid room, Optional<XmppRefusal> refusal) {
    if (refusal.isPresent()) {
      context.rooms().remove(room);
      throw new DeliveryException(refusal.get().words(), Sent.NO);
    }
    return receipt(action, null);
  }

  private CompletionStage<Receipt> leave(Action.Leave action, XmppSession session) {
    EntityBareJid jid = address(action.room());
    context.rooms().remove(jid);
    Optional<XmppPlace> place = context.places().find(jid).filter(XmppPlace::joined);
    return place
        .map(there -> session.leave(there).thenApply(left -> receipt(action, null)))
        .orElseGet(() -> CompletableFuture.completedFuture(receipt(action, null)));
  }

  private static EntityBareJid address(RoomId room) {
    return XmppRoom.address(room.value())
        .orElseThrow(() -> new DeliveryException("no address of a room: " + room.value(), Sent.NO));
  }

  private Receipt receipt(Action action, @Nullable MessageId message) {
    return new Receipt(action.id(), message, context.clock().instant());
  }
}
