package dev.chatops.internal.out;

import static dev.chatops.adapter.Feature.DELETE;
import static dev.chatops.adapter.Feature.EDIT;
import static dev.chatops.adapter.Feature.REACT;
import static dev.chatops.internal.TinyAdapter.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Pace;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Receipt;
import dev.chatops.internal.TinyAdapter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SaidTest {

  private static final Duration CADENCE = Duration.ofSeconds(1);
  private static final Traits ABLE = TinyAdapter.ABLE.with(EDIT, DELETE, REACT).cadence(CADENCE);
  private static final Traits NARROW =
      Traits.of(new Limit(16, Limit.Unit.CHARS_UTF16)).with(EDIT, DELETE, REACT).cadence(CADENCE);

  private final Post post = new Post();
  private final List<Runnable> wire = new ArrayList<>();

  private void slowWire() {
    post.adapter.answering(
        action -> {
          CompletableFuture<Receipt> arrives = new CompletableFuture<>();
          wire.add(() -> arrives.complete(post.adapter.receipt(action)));
          return arrives;
        });
  }

  private void arrives() {
    assertThat(wire).as("something on the wire").isNotEmpty();
    wire.remove(0).run();
  }

  private void aCadencePasses() {
    post.time.advance(CADENCE);
  }

  @Test
  void anEditKeepsItsPlaceAgainAndAgain() {
    post.adapter.can(ABLE);
    Said said = post.say("10 %");
    said.edit("20 %");
    aCadencePasses();
    said.edit("30 %");
    aCadencePasses();
    said.edit("40 %");

    assertThat(post.asked())
        .containsExactly("#ops: 10 %", "edit m1: 20 %", "edit m1: 30 %", "edit m1: 40 %");
    assertThat(post.fates()).containsExactly("DELIVERED");
  }

  @Test
  void aNetworkWithoutEditsGetsANewLine() {
    post.adapter.can(TinyAdapter.ABLE.cadence(CADENCE));
    Said said = post.say("10 %");
    said.edit("20 %");
    aCadencePasses();
    said.edit("30 %");

    assertThat(post.asked()).containsExactly("#ops: 10 %", "#ops: 20 %", "#ops: 30 %");
    assertThat(post.fates()).containsExactly("DELIVERED", "DELIVERED", "DELIVERED");
  }

  @Test
  void anEditToMorePartsSaysTheRest() {
    post.adapter.can(NARROW);
    Said said = post.say("short");
    said.edit("{}", "first part here\nsecond part her");
    aCadencePasses();
    said.edit("{}", "another one\nand its rest 123");

    assertThat(post.asked())
        .containsExactly(
            "#ops: short",
            "edit m1: first part here",
            "#ops: second part her",
            "edit m1: another one",
            "edit m2: and its rest 123");
  }

  @Test
  void anEditToFewerPartsTakesBackTheSurplus() {
    post.adapter.can(NARROW);
    Said said = post.say("first part here\nsecond part her\nthird part here");
    said.edit("short");
    aCadencePasses();
    said.edit("shorter");
    said.delete();

    assertThat(post.asked().subList(3, 8))
        .containsExactly(
            "edit m1: short", "delete m2", "delete m3", "edit m1: shorter", "delete m1");
  }

  @Test
  void whatIsStillQueuedIsReplacedThere() {
    slowWire();
    post.adapter.can(ABLE);
    post.say("before it");
    Said said = post.say("10 %");
    said.edit("20 %");
    said.edit("30 %");
    arrives();
    arrives();

    assertThat(post.asked()).containsExactly("#ops: before it", "#ops: 30 %");
    assertThat(post.fates()).containsExactly("DELIVERED", "DELIVERED 30 %");
    assertThat(post.inFlight.open()).isZero();
  }

  @Test
  void whatIsStillQueuedIsReplacedWhereNothingCanBeEdited() {
    post.adapter.can(TinyAdapter.ABLE.pace(new Pace(1, Duration.ofSeconds(1)), Pace.UNLIMITED));
    post.say("before it");
    Said said = post.say("10 %");
    said.edit("20 %");
    post.advance(1_000);

    assertThat(post.asked()).containsExactly("#ops: before it", "#ops: 20 %");
  }

  @Test
  void whatIsStillQueuedIsRemovedEverywhere() {
    slowWire();
    post.say("before it");
    Said said = post.say("a mistake");
    post.say("behind it");
    said.delete();
    arrives();
    arrives();

    assertThat(post.asked()).containsExactly("#ops: before it", "#ops: behind it");
    assertThat(post.fates())
        .containsExactly("DELIVERED", "UNDELIVERED taken back before it was sent", "DELIVERED");
    assertThat(said.receipts().toCompletableFuture()).isCompletedWithValue(List.of());
    assertThat(post.inFlight.open()).isZero();
    assertThat(wire).isEmpty();
  }

  @Test
  void ofSeveralEditsOfWhatIsOnItsWayTheLastOneCounts() {
    slowWire();
    post.adapter.can(ABLE);
    Said said = post.say("10 %");
    said.edit("20 %");
    said.edit("30 %");
    arrives();
    said.edit("40 %");
    said.edit("50 %");
    arrives();
    aCadencePasses();
    arrives();

    assertThat(post.asked()).containsExactly("#ops: 10 %", "edit m1: 30 %", "edit m1: 50 %");
    assertThat(said.receipts().toCompletableFuture()).isCompleted();
    assertThat(post.inFlight.open()).isZero();
  }

  @Test
  void anEditThatIsStillQueuedBecomesTheNextOne() {
    slowWire();
    post.adapter.can(NARROW);
    Said said = post.say("10 %");
    arrives();
    post.say("on the wire");
    said.edit("20 %");
    said.edit("{}", "first part here\nsecond part her");
    arrives();
    arrives();
    arrives();
    said.delete();

    assertThat(post.asked())
        .containsExactly(
            "#ops: 10 %",
            "#ops: on the wire", "edit m1: first part here", "#ops: second part her", "delete m1");
  }

  @Test
  void anEditThatFailsDoesNotSpoilTheNext() {
    post.adapter.can(ABLE);
    AtomicBoolean fails = new AtomicBoolean();
    post.adapter.answering(
        action ->
            fails.getAndSet(false)
                ? refused(new DeliveryException("too fast", Sent.NO))
                : post.adapter.took(action));
    Said said = post.say("10 %");
    fails.set(true);
    said.edit("20 %");
    assertThat(said.receipts().toCompletableFuture()).isCompletedExceptionally();
    aCadencePasses();
    said.edit("30 %");

    assertThat(post.asked()).containsExactly("#ops: 10 %", "edit m1: 20 %", "edit m1: 30 %");
    assertThat(said.receipts().toCompletableFuture()).isCompleted();
  }

  @Test
  void anEditOfWhatNeverArrivedSaysIt() {
    post.adapter.can(ABLE);
    AtomicBoolean fails = new AtomicBoolean(true);
    post.adapter.answering(
        action ->
            fails.getAndSet(false)
                ? refused(new DeliveryException("no such room", Sent.NO))
                : post.adapter.took(action));
    Said said = post.say("10 %");
    said.edit("20 %");
    aCadencePasses();
    said.edit("30 %");

    assertThat(post.asked()).containsExactly("#ops: 10 %", "#ops: 20 %", "edit m1: 30 %");
    assertThat(post.fates()).containsExactly("UNDELIVERED no such room", "DELIVERED");
  }

  @Test
  void reactsAndTakesBackOnceItHasArrived() {
    slowWire();
    post.adapter.can(NARROW);
    Said said = post.say("first part here\nsecond part her");
    said.react("👍");
    said.delete();
    for (int i = 0; i < 5; i++) {
      arrives();
    }

    assertThat(post.asked().subList(2, 5)).containsExactly("react m1 👍", "delete m1", "delete m2");
    said.delete();
    said.react("👍");
    assertThat(post.asked()).as("nothing is left to change").hasSize(5);
  }

  @Test
  void aNetworkThatCanDoNeitherIsNotAsked() {
    Said said = post.say("one");
    said.react("👍");
    said.delete();

    assertThat(post.adapter.actions()).allMatch(Action.Say.class::isInstance).hasSize(1);
  }

  @Test
  void whatSaysNothingIsNotSaid() {
    Said said = post.say("");

    assertThat(post.asked()).isEmpty();
    assertThat(post.timeline.last(10)).isEmpty();
    assertThat(said.receipts().toCompletableFuture()).isCompletedWithValue(List.of());
    said.edit("something after all");
    assertThat(post.asked()).containsExactly("#ops: something after all");
  }
}
