package dev.chatops.xmpp;

import dev.chatops.adapter.Adapter;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.config.Settings;
import dev.chatops.testkit.tck.LoneAdapter;
import java.time.Clock;
import java.time.Duration;

/** An adapter of its own for a test, made from a block of configuration as a bot's would be. */
final class TestBot extends LoneAdapter {

  static final String ID = "xmpp1";

  static final String OPS = "ops@rooms.localhost";

  /** Impatient where a test would have to wait. */
  static final XmppTimes QUICK =
      new XmppTimes(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          Duration.ofMinutes(5),
          Duration.ofMillis(50),
          Duration.ofMillis(500),
          Duration.ofSeconds(3));

  TestBot(String hocon, XmppTimes times) {
    super(adapter(hocon, times), "opsbot");
  }

  private static Adapter adapter(String hocon, XmppTimes times) {
    Settings block = Settings.parse(hocon);
    XmppSettings settings = XmppSettings.read(block);
    block.check();
    return new XmppAdapter(ID, settings, times, Clock.systemUTC());
  }

  /** One that is to connect to a server; {@code more} settings may follow. */
  static TestBot on(Prosody server, String more) {
    return new TestBot(block(server) + more, QUICK);
  }

  /** One that has started in {@code ops}. */
  static TestBot started(Prosody server) {
    return on(server, ", rooms = [\"" + OPS + "\"]").start();
  }

  static String block(Prosody server) {
    return """
        jid = "bot@localhost", password = "%s", host = "127.0.0.1", port = %d, nick = opsbot
        tls { trust = "%s" }
        """
        .formatted(Prosody.PASSWORD, server.port(), server.authority())
        .strip();
  }

  @Override
  public TestBot start() {
    super.start();
    return this;
  }

  static Conversation room(String name) {
    return Conversation.of(Room.of(new RoomId(ID, name)));
  }

  static Conversation direct(String jid) {
    return Conversation.of(Room.direct(new RoomId(ID, jid), jid));
  }
}
