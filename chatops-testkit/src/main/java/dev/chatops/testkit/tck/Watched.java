package dev.chatops.testkit.tck;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.HttpRoute;
import dev.chatops.adapter.Inbound;
import dev.chatops.adapter.Renderer;
import dev.chatops.adapter.Spelling;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An adapter as it is, of which one knows what core has asked it to say. Thread-safe. */
final class Watched implements Adapter {

  private final Adapter adapter;
  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

  Watched(Adapter adapter) {
    this.adapter = adapter;
  }

  /** Waits until core has asked it to say something in a room, and it has taken that. */
  void awaitAsked(String room, Duration most) throws InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    String next;
    do {
      next = asked.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        throw new AssertionError("nobody wanted to say anything in " + room + " for " + most);
      }
    } while (!next.equals(room));
  }

  @Override
  public CompletionStage<Receipt> perform(Action action) {
    CompletionStage<Receipt> stage = adapter.perform(action);
    if (action instanceof Action.Say say) {
      asked.add(say.to().room().id().value());
    }
    return stage;
  }

  @Override
  public String id() {
    return adapter.id();
  }

  @Override
  public Traits traits(Room where) {
    return adapter.traits(where);
  }

  @Override
  public Renderer renderer() {
    return adapter.renderer();
  }

  @Override
  public void start(Inbound inbound) {
    adapter.start(inbound);
  }

  @Override
  public void close() {
    adapter.close();
  }

  @Override
  public Room direct(User user) {
    return adapter.direct(user);
  }

  @Override
  public Spelling spelling() {
    return adapter.spelling();
  }

  @Override
  public Optional<UserId> operator() {
    return adapter.operator();
  }

  @Override
  public <T> Optional<T> unwrap(Class<T> client) {
    return adapter.unwrap(client);
  }

  @Override
  public Optional<HttpRoute> http() {
    return adapter.http();
  }
}
