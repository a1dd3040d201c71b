package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.plugin.Unanswered;
import dev.chatops.service.Storage;
import dev.chatops.service.Time;
import dev.chatops.service.Timeline;
import dev.chatops.service.Timeline.Kind;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One bot after another in one chat: what lasts, and what does not. */
@Tag("order")
class RestartTest {

  private final Latches latches = new Latches();

  @RegisterExtension
  final FakeChat chat = FakeChat.with(CountingPlugin.class).bind(Latches.class, latches);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann").may("counter.raise");

  /** What the test and all its bots share. */
  static final class Latches {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger closed = new AtomicInteger();
  }

  static final class CountingPlugin implements Plugin {
    private final Storage storage;
    private final Time time;
    private final Latches latches;
    private int sinceStart;

    @Inject
    CountingPlugin(Storage storage, Time time, Latches latches) {
      this.storage = storage;
      this.time = time;
      this.latches = latches;
    }

    @Override
    public void setup(Setup setup) {
      setup.closing(latches.closed::incrementAndGet);
    }

    @Command(value = "raise", permission = "counter.raise")
    synchronized String raise() {
      int ever = storage.shelf("counter", Integer.class).update("all", 0, n -> n + 1);
      return ++sinceStart + " since the start, " + ever + " ever";
    }

    @Command("later")
    void later(Context chat) {
      time.schedule(Time.Kind.BUSINESS, Duration.ofMinutes(1), () -> chat.reply("later"));
    }

    @Command("which")
    String which(Context chat) {
      try {
        return chat.ask("Which one?", String.class);
      } catch (Unanswered nobody) {
        return "then none, " + nobody.why();
      }
    }

    @Command("hold")
    String hold(Context chat) throws InterruptedException {
      chat.reply("begun");
      latches.entered.countDown();
      try {
        latches.open.await();
      } finally {
        storage.shelf("counter", Integer.class).update("all", 0, n -> n + 100);
      }
      return "done";
    }
  }

  @Test
  void storageTimelineClockRightsAndRoomsLastAndPluginsAreNew() {
    ann.says(ops, "!raise");
    chat.clock().advance(Duration.ofMinutes(5));
    chat.restart();
    ann.says(ops, "!raise");
    assertThat(ops).hasReplies("1 since the start, 1 ever", "1 since the start, 2 ever");
    assertThat(chat.timeline().last(100))
        .extracting(Timeline.Entry::kind)
        .filteredOn(kind -> kind == Kind.SUCCEEDED)
        .hasSize(2);
    assertThat(chat.clock().now()).isEqualTo(ManualClock.START.plusSeconds(300));
    assertThat(chat.transcript()).contains("# the bot restarts");
  }

  @Test
  void aCrashKeepsWhatWasWrittenBefore() {
    ann.says(ops, "!raise");
    chat.crash();
    ann.says(ops, "!raise");
    assertThat(ops).hasReplies("1 since the start, 1 ever", "1 since the start, 2 ever");
  }

  @Test
  void whoeverIsKilledNeitherSpeaksNorWritesAnyMore() throws InterruptedException {
    chat.open().network().says(ann.user(), ops.conversation(), "!hold");
    assertThat(latches.entered.await(10, TimeUnit.SECONDS)).isTrue();
    chat.crash();
    ann.says(ops, "!raise");
    assertThat(ops).lastReply().isEqualTo("1 since the start, 1 ever");
    assertThat(ops.replies()).doesNotContain("done");
    String killed = chat.timeline().last(100).get(0).trace();
    assertThat(chat.timeline().of(killed))
        .extracting(Timeline.Entry::kind)
        .filteredOn(Kind::end)
        .containsExactly(Kind.FAILED);
    assertThat(chat.timeline().of(killed))
        .extracting(Timeline.Entry::text)
        .contains("bot restarted");
  }

  @Test
  void whoWaitsForAnAnswerLearnsOfARestartAndNotOfACrash() {
    ann.says(ops, "!which");
    chat.restart();
    assertThat(ops).lastReply().isEqualTo("then none, STOPPED");
    ann.says(ops, "!which");
    chat.crash();
    assertThat(ops).hasRepliesContaining("Which one?", "which did not finish");
  }

  @Test
  void whoWasCutOffIsToldAlthoughTheBotIsKilledAgainBeforeItsNetworkIsBack()
      throws InterruptedException {
    chat.open().network().says(ann.user(), ops.conversation(), "!hold");
    assertThat(latches.entered.await(10, TimeUnit.SECONDS)).isTrue();
    chat.network().drop();
    chat.crash();
    chat.crash();
    assertThat(ops).hasReplies("begun");

    chat.network().restore();
    chat.crash();
    assertThat(ops).hasRepliesContaining("hold did not finish");
    chat.crash();
    assertThat(ops).hasNoReplies();
  }

  @Test
  void whatIsToldAgainAfterARestartOrACrashIsNotDoneAgain() {
    ann.says(ops, "!raise");
    chat.restart();
    chat.network().tellAgain(1);
    chat.crash();
    chat.network().tellAgain(1);
    chat.settle();
    assertThat(ops).hasReplies("1 since the start, 1 ever");
  }

  @Test
  void noTimerOutlivesItsBot() {
    ann.says(ops, "!later");
    chat.restart();
    ann.says(ops, "!later");
    chat.crash();
    ann.says(ops, "!later");
    chat.clock().advance(Duration.ofMinutes(2));
    assertThat(ops).hasReplies("later");
  }

  @Test
  void eachBotIsStoppedAndSoIsTheLast() {
    ann.says(ops, "!raise");
    assertThat(ops).hasReplies("1 since the start, 1 ever");
    chat.restart();
    assertThat(latches.closed).hasValue(1);
    chat.crash();
    assertThat(latches.closed).hasValue(2);
    chat.close();
    assertThat(latches.closed).hasValue(3);
  }
}
