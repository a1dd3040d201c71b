package dev.chatops.internal.out;

import static dev.chatops.internal.Waits.ends;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.adapter.Feature;
import dev.chatops.chat.Action;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Receipt;
import dev.chatops.internal.TinyAdapter;
import dev.chatops.internal.Waits;
import dev.chatops.plugin.Posted;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxBoundsTest {

  private final Post post = new Post();
  private final Queue<Runnable> wire = new ConcurrentLinkedQueue<>();

  OutboxBoundsTest() {
    post.adapter.answering(
        action -> {
          CompletableFuture<Receipt> arrives = new CompletableFuture<>();
          wire.add(() -> arrives.complete(post.adapter.receipt(action)));
          return arrives;
        });
  }

  private void arrives(int times) {
    for (int i = 0; i < times; i++) {
      Runnable next = wire.poll();
      assertThat(next).as("something on the wire").isNotNull();
      next.run();
    }
  }

  private void allArrive() {
    for (Runnable next = wire.poll(); next != null; next = wire.poll()) {
      next.run();
    }
  }

  /** One on the wire, and as many behind it as may wait. */
  private void fill() {
    IntStream.rangeClosed(0, Waiting.MOST).forEach(i -> post.say("n" + i));
  }

  private List<String> undelivered() {
    return post.fates().stream().filter(fate -> fate.startsWith("UNDELIVERED")).toList();
  }

  private Thread worker(Runnable speaks) {
    Thread worker = new Thread(speaks, "worker");
    post.waits.workers.add(worker);
    worker.start();
    return worker;
  }

  private void standsFor(String what) throws InterruptedException {
    assertThat(post.waits.standing.poll(30, TimeUnit.SECONDS)).isEqualTo(what);
  }

  @Test
  void whatNobodyMayWaitForIsDroppedAndSaysSo() {
    fill();
    Posted late = post.say("too much");

    assertThat(undelivered()).containsExactly("UNDELIVERED the queue is full");
    assertThat(late.receipts().toCompletableFuture())
        .isCompletedExceptionally()
        .failsWithin(0, TimeUnit.SECONDS)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(ChatOpsException.class)
        .withMessageContaining("the queue is full");
    allArrive();
    assertThat(post.asked()).hasSize(Waiting.MOST + 2).doesNotContain("#ops: too much");
    assertThat(post.inFlight.open()).isZero();
    assertThat(post.outbox.waiting()).isEmpty();
  }

  @Test
  void theRoomIsToldOnceHowManyWereDroppedWhenThereIsRoomAgain() {
    fill();
    IntStream.range(0, 12).forEach(i -> post.say("too much"));
    arrives(Waiting.MOST / 2 - 1);
    assertThat(post.outbox.waiting()).singleElement().asString().endsWith("501 more");
    arrives(1);
    post.say("a reply goes first");
    allArrive();

    assertThat(post.asked().stream().filter(line -> line.contains("dropped")))
        .containsExactly("#ops: (12 messages were dropped: too much to say)");
    assertThat(post.asked())
        .endsWith("#ops: a reply goes first", "#ops: (12 messages were dropped: too much to say)");
  }

  @Test
  void oneIsOneMessage() {
    fill();
    post.say("too much");
    allArrive();

    assertThat(post.asked()).endsWith("#ops: (1 message was dropped: too much to say)");
  }

  @Test
  void aFullRoomKeepsNoOtherOut() {
    fill();
    post.say(post.adapter.room("#dev"), "elsewhere");

    assertThat(post.asked()).endsWith("#dev: elsewhere");
    assertThat(undelivered()).isEmpty();
  }

  @Test
  void aPageGetsInWhereRepliesDoNot() {
    fill();
    post.say(post.ops(), "page", Priority.PAGE);
    arrives(2);

    assertThat(post.asked()).startsWith("#ops: n0", "#ops: page", "#ops: n1");
    assertThat(undelivered()).isEmpty();
  }

  @Test
  void evenPagesAreNoMoreThanSoMany() {
    post.say("on the wire");
    IntStream.rangeClosed(1, Waiting.MOST).forEach(i -> post.say(post.ops(), "p", Priority.PAGE));
    post.say(post.ops(), "one page more", Priority.PAGE);

    assertThat(undelivered()).hasSize(1);
  }

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
  void allRoomsTogetherHoldSoMuchText() {
    String text = "x".repeat(900);
    int each = 500;
    int rooms = (int) (Space.MOST / (each * 900L)) + 2;
    for (int room = 0; room < rooms; room++) {
      for (int i = 0; i < each; i++) {
        post.say(post.adapter.room("#" + room), text);
      }
    }
    int dropped = undelivered().size();

    assertThat(dropped).isBetween(each, 2 * each);
    assertThat(post.outbox.space().full()).isTrue();
    post.say(post.adapter.room("#page"), "page", Priority.PAGE);
    assertThat(post.asked()).endsWith("#page: page");

    allArrive();
    assertThat(undelivered()).hasSize(dropped);
    assertThat(post.asked().stream().filter(line -> line.contains("were dropped"))).hasSize(2);
    assertThat(post.inFlight.open()).isZero();
    assertThat(post.outbox.space().halfEmpty()).isTrue();
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
  void manyWorkersGetAllOfItOutInOrder() {
    ExecutorService network = Executors.newFixedThreadPool(2);
    post.adapter.answering(
        action -> CompletableFuture.supplyAsync(() -> post.adapter.receipt(action), network));
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String who = "w" + i;
      workers.add(
          worker(
              () -> IntStream.range(0, 800).forEach(n -> post.say("%s %04d".formatted(who, n)))));
    }
    workers.forEach(Waits::ends);
    assertThat(post.inFlight.settle(Waits.LONG)).isTrue();
    network.shutdown();

    assertThat(post.waits.standing).as("some had to wait").isNotEmpty();
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

  @Test
  void aReactionThatFindsNoRoomIsNoMessage() {
    post.adapter.can(TinyAdapter.ABLE.with(Feature.REACT));
    fill();
    post.speaker.react(post.ops(), new MessageId(post.ops().room().id(), "7"), "👍", "t1");
    allArrive();

    assertThat(post.asked()).hasSize(Waiting.MOST + 1);
    assertThat(post.inFlight.open()).isZero();
  }

  @Test
  void anEditNeedsNoRoomOfItsOwn() {
    post.adapter.can(TinyAdapter.ABLE.with(Feature.EDIT));
    Said first = post.say("10 %");
    arrives(1);
    fill();
    first.edit("20 %");
    allArrive();

    assertThat(post.asked()).endsWith("edit m1: 20 %");
    assertThat(undelivered()).isEmpty();
  }

  @Test
  void whatIsDroppedIsSaidByItsEditOnceThereIsRoom() {
    fill();
    Said late = post.say("too much");
    allArrive();
    late.edit("again");
    allArrive();

    assertThat(post.asked()).endsWith("#ops: again");
  }

  @Test
  void anAdapterThatFailsMakesRoomToo() {
    fill();
    post.say("too much");
    post.adapter.answering(
        action ->
            action instanceof Action.Say say && say.part().plain().startsWith("n")
                ? TinyAdapter.refused(new DeliveryException("too fast", Sent.NO))
                : post.adapter.took(action));
    allArrive();

    assertThat(post.asked()).endsWith("#ops: (1 message was dropped: too much to say)");
    assertThat(post.inFlight.open()).isZero();
    assertThat(post.outbox.waiting()).isEmpty();
  }
}
