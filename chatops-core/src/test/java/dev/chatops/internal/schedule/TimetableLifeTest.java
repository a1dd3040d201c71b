package dev.chatops.internal.schedule;

import static dev.chatops.internal.Waits.LONG;
import static dev.chatops.internal.Waits.awaits;
import static dev.chatops.internal.Waits.blocks;
import static dev.chatops.internal.Waits.ends;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.ChatOps;
import dev.chatops.config.ConfigException;
import dev.chatops.config.Settings;
import dev.chatops.internal.ManualTime;
import dev.chatops.internal.TinyAdapter;
import dev.chatops.internal.TinyBot;
import dev.chatops.internal.TinyFactory;
import dev.chatops.plugin.Cron;
import dev.chatops.plugin.Every;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.service.Scheduler;
import dev.chatops.service.Time;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From which moment of a bot's life to which its clock calls plugins. */
@Tag("order")
class TimetableLifeTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final ManualTime time = new ManualTime();
  private final TinyAdapter net = new TinyAdapter("net");

  public static final class EagerPlugin implements Plugin {

    private final AtomicInteger calls = new AtomicInteger();
    private final Scheduler scheduler;

    @Inject
    EagerPlugin(Scheduler scheduler) {
      this.scheduler = scheduler;
      scheduler.in(Duration.ZERO, calls::incrementAndGet);
    }

    @Override
    public void setup(Setup setup) {
      scheduler.every(Duration.ofHours(1), calls::incrementAndGet);
    }

    @Every("2h")
    void often() {
      calls.incrementAndGet();
    }

    @Cron("30 9 * * *")
    void daily() {
      calls.incrementAndGet();
    }
  }

  private ChatOps built() {
    return ChatOps.builder()
        .config(Settings.parse("adapters { net { type = tiny } }"))
        .time(time)
        .adapter(new TinyFactory("tiny", (id, settings) -> net))
        .plugin(EagerPlugin.class)
        .build();
  }

  private static AtomicInteger calls(ChatOps bot) {
    return bot.instance(EagerPlugin.class).calls;
  }

  @Test
  void aBotThatIsOnlyCheckedCallsNothing() {
    ChatOps bot = built();
    time.advance(DAY);
    assertThat(time.open()).isZero();
    assertThat(calls(bot)).hasValue(0);
    bot.close();

    assertThat(time.open()).isZero();
  }

  @Test
  void aBotThatDoesNotStartCallsNothing() {
    net.starting(
        inbound -> {
          time.advance(DAY);
          throw new ConfigException("the token is refused");
        });
    ChatOps bot = built();
    assertThatThrownBy(bot::start).isInstanceOf(ConfigException.class);
    time.advance(DAY);

    assertThat(calls(bot)).hasValue(0);
    assertThat(time.open()).isZero();
  }

  @Test
  void aBotThatHasStartedCallsAllOfThem() {
    ChatOps bot = built().start();
    for (int half = 0; half < 5; half++) {
      time.advance(Duration.ofMinutes(half == 0 ? 0 : 30));
      assertThat(bot.settle(LONG)).isTrue();
    }

    // At 9:00, at 9:30, at 10:00 and, both, at 11:00.
    assertThat(calls(bot)).hasValue(5);
    bot.close();
  }

  @Test
  void aBotThatWasClosedCallsNothingAndLeavesNoTimer() {
    ChatOps bot = built().start();
    assertThat(time.open()).isEqualTo(4);
    bot.close();
    assertThat(time.open()).isZero();
    time.advance(DAY);
    Time.Timer late = bot.instance(EagerPlugin.class).scheduler.in(Duration.ZERO, () -> {});
    time.advance(DAY);

    assertThat(calls(bot)).hasValue(0);
    assertThat(late.cancel()).isFalse();
    assertThat(time.open()).isZero();
  }

  static final class SlowPlugin implements Plugin {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicReference<String> ended = new AtomicReference<>("");

    @Every("1m")
    void slow() throws InterruptedException {
      begun.countDown();
      blocks(end);
      ended.set("in peace");
    }
  }

  @Test
  void whatRunsWhenTheBotIsToldToStopMayEnd() {
    SlowPlugin plugin = new SlowPlugin();
    TinyBot bot = TinyBot.started(net, time, plugin);
    time.advance(Duration.ofMinutes(1));
    awaits(plugin.begun);
    Thread closing = new Thread(bot::close);
    closing.start();
    plugin.end.countDown();
    ends(closing);

    assertThat(plugin.ended).hasValue("in peace");
  }

  @Test
  void eachPluginHasASchedulerOfItsOwnName() {
    AtomicReference<String> named = new AtomicReference<>();
    Plugin asking =
        new Plugin() {
          @Override
          public String name() {
            return "asking";
          }

          @Every("1m")
          void ask(Scheduler scheduler) {
            named.set(String.valueOf(scheduler.in(DAY, () -> {})));
          }
        };
    try (TinyBot bot = TinyBot.started(net, time, asking)) {
      time.advance(Duration.ofMinutes(1));
      bot.settle();
    }

    assertThat(named).hasValue("asking: a task in PT24H");
  }
}
