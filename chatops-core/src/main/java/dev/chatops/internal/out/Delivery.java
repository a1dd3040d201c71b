package dev.chatops.internal.out;

import dev.chatops.chat.Action;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Part;
import dev.chatops.chat.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Actions that belong together, such as the parts of one message: performed one after the other,
 * with one receipt each. Worked on by one {@link Outlet} alone; until that begins, whoever queued
 * it may think better of it.
 */
final class Delivery {

  final Conversation where;
  final Priority priority;
  final String trace;
  final int size;
  final CompletableFuture<List<Receipt>> receipts = new CompletableFuture<>();
  private final List<Receipt> received = new ArrayList<>(1);
  private final boolean said;
  private List<Function<String, Action>> steps;
  private List<Part> parts;
  private String note = "";
  private @Nullable Runnable beginning;
  private boolean begun;

  Delivery(
      Conversation where,
      Priority priority,
      String trace,
      List<Function<String, Action>> steps,
      List<Part> parts,
      boolean said) {
    this.where = where;
    this.priority = priority;
    this.trace = trace;
    this.steps = steps;
    this.parts = parts;
    this.size = size(parts);
    this.said = said;
    if (steps.isEmpty()) {
      succeed();
    }
  }

  private static int size(List<Part> parts) {
    int size = 0;
    for (Part part : parts) {
      size += part.wire().length();
    }
    return size;
  }

  /** Whether people read it: then its fate is on the timeline. */
  boolean said() {
    return said;
  }

  synchronized boolean isEmpty() {
    return steps.isEmpty();
  }

  /** What there is to know when it has arrived: how it reads, if that is not what was recorded. */
  synchronized String note() {
    return note;
  }

  /** What is to be read when all is done. */
  synchronized List<Part> parts() {
    return parts;
  }

  synchronized boolean begun() {
    return begun;
  }

  /** Does other things instead; false if it has begun, and nothing is changed. */
  synchronized boolean replace(
      List<Function<String, Action>> others, List<Part> reads, String words) {
    if (begun) {
      return false;
    }
    steps = others;
    parts = reads;
    note = words;
    return true;
  }

  /** Lets somebody know, once, when it is about to be handed to the network. */
  synchronized void beginning(Runnable told) {
    beginning = told;
  }

  /** False if there is nothing left to do: somebody thought better of it. */
  boolean begin() {
    Runnable told;
    boolean some;
    synchronized (this) {
      told = beginning;
      beginning = null;
      begun = true;
      some = !steps.isEmpty();
    }
    if (told != null) {
      told.run();
    }
    return some;
  }

  synchronized Action next(String id) {
    return steps.get(received.size()).apply(id);
  }

  /** True when that was the last one. */
  synchronized boolean received(Receipt receipt) {
    received.add(receipt);
    return received.size() >= steps.size();
  }

  /** What has arrived so far, also of what failed in its midst. */
  synchronized List<Receipt> arrived() {
    return List.copyOf(received);
  }

  void succeed() {
    begin();
    receipts.complete(arrived());
  }

  void fail(Throwable cause) {
    begin();
    receipts.completeExceptionally(
        cause instanceof ChatOpsException known
            ? known
            : new ChatOpsException("not delivered", cause));
  }
}
