package dev.chatops.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * Commands from the inbox to their answers at the adapter: everything a bot does but the network.
 */
@State(Scope.Benchmark)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // by @Setup
public class CommandTrip {

  /** How many commands there are; people say one of them at random. */
  @Param({"10", "100", "1000", "10000"})
  int commands;

  /** How many may be on their way at once, all senders together. */
  @Param("64")
  int inFlight;

  private Chatroom room;

  @Setup
  public void start() {
    room = new Chatroom(GeneratedPlugins.commands(commands));
  }

  @TearDown
  public void stop() {
    room.close();
  }

  /** Commands a second, from one person. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public void oneSender(Sender sender) {
    sender.person.asks();
  }

  /** Commands a second, from two people in one room at once. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Threads(2)
  public void twoSenders(Sender sender) {
    sender.person.asks();
  }

  /** How long one command takes from being typed to being answered, when nothing else is up. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public void latency(Sender sender) {
    sender.person.asks();
    sender.person.rests();
  }

  /** Somebody who talks to the bot. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // by @Setup
  public static class Sender {

    private Person person;

    @Setup
    public void join(CommandTrip trip, ThreadParams threads) {
      Window window = new Window(trip.inFlight / threads.getThreadCount());
      person = trip.room.join(Texts.commands(trip.commands), window);
    }

    @TearDown(Level.Iteration)
    public void rest(CommandTrip trip) {
      person.rests();
      trip.room.check();
    }
  }
}
