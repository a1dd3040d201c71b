package dev.chatops.internal.out;

import static dev.chatops.internal.TinyAdapter.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.internal.TinyAdapter;
import dev.chatops.service.Timeline;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("order")
class OutboxFaultsTest {

  private final Post post = new Post();

  /** The first action meets a fault, the second must go all the same. */
  private void first(Function<Action, CompletionStage<Receipt>> fault) {
    AtomicBoolean second = new AtomicBoolean();
    post.adapter.answering(
        action -> second.getAndSet(true) ? post.adapter.took(action) : fault.apply(action));
    post.say("one");
    post.say("two");
  }

  private void assertTheSecondArrived(String firstOne) {
    assertThat(post.asked()).containsExactly("#ops: one", "#ops: two");
    assertThat(post.fates()).containsExactly("UNDELIVERED " + firstOne, "DELIVERED");
    assertThat(post.inFlight.open()).isZero();
    assertThat(post.outbox.waiting()).isEmpty();
    assertThat(post.time.open()).as("timers left").isZero();
  }

  @Test
  void whatSurelyFailedIsNotTriedAgain() {
    first(action -> refused(new DeliveryException("no such room", Sent.NO)));

    assertTheSecondArrived("no such room");
  }

  @Test
  void whatMayHaveBeenSentIsNotTriedAgain() {
    first(action -> refused(new DeliveryException("the link broke", Sent.MAYBE)));

    assertTheSecondArrived("the link broke");
  }

  @Test
  void anAdapterThatThrowsStopsNothing() {
    first(
        action -> {
          throw new IllegalStateException("token=hunter2");
        });

    assertTheSecondArrived("the adapter failed with IllegalStateException");
  }

  /** The test's censor takes out what follows "token=". */
  @Test
  void aSecretInTheWordsOfAnAdapterIsSeenByNobody() {
    CompletableFuture<List<Receipt>> told = new CompletableFuture<>();
    post.adapter.answering(
        action -> refused(new DeliveryException("refused with token=canary", Sent.NO)));
    post.say("one")
        .receipts()
        .whenComplete((receipts, failure) -> told.completeExceptionally(failure));

    assertThat(post.fates()).containsExactly("UNDELIVERED refused with token=***");
    assertThatThrownBy(told::join)
        .hasCauseInstanceOf(DeliveryException.class)
        .hasMessageContaining("token=***")
        .hasStackTraceContaining("token=***")
        .satisfies(thrown -> assertThat(stack(thrown)).doesNotContain("canary"));
  }

  private static String stack(Throwable thrown) {
    StringWriter all = new StringWriter();
    thrown.printStackTrace(new PrintWriter(all));
    return all.toString();
  }

  @Test
  void anAdapterThatThrowsAnErrorStopsNothing() {
    first(
        action -> {
          throw new NoClassDefFoundError("vendor/Thing");
        });

    assertTheSecondArrived("the adapter failed with NoClassDefFoundError");
  }

  @Test
  @SuppressWarnings("NullAway") // the contract is broken on purpose
  void anAdapterThatReturnsNothingStopsNothing() {
    first(action -> null);

    assertTheSecondArrived("the adapter failed with NullPointerException");
  }

  @Test
  @SuppressWarnings("NullAway") // the contract is broken on purpose
  void aStageWithoutAReceiptStopsNothing() {
    first(action -> CompletableFuture.completedStage(null));

    assertTheSecondArrived("the adapter said nothing");
  }

  @Test
  void aStageThatSpeaksTwiceAndKnowsNoFutureIsHeardOnce() {
    post.adapter.answering(action -> new OddStage(post.adapter.receipt(action)));
    Said one = post.say("one");
    post.say("two");

    assertThat(post.asked()).containsExactly("#ops: one", "#ops: two");
    assertThat(post.fates()).containsExactly("DELIVERED", "DELIVERED");
    assertThat(one.receipts().toCompletableFuture().join()).hasSize(1);
  }

  /** Says twice what became of it, as no stage of the JDK would. */
  private static final class OddStage extends CompletableFuture<Receipt> {

    private final Receipt receipt;

    OddStage(Receipt receipt) {
      this.receipt = receipt;
    }

    @Override
    public CompletableFuture<Receipt> toCompletableFuture() {
      throw new UnsupportedOperationException("as the contract of the JDK allows");
    }

    @Override
    public CompletableFuture<Receipt> whenComplete(
        BiConsumer<? super Receipt, ? super Throwable> action) {
      complete(receipt);
      super.whenComplete(action);
      return super.whenComplete(action);
    }
  }

  /** Fails while a test wants it to. */
  private record FullTimeline(AtomicBoolean full) implements Timeline {

    @Override
    public void append(Entry entry) {
      if (full.get()) {
        throw new IllegalStateException("the disk is full");
      }
    }

    @Override
    public List<Entry> last(int most) {
      return List.of();
    }

    @Override
    public List<Entry> of(String trace) {
      return List.of();
    }
  }

  @Test
  void traitsThatThrowStopNothing() {
    AtomicBoolean broken = new AtomicBoolean();
    Adapter breaking =
        new TinyAdapter("net") {
          @Override
          public Traits traits(Room where) {
            if (broken.getAndSet(false)) {
              throw new IllegalStateException("the connection is half open");
            }
            return post.adapter.traits(where);
          }
        };
    Post half = new Post(null, () -> breaking);
    broken.set(true);
    half.say("one");
    half.say("two");

    assertThat(half.fates())
        .containsExactly("UNDELIVERED the adapter failed with IllegalStateException", "DELIVERED");
  }

  @Test
  void anActionWithoutAnAnswerHoldsUpItsConversationForHalfAMinute() {
    List<CompletableFuture<Receipt>> late = new ArrayList<>();
    first(
        action -> {
          late.add(new CompletableFuture<>());
          return late.get(0);
        });

    post.advance(29_999);
    assertThat(post.asked()).containsExactly("#ops: one");
    post.advance(1);

    assertTheSecondArrived("the network did not answer in time");
    late.get(0).complete(post.adapter.receipt(post.adapter.actions().get(0)));
    assertThat(post.fates()).as("what comes too late").hasSize(2);
  }

  @Test
  void aMessageWhosePartFailsIsNotDeliveredAndItsRestIsNotSent() {
    post.adapter.can(Traits.of(new Limit(16, Limit.Unit.CHARS_UTF16)));
    post.adapter.answering(
        action ->
            post.adapter.actions().size() == 2
                ? refused(new DeliveryException("too much", Sent.NO))
                : post.adapter.took(action));
    Said said = post.say("first part here\nsecond part her\nthird part here");

    assertThat(post.asked()).containsExactly("#ops: first part here", "#ops: second part her");
    assertThat(post.fates()).containsExactly("UNDELIVERED too much");
    assertThatThrownBy(() -> said.receipts().toCompletableFuture().join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ChatOpsException.class);
  }

  @Test
  void aTimelineThatFailsStopsNothing() {
    AtomicBoolean broken = new AtomicBoolean();
    Timeline breaking = new FullTimeline(broken);
    Post half = new Post(breaking, null);
    half.adapter.answering(
        action -> {
          broken.set(!broken.get());
          return half.adapter.took(action);
        });
    Said one = half.say("one");
    broken.set(false);
    half.say("two");

    assertThat(half.asked()).containsExactly("#ops: one", "#ops: two");
    assertThat(one.receipts().toCompletableFuture()).isCompleted();
    assertThat(half.inFlight.open()).isZero();
  }

  @Test
  void anInterruptedHandlerDoesNotInterruptTheAdapter() {
    AtomicBoolean seen = new AtomicBoolean();
    post.adapter.answering(
        action -> {
          seen.set(Thread.currentThread().isInterrupted());
          return post.adapter.took(action);
        });
    Thread.currentThread().interrupt();
    post.say("one");

    assertThat(Thread.interrupted()).as("the handler's interrupt").isTrue();
    assertThat(seen).isFalse();
  }
}
