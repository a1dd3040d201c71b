package dev.chatops.console;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import java.io.IOError;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
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

  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

  private static final Logger log = LoggerFactory.getLogger(TerminalFront.class);

  private final Callable<Terminal> opener;
  private final ConsoleSettings settings;
  private final boolean colorful;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Session session;
  private volatile boolean closed;

  private record Session(Desk desk, Terminal terminal, LineReader reader) {}

  TerminalFront(Callable<Terminal> opener, ConsoleSettings settings, boolean colorful) {
    this.opener = opener;
    this.settings = settings;
    this.colorful = colorful;
  }

  /** The terminal the process was started in; a plain one if its kind is unknown. */
  static TerminalFront ofSystem(ConsoleSettings settings) {
    return new TerminalFront(
        () -> TerminalBuilder.builder().system(true).dumb(true).build(),
        settings,
        settings.colorful(System.getenv()));
  }

  @Override
  public void open(Desk desk) {
    try {
      Terminal terminal = opener.call();
      // Between two lines Ctrl-C has nothing to clear; it must not end the bot by a hair's breadth.
      terminal.handle(Signal.INT, SignalHandler.SIG_IGN);
      session = new Session(desk, terminal, reader(terminal, desk));
    } catch (Exception failure) {
      throw new DeliveryException(
          "the terminal cannot be used: " + failure.getMessage(), Sent.NO, failure);
    }
    greet(desk);
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
    settings.history().ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
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
    reading.lock();
    try {
      return closed ? null : readMessage(now());
    } catch (IOError failure) {
      if (closed) {
        return null;
      }
      throw new IOException(failure.getCause());
    } finally {
      reading.unlock();
    }
  }

  private @Nullable String readMessage(Session on) {
    while (!closed) {
      try {
        String typed = on.reader().readLine(prompt(on.desk())).stripTrailing();
        if (!typed.isEmpty()) {
          return typed;
        }
      } catch (UserInterruptException cleared) {
        log.trace("a line of {} characters was cleared", cleared.getPartialLine().length());
      } catch (EndOfFileException end) {
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
    now().reader().printAbove(styled(Visible.of(text), PLAIN.foreground(AttributedStyle.YELLOW)));
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
    closed = true;
    Session on = session;
    if (on == null) {
      return;
    }
    // The terminal is not taken away from under a read that was told to end.
    boolean idle = idle();
    try {
      on.terminal().close();
    } catch (IOException failure) {
      log.debug("the terminal does not close", failure);
    } finally {
      if (idle) {
        reading.unlock();
      }
    }
  }

  private boolean idle() {
    try {
      return reading.tryLock(1, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
