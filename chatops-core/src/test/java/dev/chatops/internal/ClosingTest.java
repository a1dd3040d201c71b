package dev.chatops.internal;

import static dev.chatops.internal.Waits.LONG;
import static dev.chatops.internal.Waits.awaits;
import static dev.chatops.internal.Waits.blocks;
import static dev.chatops.internal.Waits.ends;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.ChatOps;
import dev.chatops.internal.run.SystemTime;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.service.Timeline.Kind;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClosingTest {

  private final ManualTime time = new ManualTime();
  private final TinyAdapter net = new TinyAdapter("net");
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch toiling = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<String> closed = new CopyOnWriteArrayList<>();
  private final AtomicReference<ChatOps> self = new AtomicReference<>();

  final class WorkPlugin implements Plugin {

    @Override
    public void setup(Setup setup) {
      setup.closing(() -> closed.add("first")).closing(() -> closed.add("second"));
      setup.closing(
          () -> {
            throw new IllegalStateException("does not close well");
          });
    }

    @Command("work")
    String work() throws InterruptedException {
      begun.countDown();
      blocks(end);
      return "done";
    }

    @Command("toil")
    void toil(Context chat) {
      toiling.countDown();
      while (end.getCount() > 0) { // takes no notice of interrupts
        Thread.onSpinWait();
      }
      chat.reply("too late");
    }

    @Command("ping")
    String ping() {
      return "pong";
    }

    @Command("quit")
    String quit() {
      self.get().close();
      return "bye";
    }
  }

  private TinyBot started() {
    TinyBot bot = TinyBot.started(net, time, new WorkPlugin());
    self.set(bot.bot());
    return bot;
  }

  private void ann(String line) {
    net.hears(net.room("#ops"), net.user("ann"), line);
  }

  private void bob(String line) {
    net.hears(net.room("#ops"), net.user("bob"), line);
  }

  @Test
  void whatRunsMayEndAndSaySoButNothingNewStarts() {
    TinyBot bot = started();
    ann("!work");
    awaits(begun);
    Thread close = new Thread(bot::close);
    close.start();
    while (!refusesNewWork(bot)) { // from the moment that close has begun
      Thread.onSpinWait();
    }
    end.countDown();
    ends(close);

    assertThat(net.asked()).contains("#ops: done");
    assertThat(bot.lives()).contains("SUCCEEDED", "REFUSED the bot stops");
    assertThat(net.closes()).isEqualTo(1);
    assertThat(closed).containsExactly("second", "first");
  }

  private boolean refusesNewWork(TinyBot bot) {
    bob("!ping");
    return bot.lives().contains("REFUSED the bot stops");
  }

  @Test
  void aSecondCallReturnsWhenTheFirstHasDoneItsWork() {
    TinyBot bot = started();
    ann("!work");
    awaits(begun);
    Thread first = new Thread(bot::close);
    Thread second = new Thread(bot::close);
    first.start();
    second.start();
    end.countDown();
    ends(first);
    ends(second);
    bot.close();

    assertThat(net.closes()).isEqualTo(1);
    assertThat(closed).hasSize(2);
  }

  @Test
  void aHandlerThatClosesTheBotIsNotWaitedForByItself() throws InterruptedException {
    TinyBot bot = started();
    ann("!quit");

    assertThat(bot.bot().awaitEnd()).isTrue();
    assertThat(net.asked()).containsExactly("#ops: bye");
    assertThat(bot.lives()).contains("SUCCEEDED");
    assertThat(net.closes()).isEqualTo(1);
  }

  @Test
  void nothingIsHeardAfterTheEnd() {
    TinyBot bot = started();
    bot.close();
    int before = bot.entries().size();
    ann("!ping");
    net.inbound().ended();

    assertThat(bot.entries()).hasSize(before);
    assertThat(net.asked()).isEmpty();
    assertThat(net.inbound().settled().toCompletableFuture()).isCompleted();
    assertThat(net.inbound().suggest(net.user("ann"), net.room("#ops"), "p").toCompletableFuture())
        .isCompletedWithValue(List.of());
  }

  @Test
  void whoWaitsForTheBotToSettleIsLetGo() {
    TinyBot bot = started();
    ann("!work");
    awaits(begun);
    CompletableFuture<Void> settled = net.inbound().settled().toCompletableFuture();
    assertThat(settled).isNotDone();
    end.countDown();
    bot.close();

    assertThat(settled).isCompleted();
  }

  /** The grace period and what comes after it, in real time. */
  @Test
  void whatDoesNotEndIsInterruptedAndWhatTakesNoNoticeIsLeft() {
    TinyBot bot = started();
    ann("!work");
    bob("!toil");
    bob("!ping");
    awaits(begun);
    awaits(toiling);
    bot.close();

    assertThat(bot.lives())
        .contains("STOPPED the bot stops", "STOPPED the bot stops, and it did not");
    assertEveryCommandEndsOnce(bot);
    end.countDown();
    assertThat(bot.bot().settle(LONG)).as("the stubborn one has ended").isTrue();
    assertThat(net.asked()).isEmpty();
    assertThat(bot.entries().stream().filter(e -> e.kind() == Kind.UNDELIVERED)).hasSize(1);
    assertEveryCommandEndsOnce(bot);
  }

  private static void assertEveryCommandEndsOnce(TinyBot bot) {
    List<String> received =
        bot.entries().stream()
            .filter(entry -> entry.kind() == Kind.RECEIVED)
            .map(entry -> entry.trace())
            .toList();
    List<String> over =
        bot.entries().stream()
            .filter(entry -> entry.kind().end())
            .map(entry -> entry.trace())
            .toList();
    assertThat(over).containsExactlyInAnyOrderElementsOf(received);
  }

  @Test
  void anAdapterThatDoesNotCloseKeepsNobodyElseFromBeingClosed() {
    CountDownLatch never = new CountDownLatch(1);
    TinyAdapter hangs =
        new TinyAdapter("hangs") {
          @Override
          public void close() {
            try {
              blocks(never);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    TinyAdapter throwing =
        new TinyAdapter("throws") {
          @Override
          public void close() {
            super.close();
            throw new NoClassDefFoundError("vendor/Client");
          }
        };
    TinyBot bot = TinyBot.built(time, List.of(hangs, throwing, net), "", new WorkPlugin());
    bot.bot().start();

    bot.close();

    assertThat(throwing.closes()).isEqualTo(1);
    assertThat(net.closes()).isEqualTo(1);
    assertThat(closed).containsExactly("second", "first");
  }

  @Test
  void anInterruptedThreadClosesAllTheSame() {
    TinyBot bot = started();
    Thread.currentThread().interrupt();
    bot.close();

    assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
    assertThat(net.closes()).isEqualTo(1);
    assertThat(closed).containsExactly("second", "first");
  }

  @Test
  void leavesNoThread() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    SystemTime real = new SystemTime();
    TinyBot bot = TinyBot.started(net, real, new WorkPlugin());
    ann("!ping");
    bot.settle();
    Set<Thread> ours =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !before.contains(thread))
            .filter(thread -> thread.getName().startsWith("chatops"))
            .collect(Collectors.toSet());
    bot.close();
    real.close();

    ours.forEach(thread -> ends(thread));
  }
}
