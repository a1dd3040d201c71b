package dev.chatops.adapter;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.User;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Where an adapter tells what happened. Thread-safe; no method blocks or throws, so an adapter may
 * call it from the thread that reads the socket, and should: that keeps the order.
 */
public interface Inbound {

  /**
   * Something happened.
   *
   * @param event what; one of a key that was seen before is dropped
   */
  void accept(Event event);

  /**
   * What can be run, for a native menu.
   *
   * @return all commands of the bot, in the order of their names
   */
  Catalog catalog();

  /**
   * What could stand where somebody is typing, under that person's rights.
   *
   * @param who is typing
   * @param where the room or thread
   * @param line what stands before the cursor, without any prefix
   * @return whole words that fit, best first; empty when it takes longer than 2 s
   */
  CompletionStage<List<String>> suggest(User who, Conversation where, String line);

  /**
   * For an adapter that may only go on when the bot has: a pipe whose next line belongs behind the
   * answers to the last one.
   *
   * <p>All that was told before this call is dealt with when it has ended or stands in a place the
   * bot knows (a question to somebody, a queue for a key), and all it said was performed or given
   * up. What has run for 10 s counts as dealt with, so that a job without an end holds nobody up.
   *
   * @return completes when that is so, or when the bot closes; never fails. Whatever is hung onto
   *     it must not block
   */
  CompletionStage<Void> settled();

  /**
   * The connection that was lost is not back yet. For whoever asks how the bot stands: plugins are
   * told once that it is lost, and not of each try.
   *
   * @param tries how many have failed since; at least 1
   * @param why what the last one failed of, one sentence
   * @param next how long it is until the next one
   */
  default void retrying(int tries, String why, Duration next) {}

  /**
   * There is no more input and there will be none, such as at the end of a pipe: the bot may end.
   */
  void ended();

  /**
   * The adapter can go on no more and will not try (banned, token withdrawn).
   *
   * @param cause one sentence
   */
  void failed(ChatOpsException cause);
}
