package dev.chatops.adapter;

/** What a network may be able to do; core degrades what it lacks before it asks. */
public enum Feature {
  /** Threads: a reply stays in one, and events say which. */
  THREADS,
  /** Messages seen by one person in the midst of a room. */
  EPHEMERAL,
  /** Changing what was said. */
  EDIT,
  /** Taking back what was said. */
  DELETE,
  /** Reactions on messages. */
  REACT,
  /** Files. */
  UPLOAD,
  /** Buttons and choices that can be pressed. */
  BUTTONS,
  /** Cards: a frame with title, colour and fields. */
  CARDS,
  /** Showing that the bot is busy. */
  TYPING,
  /** Setting the topic of a room. */
  TOPIC,
  /** Going into rooms and leaving them at run time. */
  MEMBERSHIP
}
