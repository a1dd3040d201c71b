package dev.chatops.internal.timeline;

import static dev.chatops.internal.Waits.LONG;
import static dev.chatops.internal.Waits.awaits;
import static dev.chatops.internal.Waits.ends;
import static dev.chatops.internal.Waits.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.service.Timeline;
import dev.chatops.service.Timeline.Entry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A timeline of somebody else's that does not return. */
class ScribeTest {

  private final CountDownLatch open = new CountDownLatch(1);
  private final CountDownLatch stuck = new CountDownLatch(1);
  private final List<String> written = new CopyOnWriteArrayList<>();

  private final Timeline blocking =
      new Timeline() {
        @Override
        public void append(Entry entry) {
          if (entry.text().equals("stuck")) {
            stuck.countDown();
            until(() -> open.getCount() == 0); // whatever interrupts it
          }
          written.add(entry.text());
        }

        @Override
        public List<Entry> last(int most) {
          return List.of();
        }

        @Override
        public List<Entry> of(String trace) {
          return List.of();
        }
      };

  private GuardedTimeline timeline = guarded(LONG, 10);

  private GuardedTimeline guarded(Duration patience, int most) {
    return new GuardedTimeline(blocking, new Scribe(patience, most));
  }

  @AfterEach
  void closes() {
    open.countDown();
    timeline.close();
  }

  private void impatient() {
    timeline.close();
    timeline = guarded(Duration.ofMillis(1), 10);
  }

  @Test
  void whoeverAppendsFindsItWritten() {
    timeline.append(Entries.mark("one"));
    assertThat(written).containsExactly("one");
    assertThat(timeline.keep(Entries.mark("two")).toCompletableFuture()).isCompleted();
    assertThat(written).containsExactly("one", "two");
  }

  @Test
  void nobodyWaitsForOneThatDoesNotReturnAndNothingIsLost() {
    impatient();
    timeline.append(Entries.mark("stuck"));
    timeline.append(Entries.mark("next"));
    CompletableFuture<Void> kept = timeline.keep(Entries.mark("kept")).toCompletableFuture();
    assertThat(written).isEmpty();
    assertThat(kept).isNotDone();

    open.countDown();
    assertThat(kept).succeedsWithin(LONG);
    assertThat(written).containsExactly("stuck", "next", "kept");
  }

  @Test
  void whatWouldBeTooMuchIsRefused() {
    impatient();
    timeline.append(Entries.mark("stuck"));
    awaits(stuck);
    IntStream.range(0, 10).forEach(n -> timeline.append(Entries.mark("n" + n)));

    assertThat(timeline.keep(Entries.mark("eleventh")).toCompletableFuture())
        .isCompletedExceptionally();
    timeline.append(Entries.mark("twelfth"));
    open.countDown();
    until(() -> written.size() == 11);
    assertThat(written).startsWith("stuck", "n0").endsWith("n9");
  }

  @Test
  void anInterruptOfWhoeverAppendsIsKeptForThem() throws InterruptedException {
    CountDownLatch waiting = new CountDownLatch(1);
    List<Boolean> interrupted = new CopyOnWriteArrayList<>();
    Thread caller =
        new Thread(
            () -> {
              waiting.countDown();
              timeline.append(Entries.mark("stuck"));
              interrupted.add(Thread.currentThread().isInterrupted());
            });
    caller.start();
    awaits(stuck);
    caller.interrupt();
    open.countDown();
    ends(caller);

    assertThat(interrupted).containsExactly(true);
    assertThat(written).containsExactly("stuck");
  }

  @Test
  void theEndWritesWhatWaits() {
    impatient();
    timeline.append(Entries.mark("stuck"));
    timeline.append(Entries.mark("last"));
    open.countDown();
    until(() -> written.contains("last"));
    timeline.close();

    assertThat(written).containsExactly("stuck", "last");
  }

  @Test
  void whatComesAfterTheEndIsWrittenByWhoeverBringsIt() {
    timeline.append(Entries.mark("in time"));
    timeline.close();

    timeline.append(Entries.mark("late"));
    assertThat(written).containsExactly("in time", "late");
  }

  @Test
  void behindOneThatIsStuckAtTheEndNothingIsWrittenAndNobodyWaits() {
    impatient();
    timeline.append(Entries.mark("stuck"));
    awaits(stuck);
    timeline.close();

    assertThat(timeline.keep(Entries.mark("too late")).toCompletableFuture())
        .isCompletedExceptionally();
    assertThat(written).isEmpty();
  }
}
