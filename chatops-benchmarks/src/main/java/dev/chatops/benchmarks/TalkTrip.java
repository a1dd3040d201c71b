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
import org.openjdk.jmh.annotations.Warmup;

/** Lines of talk of about sixty characters, against listeners that each have a literal. */
@State(Scope.Benchmark)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // by @Setup
public class TalkTrip {

  /** How many listeners there are. */
  @Param({"10", "100", "1000"})
  int listeners;

  /** How many lines that will be answered may be on their way at once. */
  @Param("64")
  int inFlight;

  private Chatroom room;

  @Setup
  public void start() {
    room = new Chatroom(GeneratedPlugins.listeners(listeners));
  }

  @TearDown
  public void stop() {
    room.close();
  }

  /** Lines a second that one listener of all answers. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public void hit(Talkers talkers) {
    talkers.heard.asks();
  }

  /** How long such a line takes to be answered, when nothing else is up. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public void hitLatency(Talkers talkers) {
    talkers.heard.asks();
    talkers.heard.rests();
  }

  /** What chatter costs that no listener is for. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public void miss(Talkers talkers) {
    talkers.unheard.says();
  }

  /** One whose lines are answered, and one whose are not. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // by @Setup
  public static class Talkers {

    private Person heard;
    private Person unheard;

    @Setup
    public void join(TalkTrip trip) {
      heard = trip.room.join(Texts.heard(trip.listeners), new Window(trip.inFlight));
      unheard = trip.room.join(Texts.unheard(), new Window(0));
    }

    @TearDown(Level.Iteration)
    public void rest(TalkTrip trip) {
      heard.rests();
      trip.room.check();
    }
  }
}
