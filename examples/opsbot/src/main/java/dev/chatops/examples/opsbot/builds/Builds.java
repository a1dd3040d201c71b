package dev.chatops.examples.opsbot.builds;

import dev.chatops.chat.User;

/** Builds commits. Thread-safe. */
public interface Builds {

  /**
   * Builds, and returns when it is done.
   *
   * @param commit what
   * @param by for whom: who is asked about it later, not the bot
   * @return the number of the build
   * @throws BuildException if nothing was built; its message says why
   * @throws InterruptedException if this thread is told not to wait
   */
  long build(Commit commit, User by) throws BuildException, InterruptedException;
}
