package dev.chatops.xmpp;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.net.Threads;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert;

/**
 * An adapter of its own for a test, made from a block of configuration as a bot's would be. Its
 * threads are in a group of their own, so that none goes unnoticed.
 */
final class TestBot implements AutoCloseable {

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

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final RecordingInbound heard = new RecordingInbound();
  final Adapter adapter;
  private final ThreadGroup threads = new ThreadGroup("bot");
  private final AtomicLong actions = new AtomicLong();

  TestBot(String hocon, XmppTimes times) {
    Settings block = Settings.parse(hocon);
    XmppSettings settings = XmppSettings.read(block);
    block.check();
    adapter = new XmppAdapter(ID, settings, times, Clock.systemUTC());
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

  TestBot start() {
    try {
      starting().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return this;
    } catch (Exception e) {
      close();
      throw new AssertionError("did not start", e);
    }
  }

  /** What {@code start} throws. */
  Throwable startFailure() {
    return ThrowableAssert.catchThrowable(
        () -> {
          try {
            starting().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
          } catch (ExecutionException e) {
            throw e.getCause();
          }
        });
  }

  /** Starts it on a thread of its own. */
  CompletableFuture<Void> starting() {
    CompletableFuture<Void> started = new CompletableFuture<>();
    Runnable start =
        () -> {
          try {
            adapter.start(heard);
            started.complete(null);
          } catch (RuntimeException e) {
            started.completeExceptionally(e);
          }
        };
    AtomicReference<Thread> thread = new AtomicReference<>();
    thread.set(new Thread(threads, start, "starter"));
    thread.get().start();
    return started.whenComplete((done, failure) -> Threads.await(thread.get()));
  }

  /** The threads that live because of this adapter, by name. */
  List<String> threads() {
    Thread[] alive = new Thread[100];
    int count = threads.enumerate(alive);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(alive[i].getName());
    }
    return names.stream().filter(name -> !name.equals("starter")).sorted().toList();
  }

  static Conversation room(String name) {
    return Conversation.of(Room.of(new RoomId(ID, name)));
  }

  static Conversation direct(String jid) {
    return Conversation.of(Room.direct(new RoomId(ID, jid), jid));
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
    return perform(action).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
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
