package dev.chatops.internal.out;

import dev.chatops.chat.Action;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Actions that belong together, such as the parts of one message: performed one after the other,
 * with one receipt each. Worked on by one {@link Outlet} alone.
 */
final class Delivery {

  final Conversation where;
  final Priority priority;
  final String trace;
  final CompletableFuture<List<Receipt>> receipts = new CompletableFuture<>();
  private final List<Function<String, Action>> steps;
  private final List<Receipt> received = new ArrayList<>(1);
  private final boolean said;

  Delivery(
      Conversation where,
      Priority priority,
      String trace,
      List<Function<String, Action>> steps,
      boolean said) {
    this.where = where;
    this.priority = priority;
    this.trace = trace;
    this.steps = steps;
    this.said = said;
  }

  /** Whether people read it: then its fate is on the timeline. */
  boolean said() {
    return said;
  }

  Action next(String id) {
    return steps.get(received.size()).apply(id);
  }

  /** True when that was the last one. */
  boolean received(Receipt receipt) {
    received.add(receipt);
    return received.size() >= steps.size();
  }

  void succeed() {
    receipts.complete(List.copyOf(received));
  }

  void fail(@Nullable Throwable cause) {
    receipts.completeExceptionally(
        cause instanceof ChatOpsException known
            ? known
            : new ChatOpsException("not delivered", cause == null ? new Exception() : cause));
  }
}
