package dev.chatops.internal.bind;

import dev.chatops.plugin.UserException;
import java.io.Serial;

/** A value that does not fit where it stands; the text is for the person who typed it. */
public final class ArgumentException extends UserException {

  @Serial private static final long serialVersionUID = 1L;

  private final String argument;

  /**
   * Says what does not fit.
   *
   * @param argument its name in the usage line, with its dashes if it is an option
   * @param text goes on after the name
   */
  ArgumentException(String argument, String text) {
    super("{}: {}", argument, text);
    this.argument = argument;
  }

  /**
   * Which argument it is about.
   *
   * @return its name in the usage line, with its dashes if it is an option
   */
  public String argument() {
    return argument;
  }

  /** An answer, not a fault: nobody reads its stack. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
