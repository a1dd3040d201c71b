package dev.chatops.testkit.plugins;

import dev.chatops.chat.Chart;
import dev.chatops.plugin.Arg;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.UserException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/** Draws what a host has measured. */
final class GraphPlugin implements Plugin {

  /** What hosts have measured. */
  interface Metrics {

    /** Empty if nothing is known of that host or metric. */
    SortedMap<Instant, Double> read(String host, String metric, Instant since);
  }

  private final Metrics metrics;
  private final Clock clock;

  @Inject
  GraphPlugin(Metrics metrics, Clock clock) {
    this.metrics = metrics;
    this.clock = clock;
  }

  @Command(
      value = "graph [me] <target> - <metric> <minutes>",
      help = "Draw the last minutes of a metric of a host",
      examples = "graph me web-1.example.org - cpu -15")
  Chart graph(
      String target, String metric, @Arg(help = "counted back from now, such as -15") int minutes) {
    long back = Math.abs((long) minutes);
    Instant since = clock.instant().minus(Duration.ofMinutes(back));
    SortedMap<Instant, Double> values = metrics.read(target, metric, since);
    if (values.isEmpty()) {
      throw new UserException("{} has measured no {} in the last {} minutes", target, metric, back);
    }
    return Chart.over(List.copyOf(values.keySet()))
        .titled(target)
        .unit("%")
        .series(metric, List.copyOf(values.values()));
  }
}
