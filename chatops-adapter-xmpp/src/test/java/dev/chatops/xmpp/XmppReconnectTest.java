package dev.chatops.xmpp;

import static dev.chatops.xmpp.TestBot.OPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Event;
import dev.chatops.chat.Receipt;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A line that is lost, in each of the ways a line is lost. */
class XmppReconnectTest {

  private final Prosody server = Prosody.started();
  private final Relay relay = new Relay(server);
  private final XmppPerson ann = new XmppPerson(server, "ann", "opsbot").joins(OPS);

  @AfterEach
  void end() {
    ann.close();
    relay.close();
    server.close();
  }

  private TestBot throughRelay(XmppTimes times) {
    String block =
        TestBot.block(server).replace("port = " + server.port(), "port = " + relay.port());
    return new TestBot(block + ", rooms = [\"" + OPS + "\"]", times).start();
  }

  /** Notices a silent line after so long. */
  private static XmppTimes noticing(Duration silence) {
    XmppTimes quick = TestBot.QUICK;
    return new XmppTimes(
        quick.connect(),
        quick.register(),
        silence,
        quick.rejoin(),
        quick.roomSilence(),
        quick.firstRetry(),
        quick.lastRetry(),
        quick.quit());
  }

  @Test
  void aStreamIsResumedWithAllThatWasSaidMeanwhile() {
    try (TestBot bot = throughRelay(TestBot.QUICK)) {
      bot.heard.expect(Event.Connected.class);
      relay.deaf(true);
      relay.cut();
      bot.heard.expect(Event.Disconnected.class);
      ann.says(OPS, "said meanwhile");
      relay.deaf(false);
      bot.heard.expect(Event.Connected.class);
      bot.heard.expect(Event.Joined.class, Event.Joined::self);
      Event.Said said = bot.heard.expectSaid();
      assertThat(said.message().text()).isEqualTo("said meanwhile");
      assertThat(said.origin()).as("delayed").isEqualTo(Event.Origin.HISTORIC);
      assertThat(ann.all()).noneMatch(xml -> xml.is("presence", "unavailable"));
    }
  }

  @Test
  void whatWasOnItsWayArrivesOnceWhenTheStreamIsResumed() throws Exception {
    try (TestBot bot = throughRelay(TestBot.QUICK)) {
      relay.freeze();
      CompletableFuture<Receipt> receipt = bot.perform(bot.say(TestBot.room(OPS), "once"));
      relay.cut();
      relay.thaw();
      assertThat(receipt.get(30, TimeUnit.SECONDS).made()).isPresent();
      bot.does(bot.say(TestBot.room(OPS), "the end"));
      assertThat(ann.heardIn(OPS, XmppPeer.PATIENCE)).isEqualTo("once");
      assertThat(ann.heardIn(OPS, XmppPeer.PATIENCE)).isEqualTo("the end");
    }
  }

  @Test
  void aFrozenLineIsNoticed() {
    try (TestBot bot = throughRelay(noticing(Duration.ofMillis(500)))) {
      bot.heard.expect(Event.Connected.class);
      relay.freeze();
      bot.heard.expect(Event.Disconnected.class);
      relay.cut();
      relay.thaw();
      bot.heard.expect(Event.Connected.class);
    }
  }

  @Test
  void usuallyAFrozenLineIsNoticedWithinHalfAMinute() {
    XmppTimes usual = XmppTimes.USUAL;
    assertThat(usual.silence().multipliedBy(2).plus(usual.tick().multipliedBy(2)))
        .isLessThanOrEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void whatIsSaidWhileTheLineIsDownIsNotSentAndCanBeTriedAgain() {
    try (TestBot bot = throughRelay(TestBot.QUICK)) {
      relay.deaf(true);
      relay.cut();
      bot.heard.expect(Event.Disconnected.class);
      assertThatThrownBy(() -> bot.does(bot.say(TestBot.room(OPS), "lost")))
          .isInstanceOf(ExecutionException.class)
          .cause()
          .asInstanceOf(InstanceOfAssertFactories.type(DeliveryException.class))
          .satisfies(e -> assertThat(e.sent()).isEqualTo(Sent.NO))
          .satisfies(e -> assertThat(e.retryAfter()).isPresent());
    }
  }

  @Test
  void whatTheServerNeverAcknowledgedMayHaveArrived() {
    try (TestBot bot = throughRelay(TestBot.QUICK)) {
      relay.freeze();
      CompletableFuture<Receipt> receipt = bot.perform(bot.say(TestBot.room(OPS), "perhaps"));
      server.stop(); // and with it what it remembers of the stream
      relay.cut();
      relay.thaw();
      server.start();
      assertThatThrownBy(() -> receipt.get(30, TimeUnit.SECONDS))
          .hasRootCauseInstanceOf(DeliveryException.class)
          .rootCause()
          .asInstanceOf(InstanceOfAssertFactories.type(DeliveryException.class))
          .satisfies(e -> assertThat(e.sent()).isEqualTo(Sent.MAYBE));
    }
  }

  @Test
  void aServerThatRestartsFindsTheBotInItsRoomsAgain() throws Exception {
    try (TestBot bot = throughRelay(TestBot.QUICK)) {
      server.stop();
      bot.heard.expect(Event.Disconnected.class);
      assertThat(bot.heard.tries.take()).isEqualTo(1);
      assertThat(bot.heard.tries.take()).isEqualTo(2);
      server.start();
      bot.heard.expect(Event.Joined.class, Event.Joined::self);
      bot.heard.expect(Event.Connected.class);
    }
  }

  @Test
  void aPasswordThatIsTakenAwayEndsTheTrying() throws Exception {
    try (TestBot bot = throughRelay(TestBot.QUICK)) {
      server.stop();
      bot.heard.expect(Event.Disconnected.class);
      server.startWithout("bot");
      ChatOpsException why = bot.heard.failure.get(30, TimeUnit.SECONDS);
      assertThat(why).hasMessageContaining("does not let bot@localhost in");
      assertThatThrownBy(() -> bot.does(bot.say(TestBot.room(OPS), "too late")))
          .hasMessageContaining("will not be");
    }
  }
}
