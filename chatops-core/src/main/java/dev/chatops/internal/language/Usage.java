package dev.chatops.internal.language;

import dev.chatops.internal.language.Part.Group;
import java.util.List;
import java.util.Map;

/**
 * One usage line, parsed once when the bot starts. Immutable.
 *
 * <pre>{@code
 * Usage usage = Usage.parse("restart <service> [on] <host> [--wait=<time=30s>]");
 * usage.match(CommandLine.of("restart apache on web-1"), 1).value("host");   // web-1
 * }</pre>
 */
public final class Usage {

  private final String notation;
  private final List<Group> groups;
  private final int leading;
  private final List<Path> paths;
  private final List<List<String>> pathWords;
  private final Options options;
  private final List<Argument> arguments;

  private Usage(String notation) {
    UsageParser parser = new UsageParser(notation);
    this.notation = notation;
    this.groups = UsageRules.yielding(parser.groups());
    this.leading = Path.leading(groups);
    this.paths = Path.of(groups.subList(0, leading));
    this.pathWords = paths.stream().map(Path::words).toList();
    this.options = new Options(parser.options());
    this.arguments = UsageRules.arguments(groups, parser.options());
  }

  /**
   * Parses a usage line.
   *
   * @throws UsageException if it is written wrongly, with what and where
   */
  public static Usage parse(String notation) {
    return new Usage(notation);
  }

  /** As its author wrote it. */
  public String notation() {
    return notation;
  }

  /**
   * The leading literal words in lower case, once for each choice of the optional ones among them.
   */
  public List<List<String>> paths() {
    return pathWords;
  }

  /** The positional arguments in order, then the options. */
  public List<Argument> arguments() {
    return arguments;
  }

  /**
   * Whether words other than options may follow the path, so that a longer literal path of another
   * command would shadow some lines of this one.
   */
  public boolean takesWords() {
    return leading < groups.size();
  }

  /**
   * Reads a line: greedy, in one pass, never going back.
   *
   * @param line the line
   * @param from the first word behind the path
   * @throws MismatchException if the line does not fit
   */
  public Values match(CommandLine line, int from) {
    return new UsageMatcher(line, from, options)
        .match(groups.subList(resume(line, from), groups.size()));
  }

  /**
   * A native form as the line that could have been typed instead, for people to read.
   *
   * @param path what was chosen
   * @param values the text of each argument and option; what was left open is absent
   */
  public String line(List<String> path, Map<String, String> values) {
    List<Argument> byName = arguments.stream().filter(Argument::isOption).toList();
    return new FormLine(path, values).write(byName, groups.subList(leading, groups.size()));
  }

  /** Whether {@code --help} stands alone behind the path. */
  public boolean wantsHelp(CommandLine line, int from) {
    return line.words().size() == from + 1
        && Options.isOption(line.words().get(from))
        && Options.lower(line.words().get(from).text()).equals(Options.HELP);
  }

  /**
   * The first group that the path did not take. Who found the path took all optional words that
   * were there, unless an option hides them: {@code graph --big me cpu}.
   */
  private int resume(CommandLine line, int from) {
    if (paths.size() == 1
        || from >= line.firstLine()
        || !Options.isOption(line.words().get(from))) {
      return leading;
    }
    Path taken = null;
    for (Path path : paths) {
      boolean longer = taken == null || path.words().size() > taken.words().size();
      taken = longer && path.endsBefore(line, from) ? path : taken;
    }
    return taken == null ? leading : taken.next();
  }

  @Override
  public String toString() {
    return notation;
  }
}
