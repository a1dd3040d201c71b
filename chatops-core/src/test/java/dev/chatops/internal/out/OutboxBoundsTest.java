package dev.chatops.internal.out;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.adapter.Feature;
import dev.chatops.chat.Action;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.MessageId;
import dev.chatops.internal.TinyAdapter;
import dev.chatops.plugin.Posted;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("order")
class OutboxBoundsTest extends FullQueueCase {

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
