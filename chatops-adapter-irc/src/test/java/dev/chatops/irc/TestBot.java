package dev.chatops.irc;

import dev.chatops.adapter.Adapter;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Part;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.Text;
import dev.chatops.config.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** An adapter of its own for a test, made from a block of configuration as a bot's would be. */
final class TestBot implements AutoCloseable {

  static final String ID = "irc1";

  /** Impatient where a test would have to wait. */
  static final IrcTimes QUICK =
      new IrcTimes(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          Duration.ofMillis(50),
          Duration.ofMillis(500),
          Duration.ofSeconds(3));

  final RecordingInbound heard = new RecordingInbound();
  final Adapter adapter;
  private final AtomicLong actions = new AtomicLong();

  TestBot(String hocon) {
    this(hocon, QUICK);
  }

  TestBot(String hocon, IrcTimes times) {
    Settings block = Settings.parse(hocon);
    IrcSettings settings = IrcSettings.read(block);
    block.check();
    adapter = new IrcAdapter(ID, settings, times, Clock.systemUTC());
  }

  static TestBot on(RealServer server, String more) {
    return new TestBot(block(server.port()) + more);
  }

  /** One that has started in {@code #ops}. */
  static TestBot started(RealServer server) {
    return on(server, ", rooms = [\"#ops\"]").start();
  }

  static String block(int port) {
    return "host = \"127.0.0.1\", port = " + port + ", tls = false, nick = opsbot, pacing = 0";
  }

  TestBot start() {
    adapter.start(heard);
    return this;
  }

  static Conversation room(String name) {
    return Conversation.of(Room.of(new RoomId(ID, name)));
  }

  static Conversation direct(String nick) {
    return Conversation.of(Room.direct(new RoomId(ID, nick), nick));
  }

  Action.Say say(Conversation to, String text) {
    return new Action.Say(nextId(), to, Audience.ALL, null, null, Part.of(text));
  }

  String nextId() {
    return "a" + actions.incrementAndGet();
  }

  CompletableFuture<Receipt> perform(Action action) {
    return adapter.perform(action).toCompletableFuture();
  }

  Receipt does(Action action) throws Exception {
    return perform(action).get(10, TimeUnit.SECONDS);
  }

  /** Says a text of any length, cut by the adapter's own renderer to its own limit. */
  List<String> saysAll(Conversation to, String text) throws Exception {
    List<String> parts = new ArrayList<>();
    for (Part part : adapter.renderer().render(new Text(text), adapter.traits(to.room()).limit())) {
      does(new Action.Say(nextId(), to, Audience.ALL, null, null, part));
      parts.add(part.wire());
    }
    return parts;
  }

  @Override
  public void close() {
    adapter.close();
  }
}
