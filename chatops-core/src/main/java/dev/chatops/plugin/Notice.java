package dev.chatops.plugin;

import dev.chatops.chat.Content;
import java.util.Objects;

/**
 * Something nobody asked for: an alert, a push, a build that broke. While a notice of the same
 * subject waits to be said in the same place, a newer one takes its place there, with the number of
 * all: {@code disk of web-1 is full (3 times)}. Pages are counted apart from the others.
 *
 * @param severity how much it matters
 * @param subject what it is about, such as {@code host/web-1/disk}; stable over time
 * @param content what to say
 */
public record Notice(Severity severity, String subject, Content content) {

  /** How much a notice matters, and so how it is sent. */
  public enum Severity {
    /** Good to know; may wait. */
    INFO,
    /** Somebody should look today. */
    WARNING,
    /** Somebody has to act now: overtakes all else. */
    PAGE
  }

  /** Refuses nulls. */
  public Notice {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(content, "content");
  }

  /**
   * Good to know.
   *
   * @param subject what it is about
   * @param content what to say
   * @return a notice that may wait
   */
  public static Notice info(String subject, Content content) {
    return new Notice(Severity.INFO, subject, content);
  }

  /**
   * Somebody should look today.
   *
   * @param subject what it is about
   * @param content what to say
   * @return a notice that waits for replies, as every one does that is no page
   */
  public static Notice warning(String subject, Content content) {
    return new Notice(Severity.WARNING, subject, content);
  }

  /**
   * Somebody has to act now.
   *
   * @param subject what it is about
   * @param content what to say
   * @return a notice that overtakes all else
   */
  public static Notice page(String subject, Content content) {
    return new Notice(Severity.PAGE, subject, content);
  }
}
