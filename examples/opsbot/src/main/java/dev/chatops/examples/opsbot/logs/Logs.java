package dev.chatops.examples.opsbot.logs;

import dev.chatops.examples.opsbot.services.Service;
import java.io.IOException;

/** Where services write what they do. Thread-safe. */
public interface Logs extends AutoCloseable {

  /**
   * Starts a program that shows the end of a log, and then what comes.
   *
   * @param service whose
   * @param lines of the end
   * @return running; it ends when somebody ends it
   * @throws IOException if it cannot be started
   */
  Process follow(Service service, int lines) throws IOException;

  /** Nobody follows any more. */
  @Override
  void close();
}
