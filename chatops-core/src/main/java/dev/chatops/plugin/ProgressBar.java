package dev.chatops.plugin;

/**
 * How a long job goes, in one message that changes: the latest state is shown at the network's
 * cadence, the last one always. Thread-safe. Closing it ends it as done, unless it has failed.
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
   */
  void at(double fraction);

  /**
   * Ends it as failed.
   *
   * @param reason one sentence
   */
  void fail(String reason);

  @Override
  void close();
}
