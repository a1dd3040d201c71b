package dev.chatops.config;

import dev.chatops.chat.ChatOpsException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A configuration with which the bot does not start, with all that is wrong with it.
 *
 * <p>The message lists every problem, one a line, and no secret. Immutable.
 *
 * <pre>
 * chatops.conf: 2 problems
 *   line 7: adapters.irc1.prot: unknown key; did you mean port?
 *   line 9: adapters.irc1.port: found "70000", expected a whole number from 1 to 65535
 * </pre>
 */
public final class ConfigException extends ChatOpsException {

  private static final long serialVersionUID = 1L;

  /** Beyond this many lines a person reads no more; {@link #problems()} still has them all. */
  private static final int SHOWN = 200;

  private final Problem[] problems;

  /**
   * One fault that only shows when the settings are used, such as a token the server refuses.
   *
   * @param sentence what is wrong and what to do about it, without any secret
   */
  public ConfigException(String sentence) {
    super(sentence);
    this.problems = new Problem[] {new Problem("", 0, "", sentence)};
  }

  /**
   * One fault that only shows when the settings are used, and what brought it about.
   *
   * @param sentence what is wrong and what to do about it, without any secret
   * @param cause what brought it about; its text is printed in stack traces
   */
  public ConfigException(String sentence, Throwable cause) {
    super(sentence, cause);
    this.problems = new Problem[] {new Problem("", 0, "", sentence)};
  }

  /**
   * Several problems at once.
   *
   * @param problems at least one
   */
  public ConfigException(List<Problem> problems) {
    super(describe(problems));
    this.problems = problems.toArray(new Problem[0]);
  }

  /**
   * All that is wrong, in the order of the file.
   *
   * @return at least one
   */
  public List<Problem> problems() {
    return List.of(problems);
  }

  private static String describe(List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("no problem to report");
    }
    String file = problems.get(0).file();
    String title = (file.isEmpty() ? "settings" : file) + ": " + count(problems.size());
    String lines =
        problems.stream()
            .limit(SHOWN)
            .map(problem -> "\n  " + problem.describe(file))
            .collect(Collectors.joining());
    int hidden = problems.size() - SHOWN;
    return title + lines + (hidden > 0 ? "\n  … and " + hidden + " more" : "");
  }

  private static String count(int problems) {
    return problems == 1 ? "1 problem" : problems + " problems";
  }

  /**
   * One thing that is wrong; immutable.
   *
   * @param file the file as it was named, "" if there is none
   * @param line the line, counted from 1, or 0 if no line is to blame
   * @param key the key with its path, "" if the whole file is meant
   * @param text what was found and what was expected, without any secret
   */
  public record Problem(String file, int line, String key, String text) implements Serializable {

    /** The problem as one line: the file is left out where the reader knows it. */
    @Override
    public String toString() {
      return describe("");
    }

    private String describe(String knownFile) {
      StringBuilder out = new StringBuilder();
      if (!file.equals(knownFile)) {
        out.append(file).append(line > 0 ? " " : ": ");
      }
      if (line > 0) {
        out.append("line ").append(line).append(": ");
      }
      if (!key.isEmpty()) {
        out.append(key).append(": ");
      }
      return out.append(text).toString();
    }
  }
}
