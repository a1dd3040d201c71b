package dev.chatops.plugin;

/**
 * How a long job goes, in one message that changes: the latest state is shown at the network's
 * cadence, the end at once. Where nothing said can change, it is a first line, at most one a
 * cadence, and the end. An update costs next to nothing, so there may be any number. Thread-safe;
 * of several ends the first counts, and what comes after it is ignored.
 *
 * <pre>{@code
 * try (ProgressBar bar = chat.progress("moving " + files.size() + " files")) {
 *   for (int i = 0; i < files.size(); i++) {
 *     move(files.get(i));
 *     bar.at(i + 1, files.size());
 *   }
 *   bar.done();
 * }
 * }</pre>
 */
public interface ProgressBar extends AutoCloseable {

  /**
   * Names what is being done now.
   *
   * @param name of the step
   */
  void step(String name);

  /**
   * Says how far it is.
   *
   * @param fraction from 0 to 1
   * @throws IllegalArgumentException if it is less, more, or no number
   */
  void at(double fraction);

  /**
   * Says how far it is.
   *
   * @param done how many are done
   * @param of how many there are; of nothing, all is done
   * @throws IllegalArgumentException if it is less than none, or more than all
   */
  default void at(int done, int of) {
    at(of == 0 ? 1 : (double) done / of);
  }

  /** Ends it as done. */
  void done();

  /**
   * Ends it as failed.
   *
   * @param reason one sentence
   */
  void fail(String reason);

  /**
   * Ends it as failed, unless it has ended before: who left early has not said that it is done. A
   * bar that is open when its command ends is closed then.
   */
  @Override
  void close();
}
