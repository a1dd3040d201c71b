package dev.chatops.irc;

import dev.chatops.adapter.Adapter;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.config.Settings;
import dev.chatops.testkit.tck.LoneAdapter;
import dev.chatops.testkit.tck.LoopbackServer;
import java.time.Clock;
import java.time.Duration;

/** An adapter of its own for a test, made from a block of configuration as a bot's would be. */
final class TestBot extends LoneAdapter {

  static final String ID = "irc1";

  /** Impatient where a test would have to wait. */
  static final IrcTimes QUICK =
      new IrcTimes(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(5),
          Duration.ofSeconds(60),
          Duration.ofMillis(50),
          Duration.ofMillis(500),
          Duration.ofSeconds(3));

  TestBot(String hocon, IrcTimes times) {
    super(adapter(hocon, times), "opsbot");
  }

  private static Adapter adapter(String hocon, IrcTimes times) {
    Settings block = Settings.parse(hocon);
    IrcSettings settings = IrcSettings.read(block);
    block.check();
    return new IrcAdapter(ID, settings, times, Clock.systemUTC());
  }

  /** One that is to connect to a port of this machine; {@code more} settings may follow. */
  static TestBot on(int port, String more) {
    return new TestBot(block(port) + more, QUICK);
  }

  /** One that has started in {@code #ops}. */
  static TestBot started(LoopbackServer server) {
    return on(server.port(), ", rooms = [\"#ops\"]").start();
  }

  static String block(int port) {
    return "host = \"127.0.0.1\", port = " + port + ", tls = false, nick = opsbot, pacing = 0";
  }

  @Override
  public TestBot start() {
    super.start();
    return this;
  }

  static Conversation room(String name) {
    return Conversation.of(Room.of(new RoomId(ID, name)));
  }

  static Conversation direct(String nick) {
    return Conversation.of(Room.direct(new RoomId(ID, nick), nick));
  }
}
