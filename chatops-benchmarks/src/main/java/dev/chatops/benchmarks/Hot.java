package dev.chatops.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * Says what a flight recording found: where time went and where memory was taken, by the method on
 * top of the stack and by the first one of this project's.
 *
 * <pre>{@code
 * ./dev bench -f 1 -prof jfr CommandTrip.oneSender && ./dev bench hot profile.jfr
 * }</pre>
 */
public final class Hot {

  private static final int LINES = 30;
  private static final String OURS = "dev.chatops.";

  private final Tally onTop = new Tally("time, by the method on top");
  private final Tally ours = new Tally("time, by the first method of ours");
  private final Tally within = new Tally("time, within a method of ours and whatever it calls");
  private final Tally threads = new Tally("time, by thread");
  private final Tally taken = new Tally("memory, by the first method of ours");
  private final Tally types = new Tally("memory, by type and by the first method of ours");

  private Hot() {}

  /**
   * Prints the shares.
   *
   * @param args recordings; all are one
   * @throws IOException if one cannot be read
   */
  public static void main(String[] args) throws IOException {
    Hot hot = new Hot();
    for (String file : args) {
      try (RecordingFile recording = new RecordingFile(Path.of(file))) {
        while (recording.hasMoreEvents()) {
          hot.take(recording.readEvent());
        }
      }
    }
    List.of(hot.onTop, hot.ours, hot.within, hot.threads, hot.taken, hot.types)
        .forEach(System.out::println);
  }

  private void take(RecordedEvent event) {
    List<String> frames =
        event.getStackTrace() == null
            ? List.of()
            : event.getStackTrace().getFrames().stream().map(Hot::name).toList();
    if (frames.isEmpty()) {
      return;
    }
    String owner = frames.stream().filter(Hot::isOurs).findFirst().orElse(frames.get(0));
    switch (event.getEventType().getName()) {
      case "jdk.ExecutionSample" -> {
        onTop.add(frames.get(0), 1);
        ours.add(owner, 1);
        frames.stream().filter(Hot::isOurs).distinct().forEach(frame -> within.add(frame, 1));
        threads.add(thread(event), 1);
        List.of(onTop, ours, within, threads).forEach(Tally::one);
      }
      case "jdk.ObjectAllocationSample" -> {
        long bytes = event.getLong("weight");
        taken.add(owner, bytes);
        types.add(event.getClass("objectClass").getName() + " in " + owner, bytes);
        taken.all += bytes;
        types.all += bytes;
      }
      default -> {
        // A recording is full of what nobody asked for here.
      }
    }
  }

  private static boolean isOurs(String frame) {
    return frame.startsWith(OURS);
  }

  private static String thread(RecordedEvent event) {
    @Nullable String name = event.getThread("sampledThread").getJavaName();
    return name == null ? "?" : name.replaceAll("\\d+$", "");
  }

  private static String name(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  private static final class Tally {

    private final Map<String, Long> counts = new HashMap<>();
    private final String title;
    private long all;

    Tally(String title) {
      this.title = title;
    }

    void add(String key, long count) {
      counts.merge(key, count, Long::sum);
    }

    void one() {
      all++;
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(title).append('\n');
      counts.entrySet().stream()
          .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
          .limit(LINES)
          .forEach(
              each ->
                  text.append(
                      "%6.1f %%  %s%n".formatted(100.0 * each.getValue() / all, each.getKey())));
      return text.toString();
    }
  }
}
