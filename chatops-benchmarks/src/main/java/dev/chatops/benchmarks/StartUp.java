package dev.chatops.benchmarks;

import dev.chatops.ChatOps;
import dev.chatops.plugin.Plugin;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Putting a bot together, once in a fresh JVM, as it happens: plugins read, nothing connected. */
@State(Scope.Benchmark)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
@SuppressWarnings("NullAway.Init") // by @Setup
public class StartUp {

  /** How many commands there are. */
  @Param({"10", "100", "1000", "10000"})
  int commands;

  private List<Plugin> plugins;
  private ChatOps bot;

  @Setup
  public void compile() {
    plugins = GeneratedPlugins.commands(commands);
  }

  @TearDown
  public void close() {
    bot.close();
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public ChatOps build() {
    bot = Chatroom.bot(plugins, new MemoryAdapter.Factory(say -> {}));
    return bot;
  }
}
