package dev.chatops.console;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import java.io.IOError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A person at a terminal. What is of JLine is behind this class, so that a pipe never loads it. */
final class TerminalFront implements Front {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

  private static final Logger log = LoggerFactory.getLogger(TerminalFront.class);

  private final Callable<Terminal> opener;
  private final ConsoleSettings settings;
  private final boolean colorful;
  private final Waiting waiting = new Waiting();
  private final Sidelines sidelines;
  private volatile @Nullable Session session;

  private record Session(Desk desk, Terminal terminal, LineReader reader) {}

  /**
   * A terminal of its own.
   *
   * @param opener makes it; closed with this
   * @param settings of the console
   * @param colorful whether to colour what is shown
   * @param sidelines what else prints to the terminal
   */
  TerminalFront(
      Callable<Terminal> opener, ConsoleSettings settings, boolean colorful, Sidelines sidelines) {
    this.opener = opener;
    this.settings = settings;
    this.colorful = colorful;
    this.sidelines = sidelines;
  }

  /** The terminal the process was started in; a plain one if its kind is unknown. */
  static TerminalFront ofSystem(ConsoleSettings settings) {
    return new TerminalFront(
        () -> TerminalBuilder.builder().system(true).dumb(true).build(),
        settings,
        settings.colorful(System.getenv()),
        Sidelines.ofProcess());
  }

  @Override
  public void open(Desk desk, Printer printer) {
    try {
      Terminal terminal = opener.call();
      // Between two lines Ctrl-C has nothing to clear; it must not end the bot by a hair's breadth.
      terminal.handle(Signal.INT, SignalHandler.SIG_IGN);
      session = new Session(desk, terminal, reader(terminal, desk));
    } catch (Exception failure) {
      throw new DeliveryException(
          "the terminal cannot be used: " + failure.getMessage(), Sent.NO, failure);
    }
    sidelines.divert(printer, line -> above(line, PLAIN));
    greet(desk);
    settings
        .history()
        .filter(file -> !writable(file))
        .ifPresent(file -> note(file + " cannot be written: typed lines will be forgotten"));
  }

  /** Looked at beforehand, as JLine would complain at each line. */
  private static boolean writable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return Files.exists(file)
        ? Files.isRegularFile(file) && Files.isWritable(file)
        : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
  }

  private LineReader reader(Terminal terminal, Desk desk) {
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(Words::at)
            .completer(new ConsoleCompleter(desk))
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P > ")
            // The prefix of commands means history to a shell.
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .option(Option.COMPLETE_MATCHER_TYPO, false);
    settings
        .history()
        .filter(TerminalFront::writable)
        .ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
    return builder.build();
  }

  private void greet(Desk desk) {
    String bot = desk.company().bot().name();
    String prefix = desk.inbound().catalog().prefix();
    note(
        bot
            + " listens: "
            + prefix
            + "help lists what it can do, /help what this console can, Ctrl-D ends.");
  }

  @Override
  public @Nullable String read(Desk desk) throws IOException {
    if (!waiting.begin()) {
      return null;
    }
    try {
      return readMessage(now());
    } catch (IOError failure) {
      if (waiting.over()) {
        return null;
      }
      throw new IOException(failure.getCause());
    } finally {
      waiting.end();
    }
  }

  private @Nullable String readMessage(Session on) {
    boolean shaken = false;
    while (!waiting.over()) {
      try {
        String typed = on.reader().readLine(prompt(on.desk())).stripTrailing();
        shaken = false;
        if (!typed.isEmpty()) {
          return typed;
        }
      } catch (UserInterruptException cleared) {
        log.trace("a line of {} characters was cleared", cleared.getPartialLine().length());
      } catch (EndOfFileException end) {
        break;
      } catch (IOError failure) {
        // Ctrl-C between two lines ends the stty that JLine runs there, which is no end of input.
        if (shaken) {
          throw failure;
        }
        shaken = true;
        log.debug("the terminal failed once; trying again", failure);
      } catch (IllegalStateException gone) {
        // JLine's own shutdown hook may be faster than whoever closes this.
        log.debug("the terminal was closed", gone);
        break;
      }
    }
    on.terminal().handle(Signal.INT, SignalHandler.SIG_DFL);
    return null;
  }

  private String prompt(Desk desk) {
    Seat seat = desk.seat();
    User bot = desk.company().bot();
    String label = Visible.of(seat.label(bot)).replace("%", "%%");
    AttributedString styled = styled(label, PLAIN.foreground(AttributedStyle.CYAN));
    return styled.toAnsi(now().terminal()) + "> ";
  }

  @Override
  public void reply(Reply reply) {
    Session on = now();
    String place = place(reply, on.desk().seat());
    String text =
        Visible.of(reply.text())
            .lines()
            .map(line -> place + line)
            .collect(Collectors.joining("\n"));
    on.reader().printAbove(styled(text, PLAIN.foreground(AttributedStyle.GREEN)));
  }

  /** Says where a line stands if that is not where the person is. */
  private static String place(Reply reply, Seat seat) {
    Room room = reply.room();
    return room.id().equals(seat.conversation().room().id())
        ? ""
        : "[" + (room.direct() ? "@" : "") + Visible.of(room.name()) + "] ";
  }

  @Override
  public void note(String text) {
    above(text, PLAIN.foreground(AttributedStyle.YELLOW));
  }

  private void above(String text, AttributedStyle style) {
    now().reader().printAbove(styled(Visible.of(text), style));
  }

  private AttributedString styled(String text, AttributedStyle style) {
    return new AttributedString(text, colorful ? style : PLAIN);
  }

  private Session now() {
    Session on = session;
    if (on == null) {
      throw new IllegalStateException("the terminal is not open");
    }
    return on;
  }

  @Override
  public void close() {
    waiting.close();
    sidelines.close();
    Session on = session;
    if (on == null) {
      return;
    }
    try {
      // The terminal is not taken away from under a read that was told to end.
      waiting.await(PATIENCE);
      on.terminal().close();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (IOException failure) {
      log.debug("the terminal does not close", failure);
    }
  }
}
