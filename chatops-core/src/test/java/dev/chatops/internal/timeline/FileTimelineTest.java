package dev.chatops.internal.timeline;

import static dev.chatops.internal.Waits.ends;
import static dev.chatops.internal.timeline.Entries.entry;
import static dev.chatops.internal.timeline.Entries.mark;
import static dev.chatops.internal.timeline.Entries.received;
import static dev.chatops.internal.timeline.Entries.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.internal.ManualTime;
import dev.chatops.service.Timeline;
import dev.chatops.service.Timeline.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTimelineTest {

  private final List<FileTimeline> opened = new ArrayList<>();

  @TempDir private Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void names() {
    file = folder.resolve("bot.timeline");
  }

  private FileTimeline timeline() {
    FileTimeline timeline = new FileTimeline(file, false, 1_000, new ManualTime());
    opened.add(timeline);
    return timeline;
  }

  private FileTimeline open() {
    FileTimeline timeline = timeline();
    timeline.open();
    return timeline;
  }

  @AfterEach
  void closesAll() {
    opened.forEach(FileTimeline::close);
  }

  private static void kept(Timeline timeline, Timeline.Entry entry) {
    timeline.keep(entry).toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }

  @Test
  void remembersOverARestart() {
    FileTimeline first = open();
    first.append(received("a", "e1"));
    first.append(entry("a", Kind.SUCCEEDED, "done"));
    first.append(received("b", "e2"));
    first.close();

    FileTimeline second = timeline();
    second.append(mark("told while it is not open yet"));
    Past past = second.open();

    assertThat(past.unfinished()).containsExactly(received("b", "e2"));
    assertThat(past.keys("irc1")).containsExactly("e1", "e2");
    assertThat(texts(second.last(10)))
        .containsExactly(
            "restart apache", "done", "restart apache", "told while it is not open yet");
    assertThat(second.of("a")).hasSize(2);
    kept(second, mark("more"));
    assertThat(second.verify().sentence()).startsWith("5 records, all as they were written");
  }

  @Test
  void touchesNothingUntilItIsOpened() {
    FileTimeline timeline = timeline();
    timeline.append(mark("a"));
    timeline.close();

    assertThat(file).doesNotExist();
  }

  @Test
  void whatIsKeptIsInTheFile() throws IOException {
    FileTimeline timeline = open();
    kept(timeline, mark("first"));
    kept(timeline, mark("second"));

    assertThat(Files.readString(file)).contains("first").contains("second").endsWith("\"}\n");
  }

  @Test
  void theEndWaitsForTheDisk() throws IOException {
    FileTimeline timeline = open();
    IntStream.range(0, 5_000).forEach(i -> timeline.append(mark("m" + i)));
    timeline.close();

    assertThat(Files.readAllLines(file)).hasSize(5_000);
    assertThat(Verdict.of(file).good()).isTrue();
    assertThat(timeline.keep(mark("late")).toCompletableFuture()).isCompletedExceptionally();
  }

  @Test
  void manyWritersMakeOneChainInTheOrderOfTheMemory() throws IOException {
    FileTimeline timeline = open();
    List<Thread> writers = new ArrayList<>();
    for (int w = 0; w < 4; w++) {
      String trace = "w" + w;
      writers.add(
          new Thread(
              () ->
                  IntStream.range(0, 250)
                      .forEach(i -> timeline.append(entry(trace, Kind.SAID, trace + " " + i)))));
    }
    writers.forEach(Thread::start);
    writers.forEach(writer -> ends(writer));
    List<String> memory = texts(timeline.last(1_000));
    timeline.close();

    assertThat(Verdict.of(file).sentence()).startsWith("1,000 records, all");
    FileTimeline again = open();
    assertThat(texts(again.last(1_000))).isEqualTo(memory);
  }

  @Test
  void aClockThatGoesBackChangesNothing() {
    FileTimeline timeline = open();
    Instant now = Instant.parse("2026-10-25T00:30:00Z");
    timeline.append(new Timeline.Entry(now, "a", Kind.MARKED, null, null, "", "later"));
    kept(timeline, new Timeline.Entry(Instant.MIN, "a", Kind.MARKED, null, null, "", "earlier"));

    assertThat(timeline.verify().good()).isTrue();
    assertThat(texts(timeline.last(2))).containsExactly("later", "earlier");
  }

  @Test
  void cutAtEveryByteOfTheLastRecordItGoesOnAndSaysSo() throws IOException {
    FileTimeline first = open();
    first.append(received("a", "e1"));
    first.append(entry("a", Kind.SUCCEEDED, "grüße"));
    first.close();
    byte[] whole = Files.readAllBytes(file);
    int last = IntStream.range(0, whole.length).filter(i -> whole[i] == '\n').findFirst().orElse(0);
    for (int length = last + 2; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      FileTimeline timeline = timeline();
      Past past = timeline.open();

      assertThat(past.unfinished()).as("cut at %d", length).hasSize(1);
      timeline.close();
      assertThat(Verdict.of(file).sentence()).startsWith("2 records, all as they were written");
      assertThat(texts(timeline.last(1)))
          .containsExactly(length - last - 1 + " bytes of an unfinished record were cut off here");
    }
  }

  @Test
  void cutAtEveryByteOfTheFirstRecordItBeginsAnew() throws IOException {
    FileTimeline first = open();
    kept(first, mark("x"));
    first.close();
    byte[] whole = Files.readAllBytes(file);
    for (int length = 1; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      open().close();

      assertThat(Verdict.of(file).sentence()).as("cut at %d", length).startsWith("1 record, all");
    }
  }

  @Test
  void aDamagedRecordStaysAndIsNamedWhileTheBotGoesOn() throws IOException {
    FileTimeline first = open();
    IntStream.range(0, 5).forEach(i -> first.append(mark("m" + i)));
    first.close();
    byte[] whole = Files.readAllBytes(file);
    int line = whole.length / 5;
    for (int at = 2 * line; at < whole.length; at += 7) {
      byte[] bent = whole.clone();
      bent[at] ^= 4;
      Files.write(file, bent);
      FileTimeline timeline = open();
      kept(timeline, mark("goes on"));

      assertThat(timeline.verify().fault())
          .as("byte %d", at)
          .startsWith("line " + (at / line + 1) + ": ");
      timeline.close();
      assertThat(Files.readAllBytes(file)).startsWith(Arrays.copyOf(bent, whole.length - 1));
    }
  }

  @Test
  void theDamagedEndOfTheLastRecordIsNotTakenForHalfARecord() throws IOException {
    FileTimeline first = open();
    kept(first, mark("x"));
    kept(first, mark("y"));
    first.close();
    byte[] bent = Files.readAllBytes(file);
    bent[bent.length - 1] ^= 4;
    Files.write(file, bent);
    FileTimeline timeline = open();
    kept(timeline, mark("goes on"));

    assertThat(timeline.verify().sentence())
        .startsWith("the first bad record is line 2: ")
        .endsWith("before it, 1 record in order");
    assertThat(Files.readString(file)).contains("\"y\"").contains("goes on");
  }

  @Test
  void leavesAFileAloneThatIsNoTimeline() throws IOException {
    for (String text :
        List.of("name = opsbot", "name = opsbot\n", "{}\n", "\n", "{\"a\":\"b\"}\n")) {
      Files.writeString(file, text);

      assertThatThrownBy(this::open)
          .isInstanceOf(ChatOpsException.class)
          .hasMessageContaining("is not a timeline");
      assertThat(Files.readString(file)).isEqualTo(text);
    }
  }

  @Test
  void aSecondBotIsToldToTakeAnotherFile() {
    open();

    assertThatThrownBy(this::open)
        .isInstanceOf(ChatOpsException.class)
        .hasMessageEndingWith("is in use by another bot; each bot needs a file of its own");
  }

  @Test
  void missesWhatSomebodyTakesAwayBehindItsBack() throws IOException {
    FileTimeline timeline = open();
    kept(timeline, mark("first"));
    byte[] one = Files.readAllBytes(file);
    kept(timeline, mark("second"));
    Files.write(file, one, StandardOpenOption.TRUNCATE_EXISTING);

    assertThat(timeline.verify().sentence())
        .isEqualTo(
            "the first bad record is missing: the file ends too early; before it, 1 record in"
                + " order");
    Files.delete(file);
    assertThatThrownBy(timeline::verify).hasMessage("there is no file " + file + " any more");
  }
}
