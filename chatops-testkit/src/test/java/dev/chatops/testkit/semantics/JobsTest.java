package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Jobs;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What runs, for how long, beside what, and how it is ended. */
@Tag("order")
class JobsTest {

  @RegisterExtension final FakeChat chat = FakeChat.with(WorkPlugin.class);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");
  private final FakeUser bob = chat.user("bob");

  static final class WorkPlugin implements Plugin {

    @Command(value = "work <host>", timeout = "10m")
    String work(Context chat, String host) {
      chat.pause(Duration.ofMinutes(1));
      return host + " is done";
    }

    @Command(value = "restart <host> [--slow]", exclusive = "host {host}")
    String restart(Context chat, String host, boolean slow) {
      chat.reply("restarting {}", host);
      chat.pause(Duration.ofMinutes(slow ? 5 : 1));
      return host + " has been restarted";
    }

    @Command(
        value = "wipe <host>",
        exclusive = "host {host}",
        exclusiveElse = Command.Exclusive.REFUSE)
    String wipe(String host) {
      return host + " is empty";
    }

    @Command(value = "follow", timeout = "none")
    void follow(Context chat) {
      chat.pause(Duration.ofDays(100));
    }

    @Command(value = "brief", timeout = "30s")
    void brief(Context chat) {
      chat.pause(Duration.ofHours(1));
    }

    @Command("ping")
    String ping() {
      return "pong";
    }

    @Command("stubborn")
    String stubborn(Context chat) {
      try {
        chat.pause(Duration.ofMinutes(1));
      } catch (RuntimeException stopped) {
        return "I am proud to go on";
      }
      return "done";
    }
  }

  private String job() {
    return chat.instance(Jobs.class).running().get(0).id();
  }

  private List<String> ends() {
    return chat.timeline().last(100).stream()
        .filter(entry -> entry.kind().end())
        .map(entry -> (entry.kind() + " " + entry.text()).strip())
        .toList();
  }

  @Test
  void pausesOnTheBotsClock() {
    ann.says(ops, "!work web-1");
    chat.clock().advance(Duration.ofSeconds(59));
    assertThat(ops).hasRepliesMatching("work takes a while: !stop \\w+ ends it");

    chat.clock().advance(Duration.ofSeconds(1));

    assertThat(ops).hasReplies("web-1 is done");
  }

  @Test
  void whatHasSaidSomethingIsNotExcused() {
    ann.says(ops, "!restart web-1");
    chat.clock().advance(Duration.ofMinutes(1));

    assertThat(ops).hasReplies("restarting web-1", "web-1 has been restarted");
  }

  @Test
  void whoPausesHoldsNobodyUp() {
    ann.says(ops, "!work web-1");
    ann.says(ops, "!ping");
    assertThat(ops).hasReplies("pong");

    chat.clock().advance(Duration.ofSeconds(1));
    assertThat(ops).hasRepliesMatching("work takes a while: .*");
    chat.clock().advance(Duration.ofMinutes(1));
    assertThat(ops).hasReplies("web-1 is done");
  }

  @Test
  void everyoneSeesTheirOwnJobsAndOthersWithTheRight() {
    ann.says(ops, "!work web-1");
    chat.clock().advance(Duration.ofSeconds(12));
    String job = job();
    assertThat(ops).hasRepliesContaining("takes a while");

    bob.says(ops, "!jobs");
    assertThat(ops).hasReplies("nothing of yours is running");
    ann.says(ops, "!jobs");
    assertThat(ops).hasRepliesContaining(job);
    bob.may("jobs.view").says(ops, "!jobs");
    assertThat(ops)
        .lastReply()
        .contains(job, "work web-1", "ann", "#ops", "12 s", "the end of a pause of 1 min");
    chat.clock().advance(Duration.ofMinutes(1));
    assertThat(ops).hasReplies("web-1 is done");
    bob.says(ops, "!jobs");
    assertThat(ops).hasReplies("nothing is running");
  }

  @Test
  void theOwnerStopsAJob() {
    ann.says(ops, "!follow");

    ann.says(ops, "!stop " + job());

    assertThat(ops).hasReplies("follow was stopped by ann");
    assertThat(ends()).contains("STOPPED by ann (fake/ann)");
    assertThat(chat.instance(Jobs.class).running()).isEmpty();
  }

  @Test
  void nobodyElseDoesWithoutTheRight() {
    ann.says(ops, "!follow");
    String job = job();

    bob.says(ops, "!stop " + job);
    assertThat(ops).lastReply().contains("jobs.manage");
    bob.may("jobs.manage").says(ops, "!stop " + job);

    assertThat(ops).hasReplies("follow was stopped by bob");
  }

  @Test
  void whatDoesNotRunCannotBeStopped() {
    ann.says(ops, "!stop 1a2b3");

    assertThat(ops).hasReplies("no job 1a2b3 is running");
  }

  @Test
  void whatWasStoppedIsStoppedWhateverItMakesOfThat() {
    ann.says(ops, "!stubborn");
    ann.says(ops, "!stop " + job());

    assertThat(ops).hasReplies("stubborn was stopped by ann");
    chat.clock().advance(Duration.ofSeconds(10));
    assertThat(ops).hasNoReplies();
  }

  @Test
  void aTimeoutIsTheCommandsOwn() {
    ann.says(ops, "!brief");
    chat.clock().advance(Duration.ofSeconds(31));

    assertThat(ops).hasRepliesMatching("brief takes a while: .*", "timed out after 30 s");
    assertThat(ends()).containsExactly("TIMED_OUT after 30 s");
  }

  @Test
  void aCommandWithoutATimeoutRunsForAsLongAsItWants() {
    ann.says(ops, "!follow");
    chat.clock().advance(Duration.ofDays(3));
    assertThat(ops).hasRepliesContaining("takes a while");

    ann.says(ops, "!stop " + job());
    assertThat(ops).hasReplies("follow was stopped by ann");
  }

  @Test
  void whatMustNotOverlapWaitsVisiblyInTheOrderOfArrival() {
    FakeUser cid = chat.user("cid");
    ann.says(ops, "!restart web-1");
    bob.says(ops, "!restart web-1");
    cid.says(ops, "!restart web-1");
    ann.says(ops, "!restart web-2");
    assertThat(ops)
        .hasReplies(
            "restarting web-1",
            "waiting for restart by ann to end",
            "waiting for restart by ann to end",
            "restarting web-2");

    chat.clock().advance(Duration.ofMinutes(1));
    assertThat(ops)
        .hasReplies("web-1 has been restarted", "restarting web-1", "web-2 has been restarted");
    chat.clock().advance(Duration.ofMinutes(1));
    assertThat(ops).hasReplies("web-1 has been restarted", "restarting web-1");
    chat.clock().advance(Duration.ofMinutes(1));
    assertThat(ops).hasReplies("web-1 has been restarted");
  }

  @Test
  void whatShallNotWaitIsRefused() {
    ann.says(ops, "!restart web-1");
    bob.says(ops, "!wipe web-1");
    bob.says(ops, "!wipe web-2");

    assertThat(ops)
        .hasReplies(
            "restarting web-1",
            "restart by ann has not ended yet; it is one at a time",
            "web-2 is empty");
    chat.clock().advance(Duration.ofMinutes(1));
    bob.says(ops, "!wipe web-1");
    assertThat(ops).hasReplies("web-1 has been restarted", "web-1 is empty");
  }

  @Test
  void whoWaitsForAKeyCanBeStoppedAndTakesNobodysTurn() {
    ann.says(ops, "!restart web-1");
    bob.says(ops, "!restart web-1");
    Jobs jobs = chat.instance(Jobs.class);
    assertThat(jobs.running().get(1).waitsFor()).isEqualTo("restart by ann to end");
    bob.says(ops, "!stop " + jobs.running().get(1).id());
    chat.clock().advance(Duration.ofMinutes(1));

    assertThat(ops)
        .hasReplies(
            "restarting web-1",
            "waiting for restart by ann to end",
            "restart was stopped by bob",
            "web-1 has been restarted");
    assertThat(chat.timeline().last(100))
        .filteredOn(entry -> entry.kind() == Kind.STARTED && entry.command().equals("restart"))
        .extracting(Entry::who)
        .containsExactly(ann.user());
  }

  @Test
  void waitingForAKeyCountsTowardsNoTimeout() {
    ann.says(ops, "!restart web-1 --slow");
    bob.says(ops, "!restart web-1 --slow");
    FakeUser cid = chat.user("cid");
    cid.says(ops, "!restart web-1 --slow");
    chat.clock().advance(Duration.ofMinutes(15));

    assertThat(ops.replies()).filteredOn(said -> said.endsWith("restarted")).hasSize(3);
    assertThat(ends()).containsOnly("SUCCEEDED").hasSize(3);
    assertThat(ops).hasRepliesMatching(".*", ".*", ".*", ".*", ".*", ".*", ".*", ".*");
  }
}
