package dev.chatops.internal.out;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Receipt;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A queue that a test can fill, and a wire on which nothing arrives by itself. */
abstract class FullQueueCase {

  final Post post = new Post();
  final Queue<Runnable> wire = new ConcurrentLinkedQueue<>();

  FullQueueCase() {
    post.adapter.answering(
        action -> {
          CompletableFuture<Receipt> arrives = new CompletableFuture<>();
          wire.add(() -> arrives.complete(post.adapter.receipt(action)));
          return arrives;
        });
  }

  void arrives(int times) {
    for (int i = 0; i < times; i++) {
      Runnable next = wire.poll();
      assertThat(next).as("something on the wire").isNotNull();
      next.run();
    }
  }

  void allArrive() {
    for (Runnable next = wire.poll(); next != null; next = wire.poll()) {
      next.run();
    }
  }

  /** One on the wire, and as many behind it as may wait. */
  void fill() {
    IntStream.rangeClosed(0, Waiting.MOST).forEach(i -> post.say("n" + i));
  }

  List<String> undelivered() {
    return post.fates().stream().filter(fate -> fate.startsWith("UNDELIVERED")).toList();
  }

  Thread worker(Runnable speaks) {
    Thread worker = new Thread(speaks, "worker");
    post.waits.workers.add(worker);
    worker.start();
    return worker;
  }

  void standsFor(String what) throws InterruptedException {
    assertThat(post.waits.standing.poll(30, TimeUnit.SECONDS)).isEqualTo(what);
  }
}
