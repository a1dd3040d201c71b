package dev.chatops.console;

import dev.chatops.adapter.DeliveryException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the console and the person: a pipe or a terminal. One thread reads; any may
 * print and close.
 */
interface Front extends AutoCloseable {

  /**
   * Gets ready to read; called once, first.
   *
   * @param desk whom it reads for
   * @param printer prints one thing after the other
   * @throws DeliveryException if it cannot
   */
  void open(Desk desk, Printer printer);

  /**
   * Waits for what is typed next.
   *
   * @return one message or console command; null when there will be no more
   */
  @Nullable String read(Desk desk) throws IOException;

  /** Shows what the bot says. */
  void reply(Reply reply) throws IOException;

  /** Shows what the console itself has to tell. */
  void note(String text);

  /** Ends a read that waits, and lets go of what was opened. A second call does nothing. */
  @Override
  void close();
}
