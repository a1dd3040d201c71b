package dev.chatops.testkit;

import static dev.chatops.adapter.DeliveryException.Sent.NO;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.Inbound;
import dev.chatops.adapter.Renderer;
import dev.chatops.adapter.Spelling;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Event;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One connection to a {@link FakeNetwork}: has no thread and no delay of its own. Thread-safe. */
public final class FakeAdapter implements Adapter {

  private final String id;
  private final FakeNetwork network;
  private final UnaryOperator<String> clean;
  private final AtomicBoolean started = new AtomicBoolean();
  private volatile @Nullable Inbound inbound;

  /**
   * An adapter that has not started.
   *
   * @param id the name of its block in the configuration
   * @param network what it connects to
   */
  public FakeAdapter(String id, FakeNetwork network) {
    this(id, network, FakeAdapter::oneLine);
  }

  /**
   * An adapter that guards the wire in its own way.
   *
   * @param clean what becomes of the wire form where each line is a command
   */
  FakeAdapter(String id, FakeNetwork network, UnaryOperator<String> clean) {
    this.id = id;
    this.network = network;
    this.clean = clean;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Traits traits(Room where) {
    return network.traits();
  }

  @Override
  public Renderer renderer() {
    return network.renderer();
  }

  @Override
  public Spelling spelling() {
    return network.world().spelling();
  }

  @Override
  public void start(Inbound to) {
    if (!started.compareAndSet(false, true)) {
      throw new IllegalStateException("adapter " + id + " was started before");
    }
    inbound = to;
    network.connect(this);
  }

  @Override
  public CompletionStage<Receipt> perform(Action action) {
    Optional<String> lacking = Lacking.in(network.traits(), action);
    if (lacking.isPresent()) {
      return CompletableFuture.failedStage(new DeliveryException(lacking.get(), NO));
    }
    return network.perform(this, action, clean);
  }

  @Override
  public void close() {
    inbound = null;
    network.line().disconnect(this);
  }

  @Override
  public <T> Optional<T> unwrap(Class<T> client) {
    return client.isInstance(network) ? Optional.of(client.cast(network)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "FakeAdapter " + id;
  }

  /** The events of a closed adapter go nowhere. */
  void tell(Event event) {
    Inbound to = inbound;
    if (to != null) {
      to.accept(event);
    }
  }

  Optional<Inbound> inbound() {
    return Optional.ofNullable(inbound);
  }

  /** RFC 2812 §2.3.1: no NUL, CR or LF may stand within a line. */
  private static String oneLine(String wire) {
    return wire.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
  }
}
