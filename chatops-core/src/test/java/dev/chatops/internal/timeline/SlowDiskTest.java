package dev.chatops.internal.timeline;

import static dev.chatops.internal.Waits.awaits;
import static dev.chatops.internal.timeline.Entries.mark;
import static dev.chatops.internal.timeline.Entries.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.internal.ManualTime;
import dev.chatops.internal.disk.AppendFile;
import dev.chatops.internal.memory.FaultyFile;
import dev.chatops.internal.memory.FaultyFile.Fault;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disk that fails, is full, or hangs: who waits is told, who does not wait is not held up. */
class SlowDiskTest {

  @TempDir private Path folder;

  private Path file = Path.of("");
  private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);

  @BeforeEach
  void names() {
    file = folder.resolve("bot.timeline");
  }

  private FileTimeline open(AppendFile.Opener opener) {
    FileTimeline timeline = new FileTimeline(file, true, 1_000, new ManualTime(), opener);
    timeline.open();
    return timeline;
  }

  private static CompletableFuture<Void> kept(FileTimeline timeline, String text) {
    return timeline.keep(mark(text)).toCompletableFuture().orTimeout(30, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @EnumSource(value = Fault.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void whatTheDiskRefusesIsToldAtOnceAndWrittenWhenItCanBe(Fault kind) {
    FileTimeline timeline = open(path -> new FaultyFile(path, fault));
    kept(timeline, "before").join();
    fault.set(kind);

    assertThatThrownBy(kept(timeline, "canary")::join)
        .hasCauseInstanceOf(ChatOpsException.class)
        .hasMessageContaining("cannot be written")
        .hasMessageNotContaining("canary");
    assertThatThrownBy(kept(timeline, "and more")::join).hasCauseInstanceOf(ChatOpsException.class);
    fault.set(Fault.NONE);
    timeline.close(); // tries once more

    FileTimeline again = open(AppendFile::new);
    assertThat(texts(again.last(10))).containsExactly("before", "canary", "and more");
    assertThat(again.verify().good()).isTrue();
    again.close();
  }

  @Test
  void afterADiskThatRefusedCommandsRunAgain() {
    FileTimeline timeline = open(path -> new FaultyFile(path, fault));
    fault.set(Fault.WRITE);
    assertThatThrownBy(kept(timeline, "refused")::join).isNotNull();
    fault.set(Fault.NONE);

    boolean again = false;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!again && System.nanoTime() < deadline) {
      again = !kept(timeline, "more").handle((done, failed) -> failed != null).join();
      Thread.onSpinWait();
    }
    assertThat(again).isTrue();
    assertThat(timeline.verify().good()).isTrue();
    timeline.close();
  }

  @Test
  void aDiskThatHangsHoldsUpNobodyWhoOnlyAppends() {
    CountDownLatch hangs = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    FileTimeline timeline =
        open(
            path ->
                new AppendFile(path) {
                  @Override
                  protected void write(RandomAccessFile to, byte[] bytes) throws IOException {
                    hangs.countDown();
                    awaits(goesOn);
                    super.write(to, bytes);
                  }
                });
    CompletableFuture<Void> first = kept(timeline, "first");
    awaits(hangs);
    for (int i = 0; i < 60_000; i++) {
      timeline.append(mark("m" + i));
    }
    CompletableFuture<Void> late = kept(timeline, "no room for this");

    assertThat(first).isNotDone();
    assertThatThrownBy(late::join).hasMessageContaining("too much waits to be written");
    assertThat(texts(timeline.last(1))).as("in memory it is").containsExactly("no room for this");
    goesOn.countDown();
    first.join();
    timeline.close();

    FileTimeline again = open(AppendFile::new);
    assertThat(texts(again.last(1)))
        .containsExactly("10001 records are missing here: no room for them");
    assertThat(again.verify().sentence()).startsWith("50,002 records, all as they were written");
    again.close();
  }

  @Test
  void aGapIsToldWhereItIs() {
    Backlog backlog = new Backlog(lost -> mark(lost + " missing"), 2);
    List.of("a", "b", "c", "d").forEach(text -> backlog.add(mark(text)));

    assertThat(entries(backlog)).containsExactly("a", "b");
    backlog.add(mark("e"));
    assertThat(entries(backlog)).containsExactly("2 missing", "e");
    List.of("f", "g", "h").forEach(text -> backlog.add(mark(text)));
    assertThat(entries(backlog)).containsExactly("f", "g");
    assertThat(entries(backlog)).containsExactly("1 missing");
    backlog.close();
    assertThat(entries(backlog)).isEmpty();
  }

  private static List<String> entries(Backlog backlog) {
    return backlog.take().stream().map(pending -> pending.entry().text()).toList();
  }
}
