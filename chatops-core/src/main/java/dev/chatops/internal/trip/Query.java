package dev.chatops.internal.trip;

import dev.chatops.chat.Content;
import dev.chatops.internal.ask.Answer;
import dev.chatops.internal.bind.Asked;

/** What is asked: how it is put, and how words become an answer to it. */
interface Query {

  /** The question. */
  String prompt();

  /**
   * The question as it is said.
   *
   * @param id names it to buttons
   * @param buttons whether there are buttons there
   */
  Content content(String id, boolean buttons);

  /**
   * Reads an answer that is meant for it.
   *
   * @throws dev.chatops.plugin.UserException if it does not fit; its text is for the person
   */
  Object read(Answer.Words words, Asked asked);

  /** Whether the answer is for nobody else's eyes. */
  default boolean secret() {
    return false;
  }

  /** Whether a line that nobody addressed to the bot is an answer; calls no code of a plugin. */
  boolean takes(Answer.Words words, Asked asked);
}
