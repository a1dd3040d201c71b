package dev.chatops.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Content;
import dev.chatops.chat.Receipt;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.ProgressBar;
import dev.chatops.plugin.UserException;
import dev.chatops.service.Jobs;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of what comes little by little, or later. */
class AnswersTest {

  private final TinyAdapter net = new TinyAdapter("net");
  private final AtomicInteger closed = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CompletableFuture<String> later = new CompletableFuture<>();
  private final TinyBot bot = TinyBot.started(net, new ManualTime(), new AnswersPlugin());

  @AfterEach
  void closes() {
    bot.close();
  }

  final class AnswersPlugin implements Plugin {

    @Command("each")
    Stream<String> each() {
      return Stream.of("one", "", null, "**two** {}").onClose(closed::incrementAndGet);
    }

    @Command("contents")
    Stream<Content> contents() {
      return Stream.of(Content.code("a  b"), Content.markdown("**bold**"));
    }

    @Command("broken")
    Stream<String> broken() {
      return Stream.of("one", "two", "three")
          .peek(
              word -> {
                if (word.equals("two")) {
                  throw new UserException("two is not to be had");
                }
              })
          .onClose(closed::incrementAndGet);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    @Command("wrong")
    Stream<String> wrong() {
      return (Stream) Stream.of("one", 2).onClose(closed::incrementAndGet);
    }

    @Command("forever")
    Stream<String> forever() {
      begun.countDown();
      return Stream.of("x")
          .flatMap(x -> Stream.generate(() -> "tick"))
          .onClose(closed::incrementAndGet);
    }

    @Command("used")
    Stream<String> used() {
      Stream<String> stream = Stream.of("one");
      assertThat(stream.toList()).hasSize(1);
      return stream;
    }

    @Command("no stream")
    @Nullable Stream<String> noStream() {
      return null;
    }

    @Command("later")
    CompletionStage<String> later() {
      begun.countDown();
      return later;
    }

    @Command("minimal")
    CompletionStage<Content> minimal() {
      return CompletableFuture.completedStage(Content.text("done"));
    }

    @Command("silent")
    CompletableFuture<Void> silent() {
      return CompletableFuture.completedFuture(null);
    }

    @Command("sorry")
    CompletionStage<String> sorry() {
      return CompletableFuture.supplyAsync(
          () -> {
            throw new UserException("no such host");
          });
    }

    @Command("fault")
    CompletionStage<String> fault() {
      return CompletableFuture.failedFuture(new IllegalStateException("password=hunter2"));
    }

    @Command("no stage")
    @SuppressWarnings("NullAway")
    CompletionStage<String> noStage() {
      return null;
    }

    @Command("bars")
    void bars(Context chat) {
      ProgressBar done = chat.progress("the first");
      done.done();
      chat.progress("the second").step("half way");
      throw new UserException("it broke");
    }
  }

  private void hears(String line) {
    net.hears(net.room("#ops"), net.user("ann"), line);
  }

  private void runs(String line) {
    hears(line);
    bot.settle();
  }

  @Test
  void theElementsOfAStreamAreSaidAsTheyCome() {
    runs("!each");

    assertThat(net.asked()).containsExactly("#ops: one", "#ops: **two** {}");
    assertThat(bot.lives()).containsExactly("STARTED", "SUCCEEDED");
    assertThat(closed).hasValue(1);
  }

  @Test
  void anyContentMayCome() {
    runs("!contents");

    assertThat(net.asked()).containsExactly("#ops: a  b", "#ops: bold");
  }

  @Test
  void aStreamThatBreaksOffIsClosedAndFails() {
    runs("!broken");

    assertThat(net.asked()).containsExactly("#ops: one", "#ops: two is not to be had");
    assertThat(bot.lives()).containsExactly("STARTED", "FAILED two is not to be had");
    assertThat(closed).hasValue(1);
  }

  @Test
  void whatCannotBeSaidFailsInTheMidst() {
    runs("!wrong");

    assertThat(net.asked()).first().isEqualTo("#ops: one");
    assertThat(net.asked().get(1)).startsWith("#ops: Something went wrong");
    assertThat(closed).hasValue(1);
  }

  @Test
  void aStreamThatWasReadIsAFault() {
    runs("!used");

    assertThat(net.asked()).singleElement().asString().contains("Something went wrong");
  }

  @Test
  void noStreamIsNothing() {
    runs("!no stream");

    assertThat(net.asked()).isEmpty();
    assertThat(bot.lives()).containsExactly("STARTED", "SUCCEEDED");
  }

  @Test
  void aStreamWithoutEndWaitsForRoomAndIsStopped() {
    Queue<Runnable> wire = new ConcurrentLinkedQueue<>();
    net.answering(
        action -> {
          CompletableFuture<Receipt> arrives = new CompletableFuture<>();
          wire.add(() -> arrives.complete(net.receipt(action)));
          return arrives;
        });
    hears("!forever");
    Waits.awaits(begun);
    Jobs jobs = bot.bot().instance(Jobs.class);
    Waits.until(() -> jobs.running().get(0).waitsFor().equals("room in a full queue"));
    assertThat(net.asked()).hasSize(1);
    net.answering(net::took);
    String id = jobs.running().get(0).id();
    net.hears(net.room("#dev"), net.user("ann"), "!stop " + id);
    Waits.until(() -> closed.get() == 1);
    wire.remove().run();
    bot.settle();

    assertThat(bot.lives()).anyMatch(life -> life.startsWith("STOPPED by ann"));
    assertThat(net.asked()).filteredOn(line -> line.equals("#ops: tick")).hasSize(1_001);
    assertThat(net.asked()).contains("#ops: forever was stopped by ann");
  }

  @Test
  void whatAStageComesToIsTheAnswer() {
    hears("!later");
    Waits.awaits(begun);
    assertThat(net.asked()).isEmpty();
    later.complete("here it is");
    bot.settle();
    runs("!minimal");
    runs("!silent");

    assertThat(net.asked()).containsExactly("#ops: here it is", "#ops: done");
    assertThat(bot.lives()).filteredOn("SUCCEEDED"::equals).hasSize(3);
  }

  @Test
  void stoppingCancelsTheStage() {
    hears("!later");
    Waits.awaits(begun);
    Waits.until(() -> later.getNumberOfDependents() > 0);
    runs("!stop " + bot.bot().instance(Jobs.class).running().get(0).id());

    assertThat(later).isCancelled();
    assertThat(bot.lives()).anyMatch(life -> life.startsWith("STOPPED by ann"));
  }

  @Test
  void aStageThatFailsForPeopleAnswersThem() {
    runs("!sorry");

    assertThat(net.asked()).containsExactly("#ops: no such host");
    assertThat(bot.lives()).containsExactly("STARTED", "FAILED no such host");
  }

  @Test
  void aStageThatFailsOtherwiseShowsATrace() {
    runs("!fault");
    runs("!no stage");

    assertThat(net.asked()).hasSize(2).allMatch(line -> line.contains("Something went wrong"));
    assertThat(bot.entries().toString()).doesNotContain("hunter2");
    assertThat(bot.lives())
        .containsExactly(
            "STARTED",
            "FAILED java.lang.IllegalStateException",
            "STARTED",
            "FAILED java.lang.NullPointerException");
  }

  @Test
  void aBarThatIsOpenWhenItsCommandEndsHasFailed() {
    runs("!bars");

    assertThat(net.asked())
        .containsExactly(
            "#ops: the first [..........] 0 %",
            "#ops: the first [##########] 100 % done",
            "#ops: the second [..........] 0 %",
            "#ops: the second [..........] 0 % failed: half way",
            "#ops: it broke");
  }
}
