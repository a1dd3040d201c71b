package dev.chatops.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A few seconds of what {@code ./dev soak} does for minutes. */
@Isolated // a hundred people are enough
class SoakTest {

  @Test
  void whateverBefallsIrcEachQuestionIsAnsweredOnceOrReported() {
    soaks(new IrcWorld());
  }

  @Test
  void whateverBefallsXmppEachQuestionIsAnsweredOnceOrReported() {
    soaks(new XmppWorld());
  }

  private static void soaks(World world) {
    long seed = System.nanoTime() & 0xFFFFFF;

    Report report = Soak.run(world, Duration.ofSeconds(8), seed);

    assertThat(report.broken()).as("seed %d%n%s", seed, report.table()).isEmpty();
  }
}
