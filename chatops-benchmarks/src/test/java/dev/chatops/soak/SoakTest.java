package dev.chatops.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A few seconds of what {@code ./dev soak irc} does for minutes. */
@Isolated // a hundred people are enough
class SoakTest {

  @Test
  void whateverBefallsIrcEachQuestionIsAnsweredOnceOrReported() {
    long seed = System.nanoTime() & 0xFFFFFF;

    Report report = Soak.run(new IrcWorld(), Duration.ofSeconds(8), seed);

    assertThat(report.broken()).as("seed %d%n%s", seed, report.table()).isEmpty();
  }
}
