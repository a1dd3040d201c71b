package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.pircbotx.PircBotX;
import org.pircbotx.hooks.ListenerAdapter;
import org.pircbotx.hooks.events.MessageEvent;
import org.pircbotx.hooks.events.MotdEvent;
import org.pircbotx.hooks.events.WhoisEvent;

/** Whoever reaches for PircBotX finds it working. */
class PircBotXTest {

  @Test
  void itKnowsItsRoomsAndTheirPeople() {
    try (NgIrcd server = NgIrcd.started();
        RawPeer ann = RawPeer.connect(server.port(), "ann").join("#ops");
        TestBot bot = TestBot.started(server)) {
      ann.says("#ops", "the names are in by now");
      bot.heard().expectSaid();

      PircBotX vendor = bot.adapter().unwrap(PircBotX.class).orElseThrow();
      assertThat(vendor.getNick()).isEqualTo("opsbot");
      assertThat(vendor.getUserChannelDao().getChannel("#ops").getUsersNicks())
          .contains("ann", "opsbot");
      assertThat(vendor.getServerInfo().getChannelTypes()).contains("#");
      assertThat(bot.adapter().unwrap(String.class)).isEmpty();
      bot.close();
      assertThat(bot.adapter().unwrap(PircBotX.class)).isEmpty();
    }
  }

  @Test
  void itsListenersHearAndItsDoorsSend() throws Exception {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    try (NgIrcd server = NgIrcd.started();
        RawPeer ann = RawPeer.connect(server.port(), "ann").join("#ops");
        TestBot bot = TestBot.on(server.port(), ", rooms = [\"#ops\"], identity = nick").start()) {
      PircBotX vendor = bot.adapter().unwrap(PircBotX.class).orElseThrow();
      vendor.getConfiguration().getListenerManager().addListener(new Recorder(heard));

      ann.says("#ops", "hello");
      assertThat(heard.poll(15, TimeUnit.SECONDS)).isEqualTo("ann: hello");
      vendor.sendIRC().message("#ops", "from below");
      assertThat(ann.expectSaid("#ops")).isEqualTo("from below");
      vendor.sendRaw().rawLine("WHOIS ann");
      assertThat(heard.poll(15, TimeUnit.SECONDS)).isEqualTo("whois ann in [@#ops]");
      vendor.sendRaw().rawLine("MOTD");
      assertThat(heard.poll(15, TimeUnit.SECONDS)).contains("motd").contains("welcome");
    }
  }

  @Test
  void itsDoorsTakeNoSecondLineAndNoneThatIsTooLong() {
    try (NgIrcd server = NgIrcd.started();
        TestBot bot = TestBot.started(server)) {
      PircBotX vendor = bot.adapter().unwrap(PircBotX.class).orElseThrow();

      assertThatThrownBy(() -> vendor.sendIRC().message("#ops", "x\r\nQUIT"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> vendor.sendIRC().message("#ops", "ü".repeat(300)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static final class Recorder extends ListenerAdapter {

    private final BlockingQueue<String> heard;

    Recorder(BlockingQueue<String> heard) {
      this.heard = heard;
    }

    @Override
    public void onMessage(MessageEvent event) {
      heard.add(event.getUser().getNick() + ": " + event.getMessage());
    }

    @Override
    public void onWhois(WhoisEvent event) {
      heard.add("whois " + event.getNick() + " in " + event.getChannels());
    }

    @Override
    public void onMotd(MotdEvent event) {
      heard.add("motd " + event.getMotd());
    }
  }
}
