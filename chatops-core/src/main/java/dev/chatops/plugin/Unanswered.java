package dev.chatops.plugin;

import java.io.Serial;

/** A question got no answer. Let it pass: the command ends, and the person has been told. */
public final class Unanswered extends UserException {

  @Serial private static final long serialVersionUID = 1L;

  private final Why why;

  /** What ended the question. */
  public enum Why {
    /** The person typed {@code cancel}. */
    CANCELLED,
    /** Nobody answered in time. */
    EXPIRED,
    /** What was answered could not be read, three times. */
    NOT_UNDERSTOOD,
    /** The bot stops. */
    STOPPED
  }

  /**
   * A question got no answer.
   *
   * @param why what ended it
   * @param question what was asked
   */
  public Unanswered(Why why, String question) {
    super("{}: {}", said(why), question);
    this.why = why;
  }

  private static String said(Why why) {
    return switch (why) {
      case CANCELLED -> "cancelled";
      case EXPIRED -> "nobody answered in time";
      case NOT_UNDERSTOOD -> "no answer that I understood";
      case STOPPED -> "the bot stops";
    };
  }

  /**
   * What ended the question.
   *
   * @return why
   */
  public Why why() {
    return why;
  }
}
