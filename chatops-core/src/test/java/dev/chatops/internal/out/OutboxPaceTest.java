package dev.chatops.internal.out;

import static dev.chatops.internal.TinyAdapter.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.Pace;
import dev.chatops.chat.Receipt;
import dev.chatops.internal.TinyAdapter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("order")
class OutboxPaceTest {

  private final Post post = new Post();

  private static Pace pace(int burst, long millis) {
    return new Pace(burst, Duration.ofMillis(millis));
  }

  private void paces(Pace room, Pace connection) {
    post.adapter.can(TinyAdapter.ABLE.pace(room, connection));
  }

  private void says(String room, int times) {
    for (int i = 1; i <= times; i++) {
      post.say(post.adapter.room(room), Integer.toString(i));
    }
  }

  @Test
  void someGoAtOnceAndThenOneAnInterval() {
    paces(pace(3, 1_000), Pace.UNLIMITED);
    says("#ops", 5);
    assertThat(post.asked()).containsExactly("#ops: 1", "#ops: 2", "#ops: 3");

    post.advance(999);
    assertThat(post.asked()).hasSize(3);
    post.advance(1);
    assertThat(post.asked()).hasSize(4);
    post.advance(1_000);

    assertThat(post.asked()).hasSize(5);
    assertThat(post.time.open()).as("timers left").isZero();
  }

  @Test
  void aPausePaysForAnotherBurst() {
    paces(pace(2, 1_000), Pace.UNLIMITED);
    says("#ops", 2);
    post.advance(10_000);

    says("#ops", 3);

    assertThat(post.asked()).hasSize(4);
  }

  @Test
  void aSlowRoomSlowsNoOther() {
    paces(pace(1, 60_000), Pace.UNLIMITED);
    says("#ops", 3);
    says("#dev", 1);

    assertThat(post.asked()).containsExactly("#ops: 1", "#dev: 1");
  }

  @Test
  void threadsShareTheGateOfTheirRoom() {
    paces(pace(1, 1_000), Pace.UNLIMITED);
    says("#ops", 1);
    post.say(post.ops().inThread("t"), "beside it");

    assertThat(post.asked()).hasSize(1);
    post.advance(1_000);
    assertThat(post.asked()).hasSize(2);
  }

  @Test
  void roomsTakeTurnsAtTheConnection() {
    paces(Pace.UNLIMITED, pace(1, 100));
    says("#a", 3);
    says("#b", 3);
    says("#c", 3);
    post.advance(800);

    assertThat(post.asked())
        .containsExactly(
            "#a: 1", "#a: 2", "#b: 1", "#c: 1", "#a: 3", "#b: 2", "#c: 2", "#b: 3", "#c: 3");
  }

  @Test
  void aFloodInOneRoomDelaysAnothersReplyByOneTurn() {
    paces(Pace.UNLIMITED, pace(1, 100));
    says("#flood", 900);
    post.advance(1_000);
    int before = post.asked().size();
    says("#quiet", 1);
    post.advance(200);

    assertThat(post.asked().subList(before, post.asked().size())).contains("#quiet: 1").hasSize(2);
  }

  @Test
  void whoeverWaitsAtItsRoomTakesNoPlaceAtTheConnection() {
    paces(pace(1, 10_000), pace(1, 100));
    for (int i = 0; i < 20; i++) {
      says("#" + i, 2);
    }
    post.advance(1_900); // the first of each has gone, and all second ones wait at their rooms
    assertThat(post.asked()).hasSize(20);
    says("#new", 1);
    post.advance(100);
    assertThat(post.asked()).hasSize(21);

    post.advance(8_000);
    int before = post.asked().size();
    for (int i = 0; i < 15; i++) {
      post.advance(100);
      assertThat(post.asked().size() - before).as("since then").isLessThanOrEqualTo(i + 1);
    }
  }

  @Test
  void aPageThatComesMeanwhileTakesTheMoment() {
    paces(pace(1, 1_000), Pace.UNLIMITED);
    says("#ops", 2);
    post.say(post.ops(), "page", Priority.PAGE);

    post.advance(1_000);

    assertThat(post.asked()).containsExactly("#ops: 1", "#ops: page");
  }

  @Test
  void theEndIsNotPaced() {
    paces(pace(1, 60_000), Pace.UNLIMITED);
    says("#ops", 3);
    post.outbox.close();

    assertThat(post.asked()).hasSize(1);
    assertThat(post.fates())
        .containsExactly(
            "DELIVERED", "UNDELIVERED the bot has stopped", "UNDELIVERED the bot has stopped");
    assertThat(post.inFlight.open()).isZero();
    assertThat(post.outbox.waiting()).isEmpty();
    assertThat(post.time.open()).as("timers left").isZero();
  }

  @Test
  void theEndDoesNotWaitForAnotherTry() {
    post.adapter.answering(
        action -> refused(DeliveryException.notYet("slow down", Duration.ofMinutes(2))));
    says("#ops", 2);

    post.outbox.close();

    assertThat(post.fates()).hasSize(2).allMatch(fate -> fate.startsWith("UNDELIVERED"));
    assertThat(post.time.open()).as("timers left").isZero();
  }

  @Test
  void nothingIsSentAfterTheEnd() {
    post.outbox.close();
    says("#ops", 1);

    assertThat(post.asked()).isEmpty();
    assertThat(post.fates()).containsExactly("UNDELIVERED the bot has stopped");
  }

  @Test
  void whatIsOnTheWireAtTheEndIsGivenUpWhenTheAdapterIsClosed() {
    AtomicBoolean told = new AtomicBoolean();
    post.adapter.answering(
        action -> {
          told.set(true);
          return new CompletableFuture<>();
        });
    says("#ops", 2);
    post.outbox.close();
    assertThat(post.fates()).isEmpty();

    post.outbox.abandon();

    assertThat(told).isTrue();
    assertThat(post.fates())
        .isEqualTo(List.of("UNDELIVERED the bot has stopped", "UNDELIVERED the bot has stopped"));
    assertThat(post.inFlight.open()).isZero();
    assertThat(post.time.open()).as("timers left").isZero();
  }

  @Test
  void whatIsOnTheWireAtTheEndMayStillArrive() {
    CompletableFuture<Receipt> slow = new CompletableFuture<>();
    post.adapter.answering(action -> slow);
    says("#ops", 2);
    post.outbox.close();

    slow.complete(post.adapter.receipt(post.adapter.actions().get(0)));

    assertThat(post.fates()).containsExactly("DELIVERED", "UNDELIVERED the bot has stopped");
  }

  @Test
  void forgetsRoomsThatHaveRested() {
    Pacer pacer = new Pacer();
    Pace slow = pace(2, 1_000);

    assertThat(pacer.rested(0)).isTrue();
    assertThat(pacer.take(slow, 0)).isZero();
    assertThat(pacer.take(slow, 0)).isZero();
    assertThat(pacer.take(slow, 0)).isEqualTo(Duration.ofSeconds(1).toNanos());
    assertThat(pacer.take(slow, 0)).isEqualTo(Duration.ofSeconds(2).toNanos());
    assertThat(pacer.rested(Duration.ofSeconds(3).toNanos())).isFalse();
    assertThat(pacer.rested(Duration.ofSeconds(4).toNanos())).isTrue();
    assertThat(pacer.take(slow, Duration.ofSeconds(4).toNanos())).isZero();
  }
}
