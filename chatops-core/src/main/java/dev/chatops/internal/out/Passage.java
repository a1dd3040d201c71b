package dev.chatops.internal.out;

import dev.chatops.chat.Action;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.RoomKey;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes into the rooms of one network and leaves them, in order with what is said there, and waits
 * for what comes of it where the engine knows.
 *
 * @param outbox on the way to the network
 */
public record Passage(Outbox outbox) {

  /** When somebody leaves: what is queued may be waiting for the bot to come in. */
  public enum When {
    /** Before anything that waits to be said there. */
    NOW,
    /** Behind what waits to be said there in answer to people. */
    AFTER_REPLIES
  }

  /**
   * Goes into a room, before anything that waits to be said there.
   *
   * @param room which
   * @param key what opens it; null without one
   * @param trace the run it belongs to
   * @throws InterruptedException if this thread is told not to wait
   * @throws ChatOpsException that says why the bot is not there
   */
  public void join(RoomId room, @Nullable RoomKey key, String trace) throws InterruptedException {
    move(room, Priority.PAGE, trace, id -> new Action.Join(id, room, key));
  }

  /**
   * Leaves a room.
   *
   * @param room which
   * @param when before or behind what waits to be said there
   * @param trace the run it belongs to
   * @throws InterruptedException if this thread is told not to wait
   * @throws ChatOpsException that says why the bot is still there
   */
  public void leave(RoomId room, When when, String trace) throws InterruptedException {
    Priority priority = when == When.NOW ? Priority.PAGE : Priority.REPLY;
    move(room, priority, trace, id -> new Action.Leave(id, room));
  }

  /**
   * Waits for somebody before.
   *
   * @param before completes when it is over
   * @throws InterruptedException if this thread is told not to wait
   */
  public void turn(CompletableFuture<Void> before) throws InterruptedException {
    outbox.standing().stand("another change of the room", before);
  }

  private void move(RoomId room, Priority priority, String trace, Function<String, Action> step)
      throws InterruptedException {
    Conversation where = Conversation.of(Room.of(room));
    Delivery delivery = new Delivery(where, priority, trace, List.of(step), List.of(), false);
    outbox.queue(delivery);
    outbox.standing().stand("the network", delivery.receipts);
    try {
      delivery.receipts.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ChatOpsException told ? told : e;
    }
  }
}
