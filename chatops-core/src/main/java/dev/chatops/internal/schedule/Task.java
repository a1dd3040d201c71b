package dev.chatops.internal.schedule;

/** What a plugin wants done later. */
@FunctionalInterface
public interface Task {

  /**
   * Does it; may block.
   *
   * @throws Throwable whatever the plugin throws; it is logged
   */
  void run() throws Throwable;
}
