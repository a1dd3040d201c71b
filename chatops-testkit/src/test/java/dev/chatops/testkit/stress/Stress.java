package dev.chatops.testkit.stress;

import dev.chatops.service.Timeline.Kind;
import dev.chatops.testkit.stress.Round.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Plays rounds with one seed after the other: {@code ./dev stress 600}; with a second number it
 * begins with that seed, to see one again that has failed, as far as threads let it.
 */
public final class Stress {

  private static final Duration ROUND = Duration.ofMillis(1_500);

  private Stress() {}

  /**
   * Plays for some time.
   *
   * @param args how many seconds, and the first seed
   */
  public static void main(String[] args) {
    long seconds = args.length > 0 ? Long.parseLong(args[0]) : 60;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : System.currentTimeMillis();
    long begun = System.nanoTime();
    int failed = 0;
    int rounds = 0;
    Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    Alarms alarms = Alarms.listen();
    while (System.nanoTime() - begun < Duration.ofSeconds(seconds).toNanos()) {
      Clock clock = clock(seed);
      Played played = play(clock, seed, ROUND);
      played.addTo(kinds);
      rounds++;
      if (!played.broken().isEmpty()) {
        failed++;
        System.out.println("seed " + seed + " on " + clock + " time:");
        played.broken().forEach(law -> System.out.println("  " + law));
      }
      seed++;
    }
    System.out.printf(
        "stress: %d rounds in %d s on Java %s, %d failed; %s%n",
        rounds,
        Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
        Runtime.version().feature(),
        failed,
        kinds);
    alarms.heard().stream().distinct().limit(20).forEach(System.out::println);
    System.exit(failed == 0 && alarms.heard().isEmpty() ? 0 : 1);
  }

  /** Most of them on fast time, where all races are. */
  static Clock clock(long seed) {
    return switch (Math.floorMod(seed, 5)) {
      case 0 -> Clock.REAL;
      case 1, 2 -> Clock.MANUAL;
      default -> Clock.FAST;
    };
  }

  /** In a group of threads of its own, so that none of the bot's can hide among others. */
  static Played play(Clock clock, long seed, Duration duration) {
    AtomicReference<Played> played = new AtomicReference<>(new Played(Map.of(), List.of()));
    Thread thread =
        new Thread(
            new ThreadGroup("round " + seed),
            () -> played.set(new Round(clock, seed).play(duration)),
            "round " + seed);
    thread.setUncaughtExceptionHandler(
        (same, thrown) -> played.set(new Played(Map.of(), List.of(stack(thrown)))));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("a round was interrupted", e);
    }
    return played.get();
  }

  private static String stack(Throwable thrown) {
    return thrown + " " + List.of(thrown.getStackTrace());
  }
}
