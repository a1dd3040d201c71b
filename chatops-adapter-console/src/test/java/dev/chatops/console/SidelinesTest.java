package dev.chatops.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Adapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SidelinesTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream original = new PrintStream(bytes, true, UTF_8);
  private final AtomicReference<PrintStream> log = new AtomicReference<>(original);
  private final RecordingInbound bot = new RecordingInbound();

  @Test
  void whatIsLoggedStandsAboveWhatIsBeingTypedLineByLine() throws Exception {
    Screen screen = new Screen();
    try (Adapter console = console(screen)) {
      console.start(bot);
      screen.press("!depl");
      screen.shows("operator #console> !depl");

      log.get().print("WARN the disk ");
      log.get().println("is on fire\n\tat once");

      screen.shows("WARN the disk is on fire");
      screen.shows("\tat once");
      screen.shows("operator #console> !depl");
      assertThat(bytes.size()).isZero();
    }
  }

  @Test
  void theStreamIsItselfAgainWhenTheConsoleIsClosedAndNothingIsLost() throws Exception {
    PrintStream diverted;
    Screen screen = new Screen();
    try (Adapter console = console(screen)) {
      console.start(bot);
      diverted = log.get();
      assertThat(diverted).isNotSameAs(original);
      diverted.print("unfinished");
    }
    diverted.println("late");

    assertThat(log.get()).isSameAs(original);
    assertThat(bytes.toString(UTF_8)).isEqualTo("unfinished\nlate\n");
  }

  @Test
  void aStreamThatSomebodyElsePutThereIsLeftAlone() throws Exception {
    PrintStream third = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    Screen screen = new Screen();
    try (Adapter console = console(screen)) {
      console.start(bot);
      log.set(third);
    }

    assertThat(log.get()).isSameAs(third);
  }

  private Adapter console(Screen screen) {
    return screen.console(
        ConsoleSettings.DEFAULTS, false, new Sidelines.Output(log::get, log::set));
  }
}
