package dev.chatops.internal.language;

import dev.chatops.chat.ChatOpsException;
import java.io.Serial;

/** A usage line is written wrongly: a mistake of its author, found when the bot starts. */
public final class UsageException extends ChatOpsException {

  @Serial private static final long serialVersionUID = 1L;

  private final int column;

  UsageException(String problem, int column) {
    super(problem);
    this.column = column;
  }

  /** Where in the usage line, from 1. */
  public int column() {
    return column;
  }
}
