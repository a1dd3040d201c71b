package dev.chatops.testkit;

/** What a test may leave behind although it ends well. */
enum Leniency {
  /** Something that the bot said and that never arrived. */
  UNDELIVERED,
  /** Something that the bot said and that no assertion has looked at. */
  UNREAD,
  /** A command that runs on, or waits for an answer. */
  RUNNING
}
