package dev.chatops.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chatops.adapter.Adapter;
import java.io.ByteArrayOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;

/** A terminal of the test: keys go in, and what was drawn can be waited for. */
final class Screen {

  static final String TAB = "\t";
  static final String ENTER = "\r";
  static final String CTRL_C = "\u0003";
  static final String CTRL_D = "\u0004";
  static final String UP = "\u001BOA";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern ESCAPES =
      Pattern.compile("\u001B(\\[[0-9;?]*[A-Za-z]|[=>]|\\][^\u0007]*\u0007)");

  private final Drawn drawn = new Drawn();
  private final PipedOutputStream keyboard = new PipedOutputStream();
  private final Terminal terminal;
  private int seen;

  private final AtomicInteger stumbles = new AtomicInteger();

  Screen() throws IOException {
    PipedInputStream keys = new PipedInputStream(keyboard, 1 << 20);
    terminal =
        new ExternalTerminal("test", "xterm-256color", keys, drawn, UTF_8) {
          @Override
          public Attributes enterRawMode() {
            if (stumbles.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
              throw new IOError(new IOException("stty was interrupted"));
            }
            return super.enterRawMode();
          }
        };
    terminal.setSize(new Size(200, 50));
  }

  Adapter console(ConsoleSettings settings, boolean colorful, Sidelines.Output... beside) {
    return new ConsoleAdapter(
        "console", new TerminalFront(() -> terminal, settings, colorful, new Sidelines(beside)));
  }

  /** The next times that a line is to be read, the terminal cannot be set up for it. */
  void stumbles(int times) {
    stumbles.set(times);
  }

  void press(String keys) throws IOException {
    keyboard.write(keys.getBytes(UTF_8));
    keyboard.flush();
  }

  /** Waits until a text is drawn behind all that was waited for before; gives what led up to it. */
  String shows(String text) throws InterruptedException, TimeoutException {
    String all = drawn.awaits(text, seen);
    int end = all.indexOf(text, seen) + text.length();
    String before = all.substring(seen, end);
    seen = end;
    return before;
  }

  /** All that was drawn, escape sequences included. */
  String raw() {
    return drawn.toString(UTF_8);
  }

  private static final class Drawn extends ByteArrayOutputStream {

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      super.write(bytes, offset, length);
      notifyAll();
    }

    @Override
    public synchronized void write(int b) {
      super.write(b);
      notifyAll();
    }

    synchronized String awaits(String text, int from)
        throws InterruptedException, TimeoutException {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      String all = plain();
      while (all.indexOf(text, from) < 0) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          throw new TimeoutException("not shown: " + text + "\nbut: " + all.substring(from));
        }
        wait(left);
        all = plain();
      }
      return all;
    }

    private String plain() {
      return ESCAPES.matcher(toString(UTF_8)).replaceAll("");
    }
  }
}
