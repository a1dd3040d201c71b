package dev.chatops.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchmarksTest {

  @Test
  void everyBenchmarkRunsAndLosesNoAnswer() throws RunnerException {
    System.setProperty("jmh.ignoreLock", "true"); // others may measure on this machine
    Options once =
        new OptionsBuilder()
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(20))
            .param("commands", "10")
            .param("listeners", "10")
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();

    Collection<RunResult> results = new Runner(once).run();

    assertThat(results)
        .extracting(result -> result.getParams().getBenchmark())
        .extracting(name -> name.substring("dev.chatops.benchmarks.".length()))
        .containsExactlyInAnyOrder(
            "CommandTrip.oneSender",
            "CommandTrip.twoSenders",
            "CommandTrip.latency",
            "TalkTrip.hit",
            "TalkTrip.hitLatency",
            "TalkTrip.miss",
            "StartUp.build",
            "Floor.lookUpAndCall");
  }
}
