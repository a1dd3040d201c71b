package dev.chatops.internal.out;

import static dev.chatops.internal.TinyAdapter.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.Action;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("order")
class OutboxRetryTest {

  private final Post post = new Post();

  @Test
  void notYetIsTriedAgainWhenTheNetworkSaysSo() {
    AtomicBoolean ready = new AtomicBoolean();
    post.adapter.answering(
        action ->
            ready.get()
                ? post.adapter.took(action)
                : refused(DeliveryException.notYet("slow down", Duration.ofSeconds(7))));
    Said one = post.say("one");
    post.say("two");
    post.advance(6_999);
    assertThat(post.asked()).hasSize(1);
    ready.set(true);
    post.advance(1);

    assertThat(post.asked()).containsExactly("#ops: one", "#ops: one", "#ops: two");
    assertThat(post.fates()).containsExactly("DELIVERED", "DELIVERED");
    assertThat(one.receipts().toCompletableFuture()).isCompleted();
    assertThat(post.adapter.actions().stream().map(Action::id)).doesNotHaveDuplicates();
  }

  @Test
  void notYetWithoutATimeDoesNotSpin() {
    post.adapter.answering(
        action -> refused(DeliveryException.notYet("not now", Duration.ofSeconds(-1))));
    post.say("one");

    post.advance(1_000);

    assertThat(post.asked()).hasSizeBetween(2, 21);
  }

  @Test
  void givesUpWhenNothingHasGotThroughForFiveMinutes() {
    post.adapter.answering(
        action -> refused(DeliveryException.notYet("not now", Duration.ofSeconds(10))));
    post.say("one");
    post.say("two");
    post.advance(Duration.ofMinutes(5).minusSeconds(1).toMillis());
    assertThat(post.fates()).isEmpty();

    post.advance(2_000);

    assertThat(post.fates()).containsExactly("UNDELIVERED not now", "UNDELIVERED not now");
    assertThat(post.outbox.waiting()).isEmpty();
  }

  @Test
  void givesUpAtOnceWhatCouldOnlyBeSentAfterThat() {
    Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
    post.adapter.answering(action -> refused(DeliveryException.notYet("banned", forever)));
    post.say("one");
    post.say("two");

    assertThat(post.fates()).containsExactly("UNDELIVERED banned", "UNDELIVERED banned");
    assertThat(post.time.open()).as("timers left").isZero();
  }

  @Test
  void whatIsSaidWithoutAConnectionWaitsForOne() {
    AtomicReference<Adapter> connection = new AtomicReference<>();
    Post offline = new Post(null, connection::get);
    offline.say("one");
    offline.advance(60_000);
    assertThat(offline.asked()).isEmpty();

    connection.set(offline.adapter);
    offline.advance(1_000);

    assertThat(offline.asked()).containsExactly("#ops: one");
  }
}
