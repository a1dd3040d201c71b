package dev.chatops.internal;

import static dev.chatops.internal.Waits.awaits;
import static dev.chatops.internal.Waits.blocks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Event;
import dev.chatops.chat.User;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Outcome;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.plugin.UserException;
import dev.chatops.service.Timeline.Entry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("order")
class TurnsTest {

  private final ManualTime time = new ManualTime();
  private final TinyAdapter net = new TinyAdapter("net");
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger ran = new AtomicInteger();
  private final TinyBot bot = TinyBot.started(net, time, new OddPlugin());

  @AfterEach
  void closes() {
    end.countDown();
    bot.close();
  }

  final class OddPlugin implements Plugin {

    @Override
    public void setup(Setup setup) {
      setup.middleware(
          (call, next) ->
              call.command().equals("frozen") ? Outcome.refused("not on Fridays") : next.proceed());
    }

    @Command("wait")
    String waits() throws InterruptedException {
      begun.countDown();
      blocks(end);
      ran.incrementAndGet();
      return "waited";
    }

    @Command("deaf")
    String deaf() {
      begun.countDown();
      try {
        blocks(end);
      } catch (InterruptedException e) {
        return "interrupted, and proud of it";
      }
      return "waited";
    }

    @Command("excuse")
    String excuse() {
      begun.countDown();
      try {
        blocks(end);
      } catch (InterruptedException e) {
        throw new UserException("somebody has interrupted me");
      }
      return "waited";
    }

    @Command("frozen")
    String frozen() {
      ran.incrementAndGet();
      return "ran";
    }

    @Command("error")
    String error() {
      throw new OutOfMemoryError("so it says: password=hunter2");
    }

    @Command("sneaky")
    String sneaky() throws Exception {
      throw OddPlugin.<Exception>sneak(new Throwable("neither exception nor error"));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E sneak(Throwable thrown) throws E {
      throw (E) thrown;
    }

    @Command("ping")
    String ping(Context chat) {
      return "pong " + chat.user().name();
    }
  }

  private void hears(String name, String line) {
    net.hears(net.room("#ops"), net.user(name), line);
  }

  private List<String> lives() {
    return bot.lives();
  }

  @Test
  void whatAMiddlewareRefusesHasNotStarted() {
    hears("ann", "!frozen");
    bot.settle();

    assertThat(lives()).containsExactly("REFUSED not on Fridays");
    assertThat(net.asked()).containsExactly("#ops: not on Fridays");
    assertThat(ran).hasValue(0);
  }

  @Test
  void anErrorIsToldByItsTraceAlone() {
    hears("ann", "!error");
    hears("ann", "!ping");
    bot.settle();

    assertThat(lives())
        .containsExactly("STARTED", "FAILED java.lang.OutOfMemoryError", "STARTED", "SUCCEEDED");
    String trace = bot.entries().get(0).trace();
    assertThat(net.asked())
        .containsExactly(
            "#ops: Something went wrong (trace %s)".formatted(trace), "#ops: pong ann");
    assertThat(bot.entries().toString()).doesNotContain("hunter2");
  }

  @Test
  void whatIsNeitherExceptionNorErrorFailsAsWell() {
    hears("ann", "!sneaky");
    bot.settle();

    assertThat(lives().get(1)).startsWith("FAILED");
    assertThat(net.asked()).singleElement().asString().startsWith("#ops: Something went wrong");
  }

  @Test
  void whatOutlastsItsTimeIsTimedOutWhateverItMakesOfThat() {
    for (String line : List.of("!deaf", "!excuse", "!wait")) {
      hears(line.substring(1), line);
    }
    awaits(begun);
    while (bot.lives().size() < 3) { // until all have started
      Thread.onSpinWait();
    }
    time.advance(Duration.ofMinutes(10));
    bot.settle();

    assertThat(lives().subList(3, 6)).containsOnly("TIMED_OUT after 10 min");
    assertThat(net.asked()).hasSize(6).endsWith("#ops: timed out after 10 min");
    assertThat(net.asked().subList(0, 3)).allMatch(said -> said.contains("takes a while: !stop "));
    assertThat(net.asked().subList(3, 6)).containsOnly("#ops: timed out after 10 min");
    assertThat(ran).hasValue(0);
  }

  @Test
  void beyondWhatItCanDoItIsBusyAndSaysSoOnceToEach() {
    for (int i = 0; i < 300; i++) {
      net.hears(net.room("#room" + i), net.user("ann" + i % 3), "!wait");
    }
    List<Entry> busy = bot.entries().stream().filter(entry -> entry.text().equals("busy")).toList();

    assertThat(busy).hasSize(44);
    assertThat(net.asked())
        .hasSize(3)
        .allMatch(said -> said.endsWith(": I am busy with 256 commands; try again in a moment"));
    hears("bob", "!status");
    hears("bob", "!ping");
    while (net.actions().size() < 5) { // until both are answered
      Thread.onSpinWait();
    }
    assertThat(net.asked().get(3) + net.asked().get(4))
        .contains("256 other commands under way")
        .contains("bob: I am busy");
    end.countDown();
    bot.settle();
    assertThat(ran).hasValue(256);
    assertThat(lives()).filteredOn(life -> life.equals("SUCCEEDED")).hasSize(257);
  }

  @Test
  void aDeletedMessageVoidsWhatHasNotStarted() {
    hears("ann", "!wait");
    awaits(begun);
    Event.Said second = net.said(net.room("#ops"), net.user("ann"), "!ping");
    net.inbound().accept(second);
    net.inbound().accept(new Event.Deleted("d1", second.message().where(), second.message().id()));
    end.countDown();
    bot.settle();

    assertThat(lives()).containsExactlyInAnyOrder("STARTED", "SUCCEEDED", "REFUSED voided");
    assertThat(net.asked()).containsExactly("#ops: waited");
  }

  @Test
  void aSecondDeliveryIsNoSecondCommand() {
    Event.Said said = net.said(net.room("#ops"), net.user("ann"), "!ping");
    net.inbound().accept(said);
    net.inbound().accept(said);
    bot.settle();

    assertThat(net.asked()).containsExactly("#ops: pong ann");
  }

  @Test
  void anAdapterCannotSpeakForThePeopleOfAnother() {
    User root = new TinyAdapter("console").user("operator");
    net.hears(net.room("#ops"), root, "!ping");
    bot.settle();

    assertThat(net.asked()).isEmpty();
    assertThat(bot.entries()).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // the contract is broken on purpose
  void whatAnAdapterTellsCannotEndItsReader() {
    net.inbound().accept(null);
    net.inbound().accept(new Event.Said("k", null));
    net.inbound().accept(new Event.Connected("k2", null));
    hears("ann", "!ping");
    bot.settle();

    assertThat(net.asked()).containsExactly("#ops: pong ann");
  }

  @Test
  void theBotsOwnWordsEditsAndReactionsDoNotComeBack() {
    User self = net.user("opsbot");
    net.inbound().accept(new Event.Connected("c1", self));
    net.hears(net.room("#ops"), self, "!ping");
    hears("opsbot2", "!ping");
    bot.settle();

    assertThat(net.asked()).containsExactly("#ops: pong opsbot2");
  }
}
