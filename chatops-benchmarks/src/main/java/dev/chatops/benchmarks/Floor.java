package dev.chatops.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The least that answering a command can cost: look the word up, call a method, put its answer
 * together. Figures of the trip are worth reading as multiples of this one, from the same run.
 */
@State(Scope.Thread)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // by @Setup
public class Floor {

  /** How many commands there are. */
  @Param({"10", "100", "1000", "10000"})
  int commands;

  private final Map<String, UnaryOperator<String>> handlers = new HashMap<>();
  private List<String> texts;
  private int said;

  @Setup
  public void fill() {
    for (int i = 0; i < commands; i++) {
      handlers.put(GeneratedPlugins.name("cmd", i), Floor::pong);
    }
    texts = Texts.commands(commands);
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public String lookUpAndCall() {
    String text = texts.get(said++ % texts.size());
    int space = text.indexOf(' ');
    UnaryOperator<String> handler = handlers.get(text.substring(1, space));
    if (handler == null) {
      throw new IllegalStateException("no command: " + text);
    }
    return handler.apply(text.substring(space + 1));
  }

  private static String pong(String number) {
    return "pong " + number;
  }
}
