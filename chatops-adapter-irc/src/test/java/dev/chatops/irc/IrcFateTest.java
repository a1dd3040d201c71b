package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.Event;
import dev.chatops.chat.Receipt;
import dev.chatops.config.ConfigException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an operator, a network or a careless bot may bring about, on a real InspIRCd. */
class IrcFateTest {

  private static RawPeer operator(InspIrcd server) {
    RawPeer oper = RawPeer.connect(server.port(), "oper").join("#ops");
    oper.send("OPER oper operpass");
    oper.expectLine(" 381 ");
    return oper;
  }

  @Test
  void whoeverIsKilledComesBackWithItsKeys() throws Exception {
    try (InspIrcd server = InspIrcd.started();
        RawPeer oper = operator(server)) {
      oper.join("#keyed").send("MODE #keyed +k sesame");
      try (TestBot bot =
          TestBot.on(server.port(), ", rooms = [\"#ops\", \"#keyed sesame\"]").start()) {
        bot.heard().expect(Event.Connected.class);
        List<String> threads = bot.threads();
        for (int n = 0; n < 2; n++) {
          oper.send("KILL opsbot :too noisy");

          assertThat(bot.heard().expect(Event.Disconnected.class).reason()).contains("too noisy");
          bot.heard().expect(Event.Connected.class);
          bot.does(bot.say(TestBot.room("#keyed"), "back " + n));
          assertThat(oper.expectSaid("#keyed")).isEqualTo("back " + n);
          assertThat(bot.threads()).isEqualTo(threads);
        }
      }
    }
  }

  @Test
  void whoeverIsBannedWhileItIsThereStopsTryingAndSaysWhy() throws Exception {
    try (InspIrcd server = InspIrcd.started();
        RawPeer oper = operator(server);
        TestBot bot = TestBot.started(server)) {
      oper.send("KLINE *opsbot@* 1h :leave us alone");

      assertThat(bot.heard().expect(Event.Disconnected.class).reason()).contains("leave us alone");
      assertThat(bot.heard().failure().get(30, TimeUnit.SECONDS))
          .isInstanceOf(ConfigException.class)
          .hasMessage("the server refuses the bot: You're banned!");
      bot.close();
      assertThat(bot.threads()).isEmpty();
    }
  }

  @Test
  void whoeverIsBehindASplitIsGoneUntilTheServersMeetAgain() {
    InspIrcd hub = new InspIrcd("hub.test");
    InspIrcd leaf = new InspIrcd("leaf.test");
    InspIrcd.link(leaf, hub);
    try (hub;
        leaf) {
      hub.start();
      leaf.start();
      try (RawPeer oper = operator(hub);
          TestBot bot = TestBot.started(hub);
          RawPeer far = RawPeer.connect(leaf.port(), "far").join("#ops")) {
        bot.heard().expect(Event.Joined.class, joined -> joined.user().name().equals("far"));
        far.says("#ops", "together");
        assertThat(bot.heard().expectSaid().message().text()).isEqualTo("together");

        oper.send("SQUIT leaf.test :split");
        Event.Left left = bot.heard().expect(Event.Left.class);
        assertThat(left.user().name()).isEqualTo("far");
        assertThat(left.reason()).contains("hub.test").contains("leaf.test");
        far.says("#ops", "alone");

        bot.heard().expect(Event.Joined.class, joined -> joined.user().name().equals("far"));
        far.says("#ops", "together again");
        assertThat(bot.heard().expectSaid().message().text()).isEqualTo("together again");
        assertThat(bot.heard().all()).noneMatch(Event.Disconnected.class::isInstance);
        assertThat(bot.heard().all().stream().map(Event::key)).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void aBotWithoutPaceIsThrownOutForFloodingAndComesBack() {
    try (InspIrcd server = new InspIrcd().killingAbove(20)) {
      server.start();
      try (TestBot bot = TestBot.started(server)) {
        bot.heard().expect(Event.Connected.class);

        List<CompletableFuture<Receipt>> said = says(bot, 200, "line ");

        assertThat(bot.heard().expect(Event.Disconnected.class).reason()).contains("Excess Flood");
        bot.heard().expect(Event.Connected.class);
        assertEnded(said);
      }
    }
  }

  @Test
  void aBotThatFillsTheServersQueueIsThrownOutAndComesBack() {
    try (InspIrcd server = new InspIrcd().throttling()) {
      server.start();
      try (TestBot bot = TestBot.started(server)) {
        bot.heard().expect(Event.Connected.class);

        List<CompletableFuture<Receipt>> said = says(bot, 100, "x".repeat(300));

        assertThat(bot.heard().expect(Event.Disconnected.class).reason()).contains("RecvQ");
        bot.heard().expect(Event.Connected.class);
        assertEnded(said);
      }
    }
  }

  private static List<CompletableFuture<Receipt>> says(TestBot bot, int lines, String text) {
    return IntStream.range(0, lines)
        .mapToObj(n -> bot.perform(bot.say(TestBot.room("#ops"), text + n)))
        .toList();
  }

  /** Whatever has no receipt says whether it may have been seen; nothing stays open. */
  private static void assertEnded(List<CompletableFuture<Receipt>> stages) {
    for (CompletableFuture<Receipt> stage : stages) {
      Throwable failure = stage.handle((receipt, thrown) -> thrown).join();
      if (failure instanceof CompletionException) {
        assertThat(failure).hasCauseInstanceOf(DeliveryException.class);
      } else if (failure != null) {
        assertThat(failure).isInstanceOf(DeliveryException.class);
      }
    }
  }
}
