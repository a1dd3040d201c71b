package dev.chatops.internal.trip;

import static dev.chatops.internal.Waits.ends;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.internal.ManualTime;
import dev.chatops.internal.timeline.RingTimeline;
import dev.chatops.service.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallStationsTest {

  private final ManualTime time = new ManualTime();

  @Test
  void hushLetsSomethingBeSaidOnceInAWhileToEach() {
    Hush hush = new Hush(time, Duration.ofSeconds(30));
    assertThat(hush.may("ann")).isTrue();
    time.advance(Duration.ofSeconds(20));
    assertThat(hush.may("ann")).isFalse();
    assertThat(hush.may("bob")).isTrue();
    time.advance(Duration.ofSeconds(10));

    assertThat(hush.may("ann")).as("the pause runs from what was said").isTrue();
    assertThat(hush.may("bob")).isFalse();
  }

  @Test
  void hushIsSilentRatherThanRememberEverybody() {
    Hush hush = new Hush(time, Duration.ofSeconds(30));
    long said = IntStream.range(0, 50_000).filter(hush::may).count();

    assertThat(said).isEqualTo(10_000);
    time.advance(Duration.ofSeconds(30));
    assertThat(hush.may("ann")).isTrue();
  }

  @Test
  void seenKnowsTheLastKeysAgainAndForgetsTheOldest() {
    Seen seen = new Seen(3);

    assertThat(List.of("a", "b", "a", "c", "d", "b", "a"))
        .filteredOn(seen::first)
        .containsExactly("a", "b", "c", "d");
    assertThat(List.of("e", "f", "d", "a")).filteredOn(seen::first).containsExactly("e", "f", "a");
  }

  @Test
  void tracesAreUniqueWhoeverAsks() {
    Traces traces = new Traces(time, new RingTimeline(10));
    Set<String> all = ConcurrentHashMap.newKeySet();
    List<Thread> askers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      askers.add(new Thread(() -> IntStream.range(0, 10_000).forEach(n -> all.add(traces.next()))));
    }
    askers.forEach(Thread::start);
    askers.forEach(asker -> ends(asker));

    assertThat(all).hasSize(40_000).allMatch(trace -> trace.matches("[0-9a-z]{4,6}"));
  }

  @Test
  void tracesOfANewStartAreOthers() {
    String before = new Traces(time, new RingTimeline(10)).next();
    time.advance(Duration.ofSeconds(1));

    assertThat(new Traces(time, new RingTimeline(10)).next()).isNotEqualTo(before);
  }

  @Test
  void noTraceOfOneTimelineIsGivenTwiceHoweverSoonTheBotRestarts() {
    RingTimeline timeline = new RingTimeline(10);
    Traces first = new Traces(time, timeline);
    Set<String> given = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      String trace = first.next();
      given.add(trace);
      timeline.append(
          new Timeline.Entry(time.now(), trace, Timeline.Kind.RECEIVED, null, null, "", ""));
    }
    timeline.append(
        new Timeline.Entry(
            time.now(), "not one of ours", Timeline.Kind.MARKED, null, null, "", ""));
    assertThat(given).hasSize(100).doesNotContain(new Traces(time, timeline).next());
  }

  @Test
  void repeatsRememberEachLaneAndNotForEver() {
    Repeats repeats = new Repeats();
    Repeats.Again pong = new Repeats.Again.Typed("pong", List.of());
    repeats.remember("ann", new Repeats.Again.Typed("ping", List.of()));
    repeats.remember("ann", pong);
    repeats.remember("bob", pong);
    assertThat(repeats.last("ann")).isSameAs(pong);
    IntStream.range(0, 10_000).forEach(i -> repeats.remember(i, pong));

    assertThat(repeats.last("bob")).isNull();
  }
}
