package dev.chatops.internal.out;

import dev.chatops.adapter.Feature;
import dev.chatops.chat.Action;
import dev.chatops.chat.Content;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import dev.chatops.chat.Receipt;
import dev.chatops.plugin.Posted;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that was handed over to be said. What is still queued is changed there; a change to
 * what is on its way waits until that has arrived or failed, and of several that wait the last one
 * counts. Thread-safe; nothing foreign is called under its lock.
 */
public final class Said implements Posted {

  private static final Logger log = LoggerFactory.getLogger(Said.class);

  private final Speaker speaker;
  private final Outgoing out;
  private Delivery latest;
  private CompletableFuture<List<Receipt>> receipts;
  private List<MessageId> messages = List.of();
  private @Nullable Content wanted;

  Said(Speaker speaker, Outgoing out, Delivery delivery) {
    this.speaker = speaker;
    this.out = out;
    this.latest = delivery;
    this.receipts = noted(delivery, Said::made);
  }

  @Override
  public synchronized CompletionStage<List<Receipt>> receipts() {
    return receipts.copy();
  }

  @Override
  public void edit(Content content) {
    if (replaced(content)) {
      return;
    }
    CompletableFuture<List<Receipt>> after = new CompletableFuture<>();
    CompletableFuture<List<Receipt>> before;
    synchronized (this) {
      boolean waiting = wanted != null;
      wanted = content;
      if (waiting) {
        return;
      }
      before = receipts;
      receipts = after;
    }
    before.whenComplete((list, failure) -> change(after));
  }

  @Override
  public void delete() {
    if (latest().said() && latest().replace(List.of(), 0, "")) {
      return;
    }
    if (speaker.can(out.to(), Feature.DELETE)) {
      arrived(
          ids -> {
            known(List.of());
            speaker.change(out, ids.stream().map(this::deletion).toList(), 0);
          });
    }
  }

  @Override
  public void react(String emoji) {
    arrived(ids -> speaker.react(out.to(), ids.get(0), emoji, out.trace()));
  }

  private boolean replaced(Content content) {
    Delivery queued = latest();
    if (queued.begun()) {
      return false;
    }
    Outgoing now = out.with(content);
    List<Part> parts = speaker.parts(now);
    List<Function<String, Action>> steps =
        queued.said() ? speaker.steps(now, parts) : changes(parts, known());
    return queued.replace(steps, parts.size(), content.plain());
  }

  /** On whatever thread has brought the answer to what was said before. */
  private void change(CompletableFuture<List<Receipt>> after) {
    try {
      Outgoing now = out.with(takeWanted());
      List<MessageId> old = known();
      boolean anew = old.isEmpty() || !speaker.can(now.to(), Feature.EDIT);
      Delivery delivery = anew ? speaker.send(now) : changed(now, old);
      CompletableFuture<List<Receipt>> arrived =
          noted(delivery, done -> anew ? made(done) : changed(done, old, delivery.parts()));
      latest(delivery);
      arrived.whenComplete((list, failure) -> pass(after, list, failure));
    } catch (RuntimeException e) {
      log.error("a message could not be changed, trace {}", out.trace(), e);
      after.completeExceptionally(e);
    }
  }

  private Delivery changed(Outgoing now, List<MessageId> old) {
    List<Part> parts = speaker.parts(now);
    return speaker.change(now, changes(parts, old), parts.size());
  }

  private static void pass(
      CompletableFuture<List<Receipt>> to,
      @Nullable List<Receipt> list,
      @Nullable Throwable failure) {
    if (list != null) {
      to.complete(list);
    } else if (failure != null) {
      to.completeExceptionally(failure);
    }
  }

  /** A part too many is said after the others; a message too many is taken back. */
  private List<Function<String, Action>> changes(List<Part> parts, List<MessageId> old) {
    List<Function<String, Action>> steps = new ArrayList<>();
    for (int i = 0; i < Math.min(parts.size(), old.size()); i++) {
      steps.add(edit(old.get(i), parts.get(i)));
    }
    if (parts.size() > old.size()) {
      steps.addAll(speaker.steps(out, parts.subList(old.size(), parts.size())));
    } else if (speaker.can(out.to(), Feature.DELETE)) {
      old.subList(parts.size(), old.size()).forEach(id -> steps.add(deletion(id)));
    }
    return steps;
  }

  private Function<String, Action> edit(MessageId message, Part part) {
    return id -> new Action.Edit(id, out.to(), message, part);
  }

  private Function<String, Action> deletion(MessageId message) {
    return id -> new Action.Delete(id, out.to(), message);
  }

  /** The receipt of an edit need not name the message, which keeps its id. */
  private List<MessageId> changed(List<Receipt> done, List<MessageId> old, int parts) {
    List<MessageId> now = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      MessageId before = i < old.size() ? old.get(i) : null;
      MessageId made = i < done.size() ? done.get(i).message() : null;
      if (made != null || before != null) {
        now.add(made == null ? before : made);
      }
    }
    return now;
  }

  private static List<MessageId> made(List<Receipt> receipts) {
    List<MessageId> ids = new ArrayList<>();
    receipts.forEach(receipt -> receipt.made().ifPresent(ids::add));
    return ids;
  }

  /** Remembers which messages there are before anybody who waits is told. */
  private CompletableFuture<List<Receipt>> noted(
      Delivery delivery, Function<List<Receipt>, List<MessageId>> there) {
    return delivery.receipts.whenComplete(
        (list, failure) -> {
          if (list != null || delivery.said()) {
            known(there.apply(delivery.arrived()));
          }
        });
  }

  private void arrived(Consumer<List<MessageId>> then) {
    CompletableFuture<List<Receipt>> last;
    synchronized (this) {
      last = receipts;
    }
    last.whenComplete((list, failure) -> quietly(then));
  }

  private void quietly(Consumer<List<MessageId>> then) {
    List<MessageId> ids = known();
    try {
      if (!ids.isEmpty()) {
        then.accept(ids);
      }
    } catch (RuntimeException e) {
      log.error("a message could not be changed, trace {}", out.trace(), e);
    }
  }

  private synchronized Delivery latest() {
    return latest;
  }

  private synchronized void latest(Delivery delivery) {
    latest = delivery;
  }

  private synchronized List<MessageId> known() {
    return messages;
  }

  private synchronized void known(List<MessageId> ids) {
    messages = List.copyOf(ids);
  }

  private synchronized Content takeWanted() {
    Content content = wanted == null ? out.content() : wanted;
    wanted = null;
    return content;
  }
}
