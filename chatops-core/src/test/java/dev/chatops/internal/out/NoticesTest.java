package dev.chatops.internal.out;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Receipt;
import dev.chatops.internal.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoticesTest {

  private final Post post = new Post();
  private final Queue<Runnable> wire = new ConcurrentLinkedQueue<>();

  NoticesTest() {
    post.adapter.answering(
        action -> {
          CompletableFuture<Receipt> arrives = new CompletableFuture<>();
          wire.add(() -> arrives.complete(post.adapter.receipt(action)));
          return arrives;
        });
  }

  private void allArrive() {
    for (Runnable next = wire.poll(); next != null; next = wire.poll()) {
      next.run();
    }
  }

  private Said notice(String subject, Content content) {
    return notice(post.ops(), subject, content, Priority.NOTICE);
  }

  private Said notice(Conversation where, String subject, Content content, Priority priority) {
    return post.speaker.notify(Outgoing.unasked(where, content, "t1", priority), subject);
  }

  private static Content text(String words) {
    return Content.text("{}", words);
  }

  @Test
  void ofWhatWaitsTheNewestIsSaidWithTheNumberOfAll() {
    post.say("on the wire");
    Said first = notice("disk", text("disk at 91 %"));
    notice("load", text("load is high"));
    notice("disk", text("disk at 92 %"));
    Said last = notice("disk", text("disk at 93 %"));
    allArrive();

    assertThat(post.asked())
        .containsExactly("#ops: on the wire", "#ops: disk at 93 % (3 times)", "#ops: load is high");
    assertThat(post.fates())
        .containsExactly("DELIVERED", "DELIVERED disk at 93 % (3 times)", "DELIVERED");
    assertThat(last).isSameAs(first);
    assertThat(first.receipts().toCompletableFuture()).isCompleted();
    assertThat(post.inFlight.open()).isZero();
  }

  @Test
  void whatIsNoTextIsCountedOnALineOfItsOwn() {
    post.say("on the wire");
    notice("disk", Content.code("sda 91 %"));
    notice("disk", Content.code("sda 92 %"));
    allArrive();

    assertThat(post.asked()).endsWith("#ops: sda 92 %\n(2 times)");
  }

  @Test
  void whatIsOnItsWayOrHasArrivedIsSaidAgain() {
    notice("disk", text("one"));
    notice("disk", text("two"));
    notice("disk", text("three"));
    allArrive();
    notice("disk", text("four"));
    allArrive();

    assertThat(post.asked()).containsExactly("#ops: one", "#ops: three (2 times)", "#ops: four");
  }

  @Test
  void roomsAndPagesAreCountedApart() {
    Conversation dev = post.adapter.room("#dev");
    post.say("on the wire");
    post.say(dev, "on the wire");
    notice(post.ops(), "disk", text("warning"), Priority.NOTICE);
    notice(post.ops(), "disk", text("page"), Priority.PAGE);
    notice(post.ops(), "disk", text("page"), Priority.PAGE);
    notice(dev, "disk", text("elsewhere"), Priority.NOTICE);
    allArrive();

    assertThat(post.asked().subList(2, 5))
        .containsExactlyInAnyOrder("#ops: page (2 times)", "#ops: warning", "#dev: elsewhere");
    assertThat(post.asked().indexOf("#ops: page (2 times)"))
        .isLessThan(post.asked().indexOf("#ops: warning"));
  }

  @Test
  void whatWasTakenBackIsForgotten() {
    post.say("on the wire");
    notice("disk", text("one")).delete();
    notice("disk", text("two"));
    allArrive();

    assertThat(post.asked().get(1)).startsWith("#ops: two");
  }

  @Test
  void whatFindsNoRoomIsForgottenToo() {
    IntStream.rangeClosed(0, Waiting.MOST).forEach(i -> post.say("n"));
    notice("disk", text("one"));
    allArrive();
    notice("disk", text("two"));
    allArrive();

    assertThat(post.asked()).endsWith("#ops: two").doesNotContain("#ops: one");
  }

  @Test
  void aFullQueueTakesAnotherOfWhatWaits() {
    post.say("on the wire");
    notice("disk", text("one"));
    IntStream.range(1, Waiting.MOST).forEach(i -> post.say("n"));
    notice("disk", text("two"));
    allArrive();

    assertThat(post.asked()).endsWith("#ops: two (2 times)");
    assertThat(post.fates()).noneMatch(fate -> fate.startsWith("UNDELIVERED"));
  }

  @Test
  void manyThreadsCountRight() {
    post.say("on the wire");
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(
          new Thread(
              () -> IntStream.range(0, 500).forEach(n -> notice("disk", text("disk is full")))));
    }
    threads.forEach(Thread::start);
    threads.forEach(Waits::ends);
    allArrive();

    assertThat(post.asked())
        .containsExactly("#ops: on the wire", "#ops: disk is full (2000 times)");
    assertThat(post.inFlight.open()).isZero();
  }
}
