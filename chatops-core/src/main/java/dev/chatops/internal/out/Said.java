package dev.chatops.internal.out;

import dev.chatops.adapter.Feature;
import dev.chatops.chat.Content;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import dev.chatops.chat.Receipt;
import dev.chatops.plugin.Posted;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that was handed over to be said. What is still queued is changed there; a change to
 * what is on its way waits until that has arrived or failed, and one that follows another waits for
 * the network's cadence. Of several that wait the last one counts, and one that changes nothing is
 * not sent. Thread-safe; nothing foreign is called under its lock.
 */
public final class Said implements Posted {

  private static final Logger log = LoggerFactory.getLogger(Said.class);

  private final Speaker speaker;
  private final Outgoing out;
  private final Changes changes;
  private Delivery latest;
  private CompletableFuture<List<Receipt>> receipts;
  private List<MessageId> messages = List.of();
  private List<Receipt> arrived = List.of();
  private List<Part> shown = List.of();
  private @Nullable Supplier<Content> wanted;
  private @Nullable Nap held;
  private boolean paced;
  private boolean hurried;
  private boolean gone;
  private long next;

  /**
   * Watches what becomes of it.
   *
   * @param paced whether the first change waits for the cadence, too, as more will follow
   */
  Said(Speaker speaker, Outgoing out, Delivery delivery, boolean paced) {
    this.speaker = speaker;
    this.out = out;
    this.changes = new Changes(speaker, out);
    this.paced = paced;
    this.latest = delivery;
    this.receipts = noted(delivery, Changes::made);
  }

  @Override
  public synchronized CompletionStage<List<Receipt>> receipts() {
    return receipts.copy();
  }

  @Override
  public void edit(Content content) {
    if (!replaced(content)) {
      want(() -> content);
    }
  }

  /** For the last time: this change does not wait for the cadence. */
  void end(Content content) {
    edit(content);
    hurry();
  }

  /** Shows, as soon as it may, what there is to show by then. */
  void want(Supplier<Content> content) {
    CompletableFuture<List<Receipt>> after = new CompletableFuture<>();
    CompletableFuture<List<Receipt>> before;
    synchronized (this) {
      gone = false;
      boolean waiting = wanted != null;
      wanted = content;
      if (waiting) {
        return;
      }
      before = receipts;
      receipts = after;
    }
    before.whenComplete((list, failure) -> changeInTime(after));
  }

  @Override
  public void delete() {
    if (latest().said() && latest().replace(List.of(), List.of(), "")) {
      return;
    }
    forget();
    if (speaker.can(out.to(), Feature.DELETE)) {
      arrived(
          ids -> {
            nothingShown();
            speaker.change(out, changes.deletions(ids), List.of());
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
    return queued.replace(
        queued.said() ? speaker.steps(now, parts) : changes.to(parts, known()),
        parts,
        content.plain());
  }

  /** On whatever thread has brought the answer to what was said before. */
  private void changeInTime(CompletableFuture<List<Receipt>> after) {
    Duration wait = untilNext();
    if (wait.isZero()) {
      change(after);
      return;
    }
    Nap nap = speaker.hold(wait, () -> change(after));
    if (!holds(nap)) {
      nap.run();
    }
  }

  private void change(CompletableFuture<List<Receipt>> after) {
    try {
      Content content = takeWanted();
      List<MessageId> old = known();
      List<Part> parts = content == null ? List.of() : speaker.parts(out.with(content));
      if (content == null || isShown(parts)) {
        after.complete(lastArrived());
        return;
      }
      boolean anew = old.isEmpty() || !speaker.can(out.to(), Feature.EDIT);
      Delivery delivery =
          anew
              ? speaker.again(out.with(content), parts, old.isEmpty())
              : speaker.change(out, changes.to(parts, old), parts);
      CompletableFuture<List<Receipt>> arrived =
          noted(delivery, done -> anew ? Changes.made(done) : changes.made(done, old, delivery));
      latest(delivery);
      arrived.whenComplete((list, failure) -> pass(after, list, failure));
    } catch (Throwable e) {
      log.error("a message could not be changed, trace {}", out.trace(), e);
      after.completeExceptionally(e);
    }
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

  /** Remembers which messages there are before anybody who waits is told. */
  private CompletableFuture<List<Receipt>> noted(
      Delivery delivery, Function<List<Receipt>, List<MessageId>> there) {
    return delivery.receipts.whenComplete(
        (list, failure) -> {
          if (isPaced()) {
            next(speaker.nextChange(out.to()));
          }
          if (list != null || delivery.said()) {
            note(there.apply(delivery.arrived()), list, delivery);
          }
        });
  }

  private synchronized void note(
      List<MessageId> ids, @Nullable List<Receipt> list, Delivery delivery) {
    messages = List.copyOf(ids);
    arrived = list == null ? delivery.arrived() : list;
    shown = list == null ? List.of() : delivery.parts();
  }

  private synchronized void next(long soonest) {
    next = soonest;
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
    } catch (Throwable e) {
      log.error("a message could not be changed, trace {}", out.trace(), e);
    }
  }

  private void hurry() {
    Nap nap;
    synchronized (this) {
      hurried = true;
      nap = held;
    }
    if (nap != null) {
      nap.run();
    }
  }

  /** What waits to be shown is not shown any more. */
  private void forget() {
    Nap nap;
    synchronized (this) {
      gone = true;
      nap = held;
    }
    if (nap != null) {
      nap.run();
    }
  }

  private synchronized boolean holds(Nap nap) {
    held = nap;
    return !hurried && !gone;
  }

  private synchronized Duration untilNext() {
    long wait = next - speaker.now();
    boolean waits = paced && !hurried && !gone && wait > 0;
    paced = true;
    return waits ? Duration.ofNanos(wait) : Duration.ZERO;
  }

  /** The first change of what is said once does not wait, so that nobody need look at a clock. */
  private synchronized boolean isPaced() {
    return paced;
  }

  private synchronized boolean isShown(List<Part> parts) {
    return !messages.isEmpty() && parts.equals(shown);
  }

  private synchronized List<Receipt> lastArrived() {
    return arrived;
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

  private synchronized void nothingShown() {
    messages = List.of();
    shown = List.of();
  }

  private synchronized @Nullable Content takeWanted() {
    Supplier<Content> now = wanted;
    wanted = null;
    held = null;
    return now == null || gone ? null : now.get();
  }
}
