package dev.chatops.internal.trip;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the configuration again while the bot runs. */
@FunctionalInterface
public interface Reload {

  /**
   * What came of it.
   *
   * @param forRestart the keys of what has changed in the file and counts only after a restart
   * @param remarks what is odd about the file and no mistake
   */
  record Report(Set<String> forRestart, List<String> remarks) {}

  /**
   * Reads the file that the bot was started with, and puts in force what can change.
   *
   * @return what came of it; empty if there is no file
   * @throws dev.chatops.config.ConfigException with all that is wrong with it; then nothing has
   *     changed
   * @throws InterruptedException if this thread is told not to wait for another that reads
   */
  Optional<Report> again() throws InterruptedException;
}
