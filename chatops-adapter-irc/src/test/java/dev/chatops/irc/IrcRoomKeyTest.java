package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.Action;
import dev.chatops.chat.Event;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.RoomKey;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 2812 §3.2.1, §3.2.3: a channel with mode +k. */
class IrcRoomKeyTest {

  private static final RoomId VAULT = new RoomId(TestBot.ID, "#vault");

  /** Goes back into a room a second after it was put out. */
  private static final IrcTimes HASTY =
      new IrcTimes(
          TestBot.QUICK.connect(),
          TestBot.QUICK.register(),
          TestBot.QUICK.silence(),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          TestBot.QUICK.firstRetry(),
          TestBot.QUICK.lastRetry(),
          TestBot.QUICK.quit());

  private static Action.Join join(TestBot bot, String key) {
    return new Action.Join(bot.nextId(), VAULT, RoomKey.of(key));
  }

  @Test
  void aRoomOpensToItsKeyAndAgainToWhoWasPutOut() throws Exception {
    try (NgIrcd server = NgIrcd.started();
        TestBot bot = new TestBot(TestBot.block(server.port()), HASTY).start();
        RawPeer ann = RawPeer.connect(server.port(), "ann").join("#vault")) {
      ann.send("MODE #vault +k sesame");
      ann.expectLine("MODE #vault +k");

      assertThatThrownBy(() -> bot.does(new Action.Join(bot.nextId(), VAULT)))
          .hasCauseInstanceOf(DeliveryException.class)
          .hasMessageContaining("may not go into #vault");
      assertThatThrownBy(() -> bot.does(join(bot, "simsalabim")))
          .hasMessageContaining("may not go into #vault")
          .hasMessageNotContaining("simsalabim");

      bot.does(join(bot, "sesame"));
      bot.heard().expect(Event.Joined.class, Event.Joined::self);
      ann.send("KICK #vault opsbot :tidying up");
      bot.heard().expect(Event.Left.class, Event.Left::self);
      bot.heard().expect(Event.Joined.class, Event.Joined::self);
    }
  }

  @Test
  void whatIsJoinedTwiceOrLeftTwiceIsDoneAtOnce() throws Exception {
    try (NgIrcd server = NgIrcd.started();
        TestBot bot = TestBot.on(server.port(), "").start()) {
      bot.does(new Action.Join(bot.nextId(), VAULT));
      bot.does(new Action.Join(bot.nextId(), VAULT));
      bot.does(new Action.Leave(bot.nextId(), VAULT));
      bot.heard().expect(Event.Left.class, Event.Left::self);
      bot.does(new Action.Leave(bot.nextId(), VAULT));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a,b", "a\r\nQUIT", "a\0b", " "})
  void aKeyThatWouldBeMoreThanOneIsRefused(String key) {
    try (NgIrcd server = NgIrcd.started();
        TestBot bot = TestBot.on(server.port(), "").start()) {
      assertThatThrownBy(() -> bot.does(join(bot, key)))
          .hasMessageContaining("a key has no space and no comma")
          .hasMessageNotContaining("QUIT");
    }
  }
}
