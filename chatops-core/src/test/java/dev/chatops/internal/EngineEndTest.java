package dev.chatops.internal;

import static dev.chatops.internal.Waits.awaits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.internal.EngineLifeTest.PingPlugin;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is left of a bot that does not wait for its end. */
class EngineEndTest {

  private final ManualTime time = new ManualTime();
  private final TinyAdapter net = new TinyAdapter("net");

  @Test
  void noTimerOutlivesTheBotOnSomebodyElsesClock() {
    net.answering(action -> new CompletableFuture<>());
    TinyBot bot = TinyBot.started(net, time, new PingPlugin());
    net.hears(net.room("#ops"), net.user("ann"), "!ping");
    Waits.until(() -> !net.actions().isEmpty());
    assertThat(time.open()).isPositive();

    Thread closing = new Thread(() -> bot.bot().close(Duration.ZERO));
    closing.start();
    Waits.until(
        () -> {
          closing.interrupt(); // it does not wait for a receipt that never comes
          return !closing.isAlive();
        });

    Waits.until(() -> time.open() == 0); // whoever was about to set one takes it back
  }

  /** Holds up every command before it starts, whatever interrupts it. */
  private static final class SlowDoor implements Plugin {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    @Override
    public void setup(Setup setup) {
      setup.middleware(
          (call, next) -> {
            entered.countDown();
            Waits.until(() -> open.getCount() == 0);
            return next.proceed();
          });
    }
  }

  @Test
  void whatTheBotHasGivenUpDoesNotStartAfterItsEnd() {
    SlowDoor door = new SlowDoor();
    TinyBot bot = TinyBot.started(net, time, new PingPlugin(), door);
    net.hears(net.room("#ops"), net.user("ann"), "!ping");
    awaits(door.entered);
    Thread closing = new Thread(() -> bot.bot().close(Duration.ZERO));
    closing.start();
    Waits.until(
        () -> {
          closing.interrupt(); // it does not wait for what takes no notice
          return !closing.isAlive();
        });

    door.open.countDown();
    Waits.until(() -> bot.bot().diagnose().counts().get("workers") == 0);

    assertThat(bot.lives()).containsExactly("STOPPED the bot stops, and it did not");
  }
}
