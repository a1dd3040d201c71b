package dev.chatops.console;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.function.Consumer;

/**
 * What a process prints beside the conversation, such as its log: whole lines of it are printed
 * like replies, so that they do not run through what is being typed. Whoever prints never waits.
 * Thread-safe.
 */
final class Sideline extends OutputStream {

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final PrintStream original;
  private final Printer printer;
  private final Consumer<String> above;

  /**
   * Stands in for another stream.
   *
   * @param original takes what cannot be printed any more
   * @param printer prints one thing after the other
   * @param above shows a line
   */
  Sideline(PrintStream original, Printer printer, Consumer<String> above) {
    this.original = original;
    this.printer = printer;
    this.above = above;
  }

  @Override
  public synchronized void write(int b) {
    if (b == '\n') {
      print();
    } else {
      line.write(b);
    }
  }

  /** An unfinished line is one at the end; what comes later is printed all the same. */
  synchronized void end() {
    if (line.size() > 0) {
      print();
    }
  }

  private void print() {
    String text = line.toString(Charset.defaultCharset());
    line.reset();
    printer
        .print(
            () -> {
              above.accept(text);
              return text;
            })
        .whenComplete(
            (shown, failure) -> {
              if (failure != null) {
                original.println(text);
              }
            });
  }
}
