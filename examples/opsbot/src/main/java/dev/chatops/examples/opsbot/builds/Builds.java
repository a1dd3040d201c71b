package dev.chatops.examples.opsbot.builds;

import dev.chatops.chat.User;

/** Builds commits. Thread-safe. */
public interface Builds {

  /** Learns how a build goes. */
  @FunctionalInterface
  interface Watcher {

    /**
     * A step begins.
     *
     * @param step its name
     * @param done how many steps are done
     * @param of how many there are
     */
    void at(String step, int done, int of);
  }

  /**
   * Builds, and returns when it is done.
   *
   * @param commit what
   * @param by for whom: who is asked about it later, not the bot
   * @param watcher is told how it goes, on the thread that asks
   * @return the number of the build
   * @throws BuildException if nothing was built; its message says why
   * @throws InterruptedException if this thread is told not to wait
   */
  long build(Commit commit, User by, Watcher watcher) throws BuildException, InterruptedException;
}
