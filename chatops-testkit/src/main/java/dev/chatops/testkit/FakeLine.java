package dev.chatops.testkit;

import static dev.chatops.adapter.DeliveryException.Sent.MAYBE;
import static dev.chatops.adapter.DeliveryException.Sent.NO;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.Inbound;
import dev.chatops.chat.Action;
import dev.chatops.chat.Event;
import dev.chatops.chat.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The line between a fake network and the bot that is connected to it, if one is. Thread-safe. */
final class FakeLine {

  private final FakeNetwork network;
  private final FakeServer server;
  private final Mailbox mailbox = new Mailbox();
  private final List<Throwable> broken = new CopyOnWriteArrayList<>();
  private volatile @Nullable FakeAdapter connected;

  FakeLine(FakeNetwork network, FakeServer server) {
    this.network = network;
    this.server = server;
  }

  boolean hasBot() {
    return connected != null;
  }

  void connect(FakeAdapter adapter) {
    if (network.faults().isDown() || network.faults().startFails()) {
      network.chronicle().note("the bot cannot connect");
      throw new DeliveryException("the fake network is down", NO);
    }
    connected = adapter;
  }

  /** Cuts off whoever is connected, as the end of a process does. */
  void disconnect() {
    FakeAdapter adapter = connected;
    if (adapter != null) {
      disconnect(adapter);
    }
  }

  void disconnect(FakeAdapter adapter) {
    if (connected == adapter) {
      connected = null;
      network.receipts().abandon();
    }
  }

  CompletionStage<Receipt> perform(
      FakeAdapter adapter, Action action, UnaryOperator<String> clean) {
    if (connected != adapter || network.faults().isDown()) {
      return failed(new DeliveryException("not connected to the fake network", NO));
    }
    DeliveryException planned = network.faults().nextFailure();
    if (planned != null) {
      network.chronicle().note("fails: " + planned.getMessage());
      return failed(planned);
    }
    Optional<Duration> wait = network.faults().limit(action);
    if (wait.isPresent()) {
      return failed(DeliveryException.notYet("the fake room is asked too often", wait.get()));
    }
    boolean cut = network.faults().takeCut();
    CompletionStage<Receipt> received = server.receive(action, clean);
    if (cut) {
      network.drop();
      return failed(new DeliveryException("the connection was lost on the way", MAYBE));
    }
    return network.receipts().pass(received);
  }

  private static CompletionStage<Receipt> failed(DeliveryException failure) {
    return CompletableFuture.failedStage(failure);
  }

  /** Tells the bot, behind all that it is being told already. */
  void deliver(Event event) {
    mailbox.put(() -> hand(event));
  }

  private void hand(Event event) {
    FakeAdapter adapter = connected;
    boolean cut = network.faults().isDown() && !(event instanceof Event.Disconnected);
    if (adapter == null || cut) {
      network.chronicle().note("the bot is not there and did not get this");
      return;
    }
    try {
      adapter.tell(event);
    } catch (RuntimeException e) {
      network.chronicle().note("the bot threw where it must not: " + e);
      broken.add(e);
    }
  }

  boolean awaitTold(Duration most) throws InterruptedException {
    return mailbox.awaitEmpty(most);
  }

  /** What the bot threw at whoever told it something. */
  List<Throwable> broken() {
    return List.copyOf(broken);
  }

  Inbound inbound() {
    FakeAdapter adapter = connected;
    return Optional.ofNullable(adapter)
        .flatMap(FakeAdapter::inbound)
        .orElseThrow(() -> new IllegalStateException("no bot is connected"));
  }
}
