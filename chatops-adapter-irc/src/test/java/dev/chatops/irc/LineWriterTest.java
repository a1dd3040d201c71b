package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LineWriterTest {

  private static LineWriter writer(OutputStream out) {
    LineWriter writer = new LineWriter(out, "test-writer");
    writer.start();
    return writer;
  }

  private static CompletableFuture<Void> write(LineWriter writer, String line) {
    return writer.write(line).toCompletableFuture();
  }

  private static void assertFailed(CompletableFuture<Void> stage, Sent sent) {
    assertThatThrownBy(() -> stage.get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(DeliveryException.class, e -> assertThat(e.sent()).isEqualTo(sent));
  }

  @Test
  void linesOfManyThreadsStayWholeAndInTheirOrder() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LineWriter writer = writer(out);
    List<Thread> threads =
        IntStream.range(0, 8).mapToObj(n -> new Thread(() -> writeMany(writer, n))).toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    writer.finish();
    writer.join();

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(8 * 500);
    for (int n = 0; n < 8; n++) {
      String prefix = n + " ";
      assertThat(lines.stream().filter(line -> line.startsWith(prefix)))
          .containsExactlyElementsOf(
              IntStream.range(0, 500).mapToObj(i -> prefix + i + " ü").toList());
    }
  }

  private static void writeMany(LineWriter writer, int thread) {
    IntStream.range(0, 500).forEach(i -> writer.write(thread + " " + i + " ü"));
  }

  @Test
  void aSocketThatTakesNothingBlocksNobodyAndWhatIsTooMuchIsRefused() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch stuck = new CountDownLatch(1);
    LineWriter writer = writer(new Stuck(stuck, release));
    List<CompletableFuture<Void>> stages = new ArrayList<>();

    stages.add(write(writer, "first"));
    stuck.await();
    IntStream.range(0, 10_000).forEach(n -> stages.add(write(writer, "line")));

    assertFailed(write(writer, "one too many"), Sent.NO);
    release.countDown();
    for (CompletableFuture<Void> stage : stages) {
      stage.get(10, TimeUnit.SECONDS);
    }
    writer.finish();
    writer.join();
  }

  @Test
  void whatWasInTheBrokenPieceMayHaveBeenSentAndTheRestWasNot() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch writing = new CountDownLatch(1);
    LineWriter writer =
        writer(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                writing.countDown();
                await(release);
                throw new IOException("broken pipe");
              }

              @Override
              public void write(byte[] bytes, int offset, int length) throws IOException {
                write(0);
              }
            });

    CompletableFuture<Void> first = write(writer, "first");
    writing.await();
    CompletableFuture<Void> second = write(writer, "second");
    release.countDown();

    assertFailed(first, Sent.MAYBE);
    assertFailed(second, Sent.NO);
    writer.join();
    assertFailed(write(writer, "third"), Sent.NO);
  }

  @Test
  void whatWaitsIsWrittenBeforeItEnds() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LineWriter writer = writer(out);

    CompletableFuture<Void> last = write(writer, "last words");
    writer.finish();
    writer.join();

    assertThat(last).isCompleted();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("last words\r\n");
    assertFailed(write(writer, "too late"), Sent.NO);
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Takes nothing until it is let. */
  private static final class Stuck extends OutputStream {

    private final CountDownLatch stuck;
    private final CountDownLatch release;

    Stuck(CountDownLatch stuck, CountDownLatch release) {
      this.stuck = stuck;
      this.release = release;
    }

    @Override
    public void write(int b) throws IOException {
      stuck.countDown();
      LineWriterTest.await(release);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      write(0);
    }
  }
}
