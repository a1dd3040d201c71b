package dev.chatops.console;

import dev.chatops.adapter.Inbound;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * No terminal: a line is a message, read when the bot has settled; what the bot says goes out as it
 * is, and nothing else does.
 */
final class PipeFront implements Front {

  private static final Logger log = LoggerFactory.getLogger(PipeFront.class);

  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;
  private final LineInput lines;
  private final Waiting waiting = new Waiting();

  PipeFront(InputStream in, OutputStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.lines = new LineInput(in, this::note);
  }

  @Override
  public void open(Desk desk, Printer printer) {
    log.debug("no terminal: one line is one message");
  }

  @Override
  public @Nullable String read(Desk desk) throws IOException {
    if (!waiting.begin()) {
      return null;
    }
    try {
      settle(desk.inbound());
      return waiting.over() ? null : lines.next();
    } catch (InterruptedException closed) {
      return null;
    } catch (IOException failure) {
      if (waiting.over()) {
        return null;
      }
      throw failure;
    } finally {
      waiting.end();
    }
  }

  /**
   * The bot's answers to one line stand before the next line is read, and before the end is told.
   */
  private static void settle(Inbound inbound) throws InterruptedException {
    try {
      inbound.settled().toCompletableFuture().get();
    } catch (ExecutionException | RuntimeException failure) {
      log.error(
          "the bot cannot say whether it has settled, so the next line is read: {}",
          failure.toString());
    }
  }

  @Override
  public void reply(Reply reply) throws IOException {
    out.write((reply.text() + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void note(String text) {
    err.println(text);
  }

  /** The outputs stay open: they belong to the process. */
  @Override
  public void close() {
    waiting.close();
    try {
      in.close();
    } catch (IOException failure) {
      log.debug("the input does not close", failure);
    }
  }
}
