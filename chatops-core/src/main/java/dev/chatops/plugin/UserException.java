package dev.chatops.plugin;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Content;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Ends a command with an answer: its text is meant for the person who asked. */
public class UserException extends ChatOpsException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Ends a command.
   *
   * @param template literal text for the person; each {@code {}} is replaced by an argument
   * @param arguments as many as there are {@code {}}
   */
  public UserException(String template, @Nullable Object... arguments) {
    super(Content.text(template, arguments).plain());
  }
}
