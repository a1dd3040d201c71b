package dev.chatops.internal.schedule;

import static dev.chatops.internal.Waits.awaits;
import static dev.chatops.internal.Waits.blocks;
import static dev.chatops.internal.Waits.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.internal.ManualTime;
import dev.chatops.internal.TinyAdapter;
import dev.chatops.internal.TinyBot;
import dev.chatops.plugin.Every;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Jobs;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the clock has begun is seen and ended as a command is, by those who look after jobs. */
@Tag("order")
class TasksAmongJobsTest {

  private static final String ACCESS =
      """
      access {
        roles { viewer = [jobs.view] }
        groups { eyes { people = ["net/eve"], roles = [viewer] }, admins { people = ["net/root"] } }
      }
      """;

  private final ManualTime time = new ManualTime();
  private final TinyAdapter net = new TinyAdapter("net");
  private final WatchPlugin plugin = new WatchPlugin();
  private final TinyBot bot = TinyBot.built(time, List.of(net), ACCESS, plugin);

  static final class WatchPlugin implements Plugin {

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    @Every("5m")
    void watch() {
      entered.countDown();
      try {
        blocks(open);
      } catch (InterruptedException e) {
        interrupted.countDown();
      }
    }
  }

  @BeforeEach
  void aTaskRuns() {
    bot.bot().start();
    time.advance(Duration.ofMinutes(5));
    awaits(plugin.entered);
  }

  @AfterEach
  void closes() {
    plugin.open.countDown();
    bot.close();
  }

  private String says(String who, String line) {
    int before = net.asked().size();
    net.hears(net.room("#ops"), net.user(who), line);
    until(() -> net.asked().size() > before);
    return net.asked().get(before);
  }

  private Jobs.Task task() {
    return bot.bot().instance(Jobs.class).tasks().get(0);
  }

  @Test
  void whoLooksAfterJobsSeesIt() {
    time.advance(Duration.ofSeconds(30));

    assertThat(says("eve", "!jobs")).contains(task().id(), "watch: ", "the clock", "30 s");
    assertThat(says("ann", "!jobs")).isEqualTo("#ops: nothing of yours is running");
  }

  @Test
  void whoManagesJobsEndsIt() {
    String id = task().id();
    assertThat(says("eve", "!stop " + id)).contains("jobs.manage");
    assertThat(plugin.interrupted.getCount()).isEqualTo(1);

    assertThat(says("root", "!stop " + id)).startsWith("#ops: watch: ").endsWith("was told to end");
    awaits(plugin.interrupted);
    bot.settle();
    assertThat(bot.bot().instance(Jobs.class).tasks()).isEmpty();
    assertThat(says("root", "!stop " + id)).isEqualTo("#ops: no job " + id + " is running");
  }

  @Test
  void oneThatIsOverIsNone() {
    String id = task().id();
    plugin.open.countDown();
    bot.settle();

    assertThat(says("root", "!jobs")).isEqualTo("#ops: nothing is running");
    assertThat(says("root", "!stop " + id)).isEqualTo("#ops: no job " + id + " is running");
  }
}
