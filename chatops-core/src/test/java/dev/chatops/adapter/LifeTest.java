package dev.chatops.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.User;
import dev.chatops.config.ConfigException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LifeTest {

  private static final Event EVENT = new Event.Other("k", "kind", Map.of());

  private final List<Event> told = new ArrayList<>();
  private final List<RuntimeException> faults = new ArrayList<>();
  private final AtomicInteger closings = new AtomicInteger();
  private final Life life = new Life("net", faults::add);

  private final Inbound inbound =
      new Listening() {
        @Override
        public void accept(Event event) {
          told.add(event);
        }
      };

  private abstract static class Listening implements Inbound {
    @Override
    public Catalog catalog() {
      return new Catalog("bot", "!", List.of());
    }

    @Override
    public CompletionStage<List<String>> suggest(User who, Conversation where, String line) {
      return CompletableFuture.completedStage(List.of());
    }

    @Override
    public CompletionStage<Void> settled() {
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void ended() {
      throw new AssertionError("nothing ends");
    }

    @Override
    public void failed(ChatOpsException cause) {
      throw new AssertionError(cause);
    }
  }

  private void awaits(CompletableFuture<Void> started) {
    life.await(started, closings::incrementAndGet);
  }

  @Test
  void itBeginsOnceAndNotAfterItsEnd() {
    life.start(inbound);

    assertThatThrownBy(() -> life.start(inbound))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("net was started before; an adapter starts once");

    Life over = new Life("over", faults::add);
    over.close();
    assertThatThrownBy(() -> over.start(inbound)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void itTellsBetweenItsBeginningAndItsEndAlone() {
    life.tell(EVENT);
    assertThat(told).isEmpty();

    life.start(inbound);
    life.tell(EVENT);
    life.close();
    life.close();
    life.tell(EVENT);

    assertThat(told).containsExactly(EVENT);
    assertThat(life.isClosed()).isTrue();
  }

  @Test
  void anInboundThatThrowsStopsNobody() {
    IllegalStateException broken = new IllegalStateException("broken");
    life.start(
        new Listening() {
          @Override
          public void accept(Event event) {
            throw broken;
          }
        });

    life.tell(EVENT);

    assertThat(faults).containsExactly(broken);
  }

  @Test
  void whatHasStartedIsNotClosed() {
    awaits(CompletableFuture.completedFuture(null));

    assertThat(closings).hasValue(0);
  }

  @Test
  void aStartThatFailsSaysWhyAndCloses() {
    ConfigException setting = new ConfigException("no such account");

    assertThatThrownBy(() -> awaits(CompletableFuture.failedFuture(setting))).isSameAs(setting);
    assertThatThrownBy(
            () -> awaits(CompletableFuture.failedFuture(new IllegalStateException("odd"))))
        .isInstanceOfSatisfying(
            DeliveryException.class, e -> assertThat(e.sent()).isEqualTo(Sent.NO))
        .hasMessage("net did not start: java.lang.IllegalStateException: odd");
    assertThat(closings).hasValue(2);
  }

  @Test
  void whoeverIsInterruptedWhileItStartsIsToldByTheFlagToo() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> awaits(new CompletableFuture<>()))
        .isInstanceOf(DeliveryException.class)
        .hasMessage("net: interrupted while connecting");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(closings).hasValue(1);
  }

  @Test
  void aDeedThatThrowsIsAFailedStage() {
    DeliveryException known = new DeliveryException("not in the room", Sent.NO);
    CompletableFuture<Receipt> mine = new CompletableFuture<>();

    assertThat(life.perform(() -> mine)).isSameAs(mine);
    assertThat(failure(life.perform(() -> fail(known)))).isSameAs(known);
    assertThat(failure(life.perform(() -> fail(new IllegalStateException("odd")))))
        .hasMessage("net: odd");
  }

  private static CompletionStage<Receipt> fail(RuntimeException with) {
    throw with;
  }

  private static Throwable failure(CompletionStage<Receipt> stage) {
    return stage.handle((receipt, thrown) -> thrown).toCompletableFuture().join();
  }

  @Test
  void beingDownIsForAMomentAsLongAsThereIsHope() {
    assertThat(life.down(true).retryAfter()).isEmpty();

    life.start(inbound);
    assertThat(life.down(true).retryAfter()).contains(Duration.ofSeconds(1));
    assertThat(life.down(false)).hasMessage("net is not connected, and will not be");

    life.close();
    assertThat(life.down(true).retryAfter()).isEmpty();
  }
}
