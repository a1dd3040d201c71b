package dev.chatops.console;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The streams that print to the terminal beside the console, diverted while it is open. Used by one
 * thread at a time.
 */
final class Sidelines implements AutoCloseable {

  /**
   * A stream that others print to.
   *
   * @param now gives it
   * @param set puts another in its place
   */
  record Output(Supplier<PrintStream> now, Consumer<PrintStream> set) {}

  private final List<Output> outputs;
  private final List<Runnable> undo = new ArrayList<>();

  Sidelines(Output... outputs) {
    this.outputs = List.of(outputs);
  }

  static Sidelines ofProcess() {
    return new Sidelines(
        new Output(() -> System.out, System::setOut), new Output(() -> System.err, System::setErr));
  }

  /** Prints whole lines through the printer from now on. */
  void divert(Printer printer, Consumer<String> above) {
    for (Output output : outputs) {
      PrintStream original = output.now().get();
      Sideline side = new Sideline(original, printer, above);
      PrintStream diverted = new PrintStream(side, true, Charset.defaultCharset());
      output.set().accept(diverted);
      undo.add(
          () -> {
            restore(output, diverted, original);
            side.end();
          });
    }
  }

  private static void restore(Output output, PrintStream diverted, PrintStream original) {
    // Somebody may have put a third one there, which is not ours to take away.
    if (output.now().get() == diverted) {
      output.set().accept(original);
    }
  }

  @Override
  public void close() {
    undo.forEach(Runnable::run);
    undo.clear();
  }
}
