package dev.chatops.internal.out;

import static dev.chatops.adapter.Feature.DELETE;
import static dev.chatops.adapter.Feature.EDIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Traits;
import dev.chatops.chat.Text;
import dev.chatops.internal.TinyAdapter;
import dev.chatops.internal.Waits;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("order")
class SaidCadenceTest {

  private static final Traits LINES = TinyAdapter.ABLE.cadence(Duration.ofSeconds(5));
  private static final Traits ABLE = LINES.with(EDIT, DELETE);

  private final Post post = new Post();

  @Test
  void editsComeAtTheCadenceAndTheLatestWins() {
    post.adapter.can(ABLE);
    Said said = post.say("0 %");
    for (int i = 1; i <= 100; i++) {
      said.edit("{} %", i);
      post.advance(100);
    }
    post.advance(5_000);

    assertThat(post.asked())
        .containsExactly("#ops: 0 %", "edit m1: 1 %", "edit m1: 50 %", "edit m1: 100 %");
    assertThat(post.time.open()).as("timers left").isZero();
    assertThat(post.inFlight.open()).isZero();
  }

  @Test
  void whereNothingCanBeEditedNewLinesComeAtTheCadence() {
    post.adapter.can(LINES);
    Said said = post.say("0 %");
    for (int i = 1; i <= 100; i++) {
      said.edit("{} %", i);
      post.advance(100);
    }
    post.advance(5_000);

    assertThat(post.asked()).containsExactly("#ops: 0 %", "#ops: 1 %", "#ops: 50 %", "#ops: 100 %");
    assertThat(post.fates()).hasSize(4).containsOnly("DELIVERED");
  }

  @Test
  void settlingSkipsTheCadence() {
    post.adapter.can(ABLE);
    Said said = post.say("0 %");
    said.edit("1 %");
    said.edit("2 %");

    assertThat(post.inFlight.open()).as("there is something to say yet").isOne();
    assertThat(post.inFlight.settle(Waits.LONG)).isTrue();
    assertThat(post.asked()).endsWith("edit m1: 2 %");
    assertThat(said.receipts().toCompletableFuture()).isCompleted();
  }

  @Test
  void whatChangesNothingIsNotSent() {
    post.adapter.can(LINES);
    Said said = post.say("the same");
    said.edit("the same");
    post.advance(5_000);
    said.edit("another");
    post.advance(5_000);
    said.edit("another");
    post.advance(5_000);

    assertThat(post.asked()).containsExactly("#ops: the same", "#ops: another");
    assertThat(said.receipts().toCompletableFuture())
        .isCompletedWithValueMatching(receipts -> receipts.size() == 1);
  }

  @Test
  void theEndOfTheBotGivesUpWhatWaitsForTheCadence() {
    post.adapter.can(LINES);
    Said said = post.say("0 %");
    said.edit("1 %");
    said.edit("2 %");
    post.outbox.close();

    assertThat(post.asked()).containsExactly("#ops: 0 %", "#ops: 1 %");
    assertThat(post.fates()).endsWith("UNDELIVERED the bot has stopped");
    assertThat(said.receipts().toCompletableFuture()).isCompletedExceptionally();
    assertThat(post.inFlight.open()).isZero();
    assertThat(post.time.open()).as("timers left").isZero();
    said.edit("after the end");
    said.edit("long after the end");
    assertThat(post.inFlight.open()).isZero();
  }

  @Test
  void whatIsTakenBackIsNotChangedAfterwards() {
    post.adapter.can(ABLE);
    Said said = post.say("0 %");
    said.edit("1 %");
    said.edit("2 %");
    said.delete();
    post.advance(10_000);

    assertThat(post.asked()).containsExactly("#ops: 0 %", "edit m1: 1 %", "delete m1");
    assertThat(said.receipts().toCompletableFuture()).isCompleted();
    assertThat(post.inFlight.open()).isZero();
    assertThat(post.time.open()).as("timers left").isZero();
  }

  @Test
  void whatIsTakenBackMaySayAgain() {
    post.adapter.can(ABLE);
    Said said = post.say("0 %");
    said.delete();
    said.edit("1 %");
    post.advance(10_000);

    assertThat(post.asked()).containsExactly("#ops: 0 %", "delete m1", "#ops: 1 %");
  }

  @Test
  void theLastOneDoesNotWait() {
    post.adapter.can(LINES);
    Said said = post.say("0 %");
    said.edit("1 %");
    said.edit("2 %");
    said.end(new Text("done"));

    assertThat(post.asked()).containsExactly("#ops: 0 %", "#ops: 1 %", "#ops: done");
    assertThat(post.time.open()).as("timers left").isZero();
  }

  @Test
  void aContentThatCannotBeShownFailsItsEditAndNoOther() {
    post.adapter.can(ABLE);
    Said said = post.say("0 %");
    said.want(
        () -> {
          throw new IllegalStateException("no state");
        });
    assertThat(said.receipts().toCompletableFuture()).isCompletedExceptionally();
    post.advance(5_000);
    said.edit("1 %");

    assertThat(post.asked()).endsWith("edit m1: 1 %");
  }
}
