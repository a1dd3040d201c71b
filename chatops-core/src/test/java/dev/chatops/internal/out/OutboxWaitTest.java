package dev.chatops.internal.out;

import static dev.chatops.internal.Waits.ends;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.internal.Waits;
import dev.chatops.plugin.Posted;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Workers that find no room. */
@Tag("order")
class OutboxWaitTest extends FullQueueCase {

  @Test
  void aWorkerWaitsInAPlaceTheEngineKnowsAndGetsInInOrder() throws InterruptedException {
    fill();
    Thread worker = worker(() -> List.of("w1", "w2").forEach(post::say));
    standsFor("room in a full queue");
    post.say("nobody overtakes who waits");
    arrives(1);
    standsFor("room in a full queue");
    arrives(1);
    ends(worker);
    allArrive();

    assertThat(post.asked().subList(Waiting.MOST, Waiting.MOST + 3))
        .containsExactly("#ops: n1000", "#ops: w1", "#ops: w2");
    assertThat(undelivered()).hasSize(1);
    assertThat(post.inFlight.open()).isZero();
    assertThat(post.outbox.waiting()).isEmpty();
  }

  @Test
  void anInterruptEndsTheWait() throws InterruptedException {
    fill();
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread worker =
        worker(
            () -> {
              post.say("never said");
              interrupted.set(Thread.currentThread().isInterrupted());
            });
    standsFor("room in a full queue");
    worker.interrupt();
    ends(worker);

    assertThat(interrupted).as("the handler learns of it").isTrue();
    assertThat(undelivered()).containsExactly("UNDELIVERED stopped while the queue was full");
    allArrive();
    assertThat(post.asked()).hasSize(Waiting.MOST + 1);
    assertThat(post.outbox.waiting()).isEmpty();
    assertThat(post.inFlight.open()).isZero();
  }

  @Test
  void theEndOfTheBotEndsTheWait() throws InterruptedException {
    fill();
    Thread worker = worker(() -> post.say("too late"));
    standsFor("room in a full queue");
    post.outbox.close();
    post.outbox.abandon();
    ends(worker);

    assertThat(undelivered()).hasSize(Waiting.MOST + 2).allMatch(f -> f.endsWith("has stopped"));
    assertThat(post.inFlight.open()).isZero();
  }

  /** Whoever is told that something has arrived is the one who makes room. */
  @Test
  void whoWorksOffTheQueueDoesNotWaitForItself() {
    post.waits.workers.add(Thread.currentThread());
    Posted first = post.say("first");
    IntStream.range(0, Waiting.MOST).forEach(i -> post.say("n" + i));
    first.receipts().thenRun(() -> post.say("told"));

    arrives(1);

    assertThat(post.waits.standing).isEmpty();
    assertThat(undelivered()).containsExactly("UNDELIVERED the queue is full");
    post.waits.workers.clear();
    allArrive();
    assertThat(post.inFlight.open()).isZero();
  }

  @Test
  void aWorkerWaitsForSpaceToo() throws InterruptedException {
    String text = "x".repeat(900);
    for (int i = 0; !post.outbox.space().full(); i++) {
      post.say(post.adapter.room("#" + i / 500), text);
    }
    Thread worker = worker(() -> post.say(post.adapter.room("#new"), "said in the end"));
    standsFor("room in a full queue");
    assertThat(post.asked()).doesNotContain("#new: said in the end");
    arrives(2);
    ends(worker);

    assertThat(post.asked()).contains("#new: said in the end");
  }

  @Test
  void manyWorkersGetAllOfItOutInOrder() throws InterruptedException {
    ExecutorService network = Executors.newFixedThreadPool(2);
    CompletableFuture<Void> somebodyWaits = new CompletableFuture<>();
    post.adapter.answering(
        action -> somebodyWaits.thenApplyAsync(nothing -> post.adapter.receipt(action), network));
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String who = "w" + i;
      workers.add(
          worker(
              () -> IntStream.range(0, 800).forEach(n -> post.say("%s %04d".formatted(who, n)))));
    }
    standsFor("room in a full queue");
    somebodyWaits.complete(null);
    workers.forEach(Waits::ends);
    assertThat(post.inFlight.settle(Waits.LONG)).isTrue();
    network.shutdown();
    assertThat(network.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

    assertThat(post.asked()).hasSize(6 * 800);
    for (int i = 0; i < 6; i++) {
      String begins = "#ops: w" + i;
      assertThat(post.asked().stream().filter(line -> line.startsWith(begins))).isSorted();
    }
    assertThat(undelivered()).isEmpty();
    assertThat(post.outbox.waiting()).isEmpty();
  }

  @Test
  void whoeverIsInterruptedLosesItsOwnWordsAndNobodyElses() throws InterruptedException {
    fill();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String who = "w" + i;
      workers.add(worker(() -> post.say(who)));
      standsFor("room in a full queue");
    }
    for (int i = 0; i < 20; i += 2) {
      workers.get(i).interrupt();
    }
    for (int i = 0; i < 20; i += 2) {
      ends(workers.get(i));
    }
    allArrive();
    workers.forEach(Waits::ends);

    List<String> late = post.asked().stream().filter(line -> line.startsWith("#ops: w")).toList();
    assertThat(late)
        .containsExactlyElementsOf(
            IntStream.range(0, 10).mapToObj(i -> "#ops: w" + (2 * i + 1)).toList());
    assertThat(undelivered()).hasSize(10);
    assertThat(post.inFlight.open()).isZero();
    assertThat(post.outbox.waiting()).isEmpty();
  }
}
