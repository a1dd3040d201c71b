package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Timeline.Kind;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commands that run while the test goes on. */
@Tag("order")
class FakeJobTest {

  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

  @RegisterExtension final FakeChat chat = FakeChat.with(new FollowingPlugin(log));

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");

  static final class FollowingPlugin implements Plugin {

    private static final String END = "the end";

    private final BlockingQueue<String> log;

    FollowingPlugin(BlockingQueue<String> log) {
      this.log = log;
    }

    @Command(value = "follow", timeout = "none")
    String follow(Context chat) throws InterruptedException {
      for (String line = log.take(); !line.equals(END); line = log.take()) {
        chat.thread().reply("{}", line);
      }
      return "over";
    }

    @Command("wait")
    void waitAMinute(Context chat) {
      chat.pause(Duration.ofMinutes(1));
      chat.reply("a minute has gone by");
    }

    @Command("ping")
    String ping() {
      return "pong";
    }
  }

  @Test
  void aJobGoesOnWhileTheTestDoes() {
    FakeJob job = ann.starts(ops, "!follow");
    ann.says(ops, "!ping");
    assertThat(ops).hasReplies("pong");
    log.add("line 1");
    log.add("line 2");
    job.awaits("line 2");
    assertThat(job.isRunning()).isTrue();
    log.add(FollowingPlugin.END);
    assertThat(job.ends()).isEqualTo(Kind.SUCCEEDED);
    assertThat(job.isRunning()).isFalse();
    assertThat(ops).hasReplies("over");
  }

  @Test
  void itsPaceIsSkippedLikeAnyOther() {
    try (FakeChat irc = FakeChat.with(new FollowingPlugin(log)).like(Profile.IRC)) {
      FakeJob job = irc.user("ann").starts(irc.room("#ops"), "!follow");
      for (int i = 1; i <= 100; i++) {
        log.add("line " + i);
      }
      job.awaits("line 100");
      log.add(FollowingPlugin.END);
      assertThat(job.ends()).isEqualTo(Kind.SUCCEEDED);
      assertThat(irc.room("#ops")).lastReply().contains("over");
    }
  }

  @Test
  void itIsStoppedByItsId() {
    FakeJob job = ann.starts(ops, "!follow");
    ann.says(ops, "!stop " + job.id());
    assertThat(job.ends()).isEqualTo(Kind.STOPPED);
    assertThat(ops).hasReplies("follow was stopped by ann");
  }

  @Test
  void twoOfOnePersonAreTwoJobs() {
    FakeJob first = ann.starts(ops, "!wait");
    FakeJob second = ann.starts(ops, "!wait");
    assertThat(first.id()).isNotEqualTo(second.id());
    assertThat(first.waits()).isEqualTo(second.waits()).isEqualTo("the end of a pause of 1 min");
    chat.clock().advance(Duration.ofMinutes(1));
    first.awaits("a minute");
    second.awaits("a minute");
    assertThat(first.ends()).isEqualTo(second.ends()).isEqualTo(Kind.SUCCEEDED);
    assertThat(chat.transcript()).contains("wait takes a while");
  }

  @Test
  void whatEndsAtOnceIsOver() {
    FakeJob job = ann.starts(ops, "!ping");
    assertThat(job.ends()).isEqualTo(Kind.SUCCEEDED);
    assertThat(ops).hasReplies("pong");
  }

  @Test
  void talkIsNoJob() {
    assertThatThrownBy(() -> ann.starts(ops, "hello"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("is no command", "ann: hello");
  }

  @Test
  void whatIsNeverSaidIsNotWaitedForBeyondTheEnd() {
    FakeJob job = ann.starts(ops, "!follow");
    log.add(FollowingPlugin.END);
    assertThatThrownBy(() -> job.awaits("line 3"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("has ended without saying \"line 3\"", "< over");
  }

  @Test
  void whatDoesNotHappenFailsWithWhatTheBotIsDoing() {
    CountDownLatch never = new CountDownLatch(1);
    FakeChat slow =
        FakeChat.with(new FakeChatExtensionTest.HangingPlugin(never))
            .allowRunningJobs()
            .patience(Duration.ofMillis(200));
    try (slow) {
      FakeJob job = slow.user("ann").starts(slow.room("#ops"), "!hang");
      assertThatThrownBy(() -> job.awaits("anything"))
          .isInstanceOf(AssertionError.class)
          .hasMessageContainingAll(
              "the job \"!hang\" has not said \"anything\" within PT0.2S",
              "ann: !hang",
              "HangingPlugin.hang",
              "Open timers: [BUSINESS in");
      assertThatThrownBy(job::ends)
          .isInstanceOf(AssertionError.class)
          .hasMessageContainingAll("has not ended", "ann: !hang");
    }
  }

  @Test
  void aJobThatIsLeftRunningFailsTheTest() {
    FakeChat left = FakeChat.with(new FollowingPlugin(log));
    left.user("ann").starts(left.room("#ops"), "!follow");
    left.user("ann").says(left.room("#ops"), "!wait");
    assertThatThrownBy(left::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(
            "a command has not ended",
            "#ops: follow",
            "#ops: wait, waits for the end of a pause of 1 min",
            "allowRunningJobs()",
            "ann: !follow");
  }

  @Test
  void aRestartEndsIt() {
    FakeJob job = ann.starts(ops, "!follow");
    chat.restart();
    assertThat(job.ends()).isEqualTo(Kind.STOPPED);
    assertThat(chat.transcript()).contains("# the bot restarts");
  }
}
