package dev.chatops.service;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.User;
import java.time.Instant;
import java.util.List;

/** The commands that are running now. Thread-safe. */
public interface Jobs {

  /**
   * All of them.
   *
   * @return the oldest first
   */
  List<Job> running();

  /**
   * Interrupts one.
   *
   * @param id of the job
   * @param by who wants it
   * @return false if there is none of that id now
   */
  boolean stop(String id, User by);

  /**
   * A command that is running.
   *
   * @param id what {@code stop} takes
   * @param command the literal path
   * @param owner who started it
   * @param where it was started
   * @param since when
   */
  record Job(String id, String command, User owner, Conversation where, Instant since) {}
}
