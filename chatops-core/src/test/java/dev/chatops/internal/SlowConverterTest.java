package dev.chatops.internal;

import static dev.chatops.internal.Waits.awaits;
import static dev.chatops.internal.Waits.blocks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a converter makes of the time limit does not matter: its command does not run any more. */
class SlowConverterTest {

  private final ManualTime time = new ManualTime();
  private final TinyAdapter net = new TinyAdapter("net");
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger ran = new AtomicInteger();
  private final TinyBot bot = TinyBot.started(net, time, new SlowPlugin());

  record Slow(String word) {}

  final class SlowPlugin implements Plugin {

    @Override
    public void setup(Setup setup) {
      setup.converter(Slow.class, this::slow);
    }

    private Slow slow(String word) throws InterruptedException {
      begun.countDown();
      try {
        blocks(end);
      } catch (InterruptedException e) {
        if (word.equals("gives-up")) {
          throw e;
        }
      }
      return new Slow(word);
    }

    @Command("take <it>")
    void take(Slow it) {
      ran.incrementAndGet();
    }
  }

  @AfterEach
  void closes() {
    end.countDown();
    bot.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gives-up", "goes-on"})
  void aConverterThatOutlastsTheTimeOfItsCommandEndsIt(String word) {
    net.hears(net.room("#ops"), net.user("ann"), "!take " + word);
    awaits(begun);
    time.advance(Duration.ofMinutes(10));
    bot.settle();

    assertThat(net.asked().get(net.asked().size() - 1)).isEqualTo("#ops: timed out after 10 min");
    assertThat(net.asked()).noneMatch(said -> said.contains("usage:"));
    assertThat(ran).hasValue(0);
  }
}
