package dev.chatops.plugin;

import dev.chatops.chat.ChatOpsException;
import java.io.Serial;
import java.util.List;

/**
 * The bot does not start because plugins are wrong: every mistake in every one of them, by name.
 */
public final class RegistrationException extends ChatOpsException {

  @Serial private static final long serialVersionUID = 1L;

  private final List<String> problems;

  /**
   * Lists what is wrong.
   *
   * @param problems one sentence each; at least one
   */
  public RegistrationException(List<String> problems) {
    super(text(problems));
    this.problems = List.copyOf(problems);
  }

  private static String text(List<String> problems) {
    String head = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    return head + " with plugins\n  " + String.join("\n  ", problems);
  }

  /**
   * What is wrong.
   *
   * @return one sentence each
   */
  public List<String> problems() {
    return problems;
  }
}
