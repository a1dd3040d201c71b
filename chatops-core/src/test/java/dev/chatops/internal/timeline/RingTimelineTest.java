package dev.chatops.internal.timeline;

import static dev.chatops.internal.Waits.ends;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.service.Timeline;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RingTimelineTest {

  private final RingTimeline timeline = new RingTimeline(5);

  private static Timeline.Entry entry(String trace, String text) {
    return new Timeline.Entry(Instant.EPOCH, trace, Timeline.Kind.MARKED, null, null, "", text);
  }

  private static List<String> texts(List<Timeline.Entry> entries) {
    return entries.stream().map(Timeline.Entry::text).toList();
  }

  private void appends(int count) {
    for (int i = 1; i <= count; i++) {
      timeline.append(entry(i % 2 == 0 ? "even" : "odd", Integer.toString(i)));
    }
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(timeline.last(10)).isEmpty();
    assertThat(timeline.of("odd")).isEmpty();
  }

  @Test
  void keepsAllUntilItIsFull() {
    appends(5);

    assertThat(texts(timeline.last(10))).containsExactly("1", "2", "3", "4", "5");
    assertThat(texts(timeline.last(2))).containsExactly("4", "5");
    assertThat(timeline.last(0)).isEmpty();
    assertThat(timeline.last(-1)).isEmpty();
  }

  @Test
  void theOldestMakeRoomAgainAndAgain() {
    appends(12);

    assertThat(texts(timeline.last(10))).containsExactly("8", "9", "10", "11", "12");
    assertThat(texts(timeline.last(3))).containsExactly("10", "11", "12");
    assertThat(texts(timeline.of("odd"))).containsExactly("9", "11");
    assertThat(texts(timeline.of("even"))).containsExactly("8", "10", "12");
  }

  @Test
  void losesNothingOfWhatManyWriteAtOnce() {
    RingTimeline shared = new RingTimeline(4_000);
    List<Thread> writers = new ArrayList<>();
    for (int w = 0; w < 4; w++) {
      String trace = "w" + w;
      writers.add(
          new Thread(
              () ->
                  IntStream.range(0, 1_000)
                      .forEach(i -> shared.append(entry(trace, "%04d".formatted(i))))));
    }
    writers.forEach(Thread::start);
    writers.forEach(writer -> ends(writer));

    assertThat(shared.last(10_000)).hasSize(4_000);
    for (int w = 0; w < 4; w++) {
      assertThat(texts(shared.of("w" + w))).hasSize(1_000).isSorted();
    }
  }

  @Test
  void theOldestMakeRoomForLongTextsToo() {
    RingTimeline small = new RingTimeline(100, 10);
    small.append(entry("a", "1234"));
    small.append(entry("b", "123456"));
    assertThat(small.last(10)).hasSize(2);
    small.append(entry("c", "1"));

    assertThat(texts(small.last(10))).containsExactly("123456", "1");
    small.append(entry("d", "longer than all together may be"));
    assertThat(small.last(10)).as("the newest is there in any case").hasSize(1);
    small.append(entry("e", "12345"));
    small.append(entry("e", "12345"));
    assertThat(small.last(10)).as("and what is gone is not counted").hasSize(2);
  }

  @Test
  void ofAVeryLongTextTheBeginningAndTheEndAreKept() {
    int half = RingTimeline.LONGEST_TEXT / 2;
    String text = "b".repeat(half) + "m".repeat(1_000) + "e".repeat(half);
    timeline.append(entry("long", text));
    String pairs = "😀".repeat(RingTimeline.LONGEST_TEXT);
    timeline.append(entry("pairs", "x" + pairs));

    assertThat(texts(timeline.of("long")).get(0))
        .isEqualTo("b".repeat(half) + " … 1000 characters … " + "e".repeat(half));
    assertThat(texts(timeline.of("pairs")).get(0))
        .startsWith("x😀")
        .endsWith("😀")
        .hasSizeLessThan(RingTimeline.LONGEST_TEXT + 50)
        .satisfies(
            kept -> assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(kept)).isTrue());
  }
}
