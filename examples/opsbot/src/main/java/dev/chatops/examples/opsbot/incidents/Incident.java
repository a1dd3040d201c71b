package dev.chatops.examples.opsbot.incidents;

/**
 * Something that is broken.
 *
 * @param id by which people call it
 * @param title what is wrong, in a few words
 */
public record Incident(long id, String title) {

  /** The key of what is kept about it. */
  String key() {
    return String.valueOf(id);
  }
}
