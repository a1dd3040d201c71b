package dev.chatops.internal;

import static dev.chatops.internal.Waits.LONG;
import static dev.chatops.internal.Waits.awaits;
import static dev.chatops.internal.Waits.ends;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chatops.ChatOps;
import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.adapter.Inbound;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Event;
import dev.chatops.config.ConfigException;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class EngineLifeTest {

  private final ManualTime time = new ManualTime();
  private final TinyAdapter net = new TinyAdapter("net");
  private final TinyAdapter lab = new TinyAdapter("lab");

  public static final class PingPlugin implements Plugin {
    @Command(value = "ping", help = "Say that the bot is there")
    String ping() {
      return "pong";
    }
  }

  private ChatOps both() {
    return TinyBot.built(time, List.of(net, lab), "", new PingPlugin()).bot();
  }

  @Test
  void whatIsToldDuringTheStartIsAnswered() {
    net.starting(inbound -> inbound.accept(net.said(net.room("#ops"), net.user("ann"), "!ping")));
    try (TinyBot bot = TinyBot.started(net, time, new PingPlugin())) {
      bot.settle();
    }

    assertThat(net.asked()).containsExactly("#ops: pong");
  }

  @Test
  void startsOnceAndNotAfterItsEnd() {
    ChatOps bot = both();
    bot.start();
    assertThatThrownBy(bot::start).isInstanceOf(IllegalStateException.class);
    bot.close();
    ChatOps other = both();
    other.close();

    assertThatThrownBy(other::start).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void everyAdapterThatIsConfiguredWronglySaysSoAndAllAreClosed() {
    net.starting(
        inbound -> {
          throw new ConfigException("net: the token is refused");
        });
    lab.starting(
        inbound -> {
          throw new ConfigException("lab: the certificate is not for this host");
        });
    TinyAdapter fine = new TinyAdapter("fine");
    ChatOps bot = TinyBot.built(time, List.of(net, lab, fine), "").bot();

    ConfigException refused = catchThrowableOfType(ConfigException.class, bot::start);

    assertThat(refused.problems())
        .extracting(ConfigException.Problem::text)
        .containsExactlyInAnyOrder(
            "net: the token is refused", "lab: the certificate is not for this host");
    assertThat(List.of(net.closes(), lab.closes(), fine.closes())).doesNotContain(0);
  }

  @Test
  void anAdapterThatThrowsAnythingElseStopsTheStart() {
    net.starting(
        inbound -> {
          throw new NoClassDefFoundError("vendor/Client");
        });
    ChatOps bot = both();

    assertThatThrownBy(bot::start)
        .isInstanceOf(ChatOpsException.class)
        .hasMessageContaining("vendor/Client");
    assertThat(lab.closes()).isPositive();
  }

  @Test
  void aNetworkThatIsNotThereIsTriedAgainWithANewInstanceWhileTheOthersServe() {
    List<TinyAdapter> made = new ArrayList<>();
    AtomicReference<Inbound> first = new AtomicReference<>();
    CountDownLatch connected = new CountDownLatch(1);
    ChatOps bot =
        TinyBot.built(
            time,
            id -> id.equals("lab") ? lab : instance(made, first, connected),
            "adapters { net { type = tiny }, lab { type = tiny } }",
            new PingPlugin());
    bot.start();
    lab.hears(lab.room("#ops"), lab.user("ann"), "!status");
    assertThat(bot.settle(LONG)).isTrue();
    assertThat(lab.asked().get(0))
        .contains("net (tiny): connecting, connection refused; next try in")
        .contains("lab (tiny): connected");
    assertThat(made.get(0).closes()).isPositive();

    time.advance(Duration.ofSeconds(1));
    awaits(connected);
    TinyAdapter second = made.get(1);
    second.hears(second.room("#ops"), second.user("ann"), "!ping");
    first.get().accept(made.get(0).said(second.room("#ops"), second.user("ann"), "!ping"));
    first.get().failed(new ChatOpsException("a word of the dead"));
    assertThat(bot.settle(LONG)).isTrue();

    assertThat(second.asked()).containsExactly("#ops: pong");
    bot.close();
    assertThat(second.closes()).isEqualTo(1);
  }

  private static Adapter instance(
      List<TinyAdapter> made, AtomicReference<Inbound> first, CountDownLatch connected) {
    TinyAdapter one = new TinyAdapter("net");
    boolean refuses = made.isEmpty();
    one.starting(
        inbound -> {
          if (refuses) {
            first.set(inbound);
            throw new DeliveryException("connection refused", Sent.NO);
          }
          connected.countDown();
        });
    made.add(one);
    return one;
  }

  @Test
  void aNetworkThatSaysWhenIsNotTriedBefore() {
    AtomicInteger tries = new AtomicInteger();
    CountDownLatch second = new CountDownLatch(2);
    net.starting(
        inbound -> {
          second.countDown();
          tries.incrementAndGet();
          throw DeliveryException.notYet("too many logins", Duration.ofMinutes(3));
        });
    ChatOps bot = both();
    bot.start();
    time.advance(Duration.ofSeconds(179));
    assertThat(tries).hasValue(1);
    time.advance(Duration.ofSeconds(1));

    awaits(second);
    bot.close();
  }

  @Test
  void aNetworkThatIsAwayForLongIsOneLineOfTheLogAndOneMoreWhenItIsBack() {
    TinyAdapter away = new TinyAdapter("away");
    AtomicInteger tries = new AtomicInteger();
    away.starting(
        inbound -> {
          if (tries.incrementAndGet() <= 20) {
            throw DeliveryException.notYet("connection refused", Duration.ofMinutes(1));
          }
        });
    try (LogOf log = LogOf.the(Connector.class)) {
      ChatOps bot = TinyBot.built(time, List.of(away, lab), "", new PingPlugin()).bot();
      bot.start();
      for (int i = 1; i <= 19; i++) {
        time.advance(Duration.ofMinutes(1));
        assertThat(bot.settle(LONG)).isTrue();
      }
      lab.hears(lab.room("#ops"), lab.user("ann"), "!status");
      assertThat(bot.settle(LONG)).isTrue();
      assertThat(lab.asked().get(0))
          .contains("away (tiny): connecting, 20 times: connection refused; next try in");
      time.advance(Duration.ofMinutes(1));
      assertThat(bot.settle(LONG)).isTrue();

      assertThat(log.lines("away: "))
          .satisfiesExactly(
              first -> assertThat(first).startsWith("WARN away: connection refused; next try in"),
              last -> assertThat(last).isEqualTo("INFO away: connected at try 21"));
      bot.close();
    }
  }

  @Test
  void statusSaysHowOftenANetworkThatWasLostHasBeenTried() {
    ChatOps bot = both();
    bot.start();
    net.inbound().retrying(7, "told by one that is connected", Duration.ofSeconds(1));
    net.inbound().accept(new Event.Disconnected("d", "ping timeout"));
    net.inbound().retrying(1, "connection refused", Duration.ofSeconds(4));
    assertThat(status(bot))
        .contains("net (tiny): disconnected, connection refused; next try in 4 s");
    net.inbound().retrying(2, "connection refused", Duration.ofMillis(20));
    assertThat(status(bot))
        .contains("net (tiny): disconnected, 2 times: connection refused; next try in 1 s");

    net.inbound().accept(new Event.Connected("c", net.user("opsbot")));
    assertThat(status(bot)).contains("net (tiny): connected\n");
    bot.close();
  }

  private String status(ChatOps bot) {
    int before = lab.asked().size();
    lab.hears(lab.room("#ops"), lab.user("ann"), "!status");
    assertThat(bot.settle(LONG)).isTrue();
    return lab.asked().get(before);
  }

  @Test
  void endsWhenEveryAdapterHas() throws InterruptedException {
    ChatOps bot = both();
    bot.start();
    net.inbound().ended();
    lab.inbound().ended();

    assertThat(bot.awaitEnd()).isTrue();
    bot.close();
  }

  @Test
  void anAdapterThatFailedForGoodDoesNotEndTheOthersAndIsNotForgotten()
      throws InterruptedException {
    ChatOps bot = both();
    bot.start();
    net.inbound().failed(new ChatOpsException("banned"));
    net.inbound().ended();
    lab.hears(lab.room("#ops"), lab.user("ann"), "!status");
    assertThat(bot.settle(LONG)).isTrue();
    assertThat(lab.asked().get(0)).contains("net (tiny): failed, banned");
    lab.inbound().ended();

    assertThat(bot.awaitEnd()).as("ended well").isFalse();
    bot.close();
  }

  @Test
  void aConfigurationThatBreaksAfterwardsIsAFailureToo() throws InterruptedException {
    AtomicInteger starts = new AtomicInteger();
    net.starting(
        inbound -> {
          if (starts.incrementAndGet() == 1) {
            throw new DeliveryException("connection refused", Sent.NO);
          }
          throw new ConfigException("the token was withdrawn");
        });
    ChatOps bot = TinyBot.built(time, List.of(net), "").bot();
    bot.start();
    time.advance(Duration.ofSeconds(1));

    assertThat(bot.awaitEnd()).isFalse();
    assertThat(net.closes()).isPositive();
    bot.close();
  }

  @Test
  void anAdapterThatWasStillStartingAtTheEndIsClosedAfterwards() {
    CountDownLatch starting = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger closesAtStart = new AtomicInteger();
    net.starting(
        inbound -> {
          starting.countDown();
          while (go.getCount() > 0) { // as a socket that takes no notice of interrupts
            Thread.onSpinWait();
          }
          closesAtStart.set(net.closes());
        });
    ChatOps bot = TinyBot.built(time, List.of(net), "").bot();
    Thread start = new Thread(bot::start);
    start.start();
    awaits(starting);
    Thread close = new Thread(bot::close);
    close.start();
    ends(close);
    go.countDown();
    ends(start);

    assertThat(net.closes()).isGreaterThan(closesAtStart.get());
  }
}
