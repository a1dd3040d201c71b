package dev.chatops.service;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.User;
import java.time.Instant;
import java.util.List;

/** The commands that are running now, and what the clock has begun. Thread-safe. */
public interface Jobs {

  /**
   * All commands.
   *
   * @return the oldest first
   */
  List<Job> running();

  /**
   * All that the clock has begun: {@code @Every}, {@code @Cron}, and what was given to a scheduler.
   *
   * @return the oldest first
   */
  List<Task> tasks();

  /**
   * Interrupts a command or a task; it ends as stopped as soon as it takes notice of that. Who may
   * do this is asked by whoever calls.
   *
   * @param id of the job or task
   * @param by who wants it
   * @return false if there is none of that id now
   */
  boolean stop(String id, User by);

  /**
   * Lets the bot go on as if a job were over: its lane takes the next command, and nobody waits for
   * its end to call the bot at rest.
   *
   * @param id of the job
   * @return false if there is none of that id now
   */
  boolean background(String id);

  /**
   * A command that is running.
   *
   * @param id what {@code stop} takes
   * @param command what was typed, without the prefix
   * @param owner who started it
   * @param where it was started
   * @param since when it was asked for
   * @param waitsFor where it stands, such as at a question; empty if it works
   */
  record Job(
      String id, String command, User owner, Conversation where, Instant since, String waitsFor) {}

  /**
   * Something that runs because it was due; nobody has asked for it.
   *
   * @param id what {@code stop} takes
   * @param plugin whose it is
   * @param what which of its tasks
   * @param since when it was due
   * @param waitsFor where it stands; empty if it works
   */
  record Task(String id, String plugin, String what, Instant since, String waitsFor) {}
}
