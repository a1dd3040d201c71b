package dev.chatops.irc;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.adapter.net.Threads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines on a thread of its own: a server that stops reading (they do, to slow a client down)
 * would block whoever speaks. What waits goes out in one piece. Thread-safe.
 */
final class LineWriter {

  /** Conversations have at most one line in flight each, so this is far away. */
  private static final int MOST = 10_000;

  private final OutputStream out;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private List<Pending> waiting = new ArrayList<>();
  private boolean ending;
  private boolean ended;

  private record Pending(String line, CompletableFuture<Void> done) {}

  LineWriter(OutputStream out, String threadName) {
    this.out = out;
    thread = new Thread(this::run, threadName);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /**
   * Queues a line.
   *
   * @param line without its end
   * @return completes when the socket took it; fails if it never will
   */
  CompletionStage<Void> write(String line) {
    Pending pending = new Pending(line, new CompletableFuture<>());
    DeliveryException refusal = add(pending);
    if (refusal != null) {
      pending.done.completeExceptionally(refusal);
    }
    return pending.done;
  }

  private @Nullable DeliveryException add(Pending pending) {
    lock.lock();
    try {
      if (ending || ended) {
        return lost(Sent.NO);
      }
      if (waiting.size() >= MOST) {
        return DeliveryException.notYet(
            MOST + " lines wait for a server that takes none", Duration.ofSeconds(5));
      }
      waiting.add(pending);
      changed.signal();
      return null;
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more, and ends the thread when all that waits is written or cannot be. */
  void finish() {
    lock.lock();
    try {
      ending = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the thread is gone; whoever calls has seen to it that it goes. */
  void join() {
    Threads.await(thread);
  }

  boolean isCurrentThread() {
    return Thread.currentThread() == thread;
  }

  private void run() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
    List<Pending> batch = take();
    while (!batch.isEmpty()) {
      try {
        write(batch, bytes);
      } catch (IOException e) {
        batch.forEach(pending -> pending.done.completeExceptionally(lost(Sent.MAYBE)));
        break;
      }
      batch.forEach(pending -> pending.done.complete(null));
      batch = take();
    }
    end().forEach(pending -> pending.done.completeExceptionally(lost(Sent.NO)));
  }

  private void write(List<Pending> batch, ByteArrayOutputStream bytes) throws IOException {
    bytes.reset();
    for (Pending pending : batch) {
      bytes.write(pending.line.getBytes(StandardCharsets.UTF_8));
      bytes.write('\r');
      bytes.write('\n');
    }
    bytes.writeTo(out);
    out.flush();
  }

  /** All that waits, or nothing at the end. */
  private List<Pending> take() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !ending) {
        changed.awaitUninterruptibly();
      }
      List<Pending> batch = waiting;
      waiting = new ArrayList<>();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private List<Pending> end() {
    lock.lock();
    try {
      ended = true;
      List<Pending> rest = waiting;
      waiting = new ArrayList<>();
      return rest;
    } finally {
      lock.unlock();
    }
  }

  private static DeliveryException lost(Sent sent) {
    return sent == Sent.NO
        ? DeliveryException.notYet("the connection was lost", Duration.ofSeconds(1))
        : new DeliveryException("the connection was lost", sent);
  }
}
