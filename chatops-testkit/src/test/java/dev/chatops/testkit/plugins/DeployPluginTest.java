package dev.chatops.testkit.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.service.Jobs;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import dev.chatops.testkit.Profile;
import dev.chatops.testkit.plugins.DeployPlugin.Deployments;
import dev.chatops.testkit.plugins.DeployPlugin.Environment;
import dev.chatops.testkit.plugins.DeployPlugin.Step;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeployPluginTest {

  private final Plan plan = new Plan();

  @RegisterExtension
  final FakeChat chat = FakeChat.with(DeployPlugin.class).bind(Deployments.class, plan);

  /** Builds, tests, and brings it there; of what is broken the tests fail. */
  private static final class Plan implements Deployments {

    @Override
    public List<Step> plan(String app, Environment to, String branch) {
      return List.of(
          step("build " + branch, () -> {}),
          step("test", () -> test(app)),
          step("bring to " + to, () -> {}));
    }

    private static void test(String app) {
      if (app.equals("broken")) {
        throw new IllegalStateException("password=hunter2");
      }
    }

    static Step step(String name, Runs runs) {
      return new Step() {
        @Override
        public String name() {
          return name;
        }

        @Override
        public void run() throws Exception {
          runs.run();
        }
      };
    }
  }

  private interface Runs {

    void run() throws Exception;
  }

  @Test
  void oneMessageShowsHowFarItIs() {
    FakeRoom ops = chat.room("#ops");
    chat.user("ann").may("deploy.run").says(ops, "!deploy web to prod --branch=hotfix");

    assertThat(ops).hasReplies("deploying web to PROD [##########] 100 % done", "web is on PROD");
  }

  @Test
  void whereNothingCanChangeTheBeginningAndTheEndAreLines() {
    try (FakeChat irc =
        FakeChat.with(DeployPlugin.class).bind(Deployments.class, plan).like(Profile.IRC)) {
      FakeRoom ops = irc.room("#ops");
      irc.user("ann").may("deploy.run").says(ops, "!deploy web");

      assertThat(ops)
          .hasReplies(
              "deploying web to STAGING [..........] 0 %",
              "deploying web to STAGING [##########] 100 % done", "web is on STAGING");
    }
  }

  @Test
  void aStepThatFailsLeavesABarThatHasFailed() {
    FakeRoom ops = chat.room("#ops");
    chat.user("ann").may("deploy.run").says(ops, "!deploy broken");

    assertThat(ops)
        .hasRepliesMatching(
            "deploying broken to STAGING \\[###\\.+] 33 % failed: test",
            "Something went wrong \\(trace \\w+\\)");
    assertThat(chat.transcript()).doesNotContain("hunter2");
  }

  @Test
  void whatWouldBeDoneIsATable() {
    FakeRoom ops = chat.room("#ops");
    chat.user("ann").may("deploy.run").says(ops, "!deploy web -n");

    assertThat(ops).lastReply().contains("step", "build main", "test", "bring to STAGING");
  }

  @Test
  void oneAtATimeGoesToAnEnvironment() throws Exception {
    CyclicBarrier meet = new CyclicBarrier(2);
    Deployments slow =
        (app, to, branch) ->
            List.of(
                Plan.step("begin", () -> meets(meet, app)),
                Plan.step("end", () -> meets(meet, app)));
    try (FakeChat busy = FakeChat.with(DeployPlugin.class).bind(Deployments.class, slow)) {
      FakeRoom ops = busy.room("#ops");
      FakeUser ann = busy.user("ann").may("deploy.run");
      FakeUser bob = busy.user("bob").may("deploy.run");
      busy.open();
      busy.network().says(ann.user(), ops.conversation(), "!deploy slow");
      meets(meet, "slow"); // now it is under way
      busy.network().says(bob.user(), ops.conversation(), "!deploy web");
      Jobs jobs = busy.instance(Jobs.class);
      until(() -> jobs.running().stream().anyMatch(job -> !job.waitsFor().isEmpty()));
      meets(meet, "slow");
      busy.settle();

      assertThat(ops)
          .hasReplies(
              "deploying slow to STAGING [##########] 100 % done",
              "waiting for deploy by ann to end",
              "slow is on STAGING",
              "deploying web to STAGING [##########] 100 % done",
              "web is on STAGING");
    }
  }

  private static void until(BooleanSupplier comes) {
    long begun = System.nanoTime();
    while (!comes.getAsBoolean()) {
      assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(30));
      Thread.onSpinWait();
    }
  }

  private static void meets(CyclicBarrier meet, String app)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    if (app.equals("slow")) {
      meet.await(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void whoMayNotDeployDoesNot() {
    FakeUser bob = chat.user("bob");
    bob.says(chat.room("#ops"), "!deploy web");

    assertThat(bob.direct()).hasRepliesContaining("deploy.run");
  }
}
