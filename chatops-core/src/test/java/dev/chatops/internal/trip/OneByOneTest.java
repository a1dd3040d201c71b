package dev.chatops.internal.trip;

import static dev.chatops.internal.Waits.LONG;
import static dev.chatops.internal.Waits.awaits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OneByOneTest {

  private final OneByOne<String> doors = new OneByOne<>();
  private final List<String> done = new CopyOnWriteArrayList<>();

  private CompletableFuture<Void> goes(String key, String what, CountDownLatch... until) {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Void> going =
        CompletableFuture.runAsync(
            () -> {
              try {
                doors.go(
                    key,
                    before -> {
                      begun.countDown();
                      before.join();
                    },
                    () -> {
                      begun.countDown();
                      for (CountDownLatch latch : until) {
                        awaits(latch);
                      }
                      return done.add(what);
                    });
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            },
            command -> new Thread(command, what).start());
    awaits(begun);
    return going;
  }

  private static void ends(CompletableFuture<Void> going) throws Exception {
    going.get(LONG.toSeconds(), TimeUnit.SECONDS);
  }

  @Test
  void theSameKeyGoesInOrderAndAnotherOneAtOnce() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    CompletableFuture<Void> first = goes("#ops", "first", open);
    CompletableFuture<Void> second = goes("#ops", "second");
    ends(goes("#dev", "other"));
    open.countDown();
    ends(first);
    ends(second);

    assertThat(done).containsExactly("other", "first", "second");
    assertThat(doors.size()).isZero();
  }

  @Test
  void whoGivesUpWaitingLetsNobodyOvertake() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    CompletableFuture<Void> first = goes("#ops", "first", open);
    assertThatThrownBy(
            () ->
                doors.go(
                    "#ops",
                    before -> {
                      throw new InterruptedException("stopped");
                    },
                    () -> done.add("never")))
        .isInstanceOf(InterruptedException.class);
    CompletableFuture<Void> third = goes("#ops", "third");
    open.countDown();
    ends(first);
    ends(third);

    assertThat(done).containsExactly("first", "third");
  }

  @Test
  void whatFailsMakesWay() throws Exception {
    assertThatThrownBy(
            () ->
                doors.go(
                    "#ops",
                    before -> {},
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");

    ends(goes("#ops", "next"));
    assertThat(doors.size()).isZero();
  }
}
