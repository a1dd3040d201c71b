package dev.chatops.internal.language;

import java.util.List;

/** One usage line, parsed once when the bot starts. Immutable. */
public final class Usage {

  private Usage() {}

  /**
   * Parses a usage line.
   *
   * @throws UsageException if it is written wrongly, with what and where
   */
  public static Usage parse(String notation) {
    throw new UnsupportedOperationException();
  }

  /** As its author wrote it. */
  public String notation() {
    throw new UnsupportedOperationException();
  }

  /**
   * The leading literal words in lower case, once for each choice of the optional ones among them.
   */
  public List<List<String>> paths() {
    throw new UnsupportedOperationException();
  }

  /** The positional arguments in order, then the options. */
  public List<Argument> arguments() {
    throw new UnsupportedOperationException();
  }

  /**
   * Whether words other than options may follow the path, so that a longer literal path of another
   * command would shadow some lines of this one.
   */
  public boolean takesWords() {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads a line: greedy, in one pass, never going back.
   *
   * @param line the line
   * @param from the first word behind the path
   * @throws MismatchException if the line does not fit
   */
  public Values match(CommandLine line, int from) {
    throw new UnsupportedOperationException();
  }

  /** Whether {@code --help} stands alone behind the path. */
  public boolean wantsHelp(CommandLine line, int from) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String toString() {
    return notation();
  }
}
