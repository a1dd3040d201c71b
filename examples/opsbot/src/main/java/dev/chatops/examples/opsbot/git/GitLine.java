package dev.chatops.examples.opsbot.git;

import dev.chatops.examples.opsbot.git.GitCommand.Effect;
import dev.chatops.examples.opsbot.git.GitCommand.Words;
import dev.chatops.plugin.UserException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Arguments that may reach git. Immutable.
 *
 * @param command what git is asked for
 * @param words what stands beside its options
 * @param amends whether it changes a commit that is there
 * @param args all of it, exactly as asked
 */
record GitLine(GitCommand command, List<String> words, boolean amends, List<String> args) {

  static final String REMOTE = "origin";

  /** By its short name: what begins with a {@code +} or a {@code refs/} means more than it says. */
  private static final Pattern BRANCH =
      Pattern.compile("[A-Za-z0-9][\\w.-]*(/[A-Za-z0-9][\\w.-]*)*");

  private static final Pattern LONG_WAY = Pattern.compile("(?i)(refs|heads|tags|remotes)/.*");
  private static final Pattern COUNT = Pattern.compile("-\\d{1,6}");

  /**
   * Looks at what somebody wants of git.
   *
   * @throws UserException that says what cannot be had here
   */
  static GitLine of(List<String> args) {
    if (args.stream().anyMatch(arg -> arg.indexOf('\0') >= 0)) {
      throw new UserException("git takes no zero character");
    }
    GitCommand command = GitCommand.named(args.get(0));
    List<String> words = words(command, args);
    words.forEach(word -> check(command, word));
    checkRemote(command, words);
    return new GitLine(command, words, args.contains("--amend"), List.copyOf(args));
  }

  /** What it does: without a name, branches are only listed. */
  Effect effect() {
    boolean lists = command == GitCommand.BRANCH && words.isEmpty();
    return lists ? Effect.READ : command.effect();
  }

  /** The short name of the branch that a push goes to; empty if it is the one worked on. */
  String destination() {
    if (words.size() < 2) {
      return "";
    }
    String spec = words.get(1);
    String name = spec.substring(spec.indexOf(':') + 1);
    return name.equalsIgnoreCase("HEAD") ? "" : name;
  }

  private static List<String> words(GitCommand command, List<String> args) {
    List<String> words = new ArrayList<>();
    Iterator<String> rest = args.subList(1, args.size()).iterator();
    while (rest.hasNext()) {
      String arg = rest.next();
      if (arg.equals("--") && command.words() == Words.ANY) {
        rest.forEachRemaining(words::add);
      } else if (!arg.startsWith("-")) {
        words.add(arg);
      } else if (takesNext(command, arg) && rest.hasNext()) {
        rest.next();
      }
    }
    return words;
  }

  /** Whether an option that may be had takes the next argument with it. */
  private static boolean takesNext(GitCommand command, String option) {
    if (option.startsWith("--")) {
      int equals = option.indexOf('=');
      String name = option.substring(2, equals < 0 ? option.length() : equals);
      require(command.takes(name), command, option);
      return equals < 0 && command.takesValue(name);
    }
    boolean counted = command == GitCommand.LOG && COUNT.matcher(option).matches();
    require(counted || option.length() > 1, command, option);
    for (int i = 1; i < option.length() && !counted; i++) {
      require(command.takes(option.charAt(i)), command, option);
      if (command.takesValue(option.charAt(i))) {
        return i == option.length() - 1;
      }
    }
    return false;
  }

  private static void require(boolean had, GitCommand command, String option) {
    if (!had) {
      throw new UserException(
          "`git {}` does not take {} here; it takes {}", command, option, command.shownOptions());
    }
  }

  private static void check(GitCommand command, String word) {
    switch (command.words()) {
      case NONE -> throw new UserException("`git {}` stands alone here", command);
      case ANY -> checkInside(word);
      case BRANCHES -> checkBranch(word);
      case REMOTE -> {
        // Looked at together.
      }
    }
  }

  /** Given a path that leads out of the working copy, git would show any file there is. */
  private static void checkInside(String word) {
    boolean out = word.startsWith("/") || word.startsWith("~") || word.indexOf('\\') >= 0;
    for (String step : word.split("[/:]", -1)) {
      out |= step.equals("..");
    }
    if (out) {
      throw new UserException("{} leads out of the working copy", word);
    }
  }

  private static void checkBranch(String name) {
    if (!BRANCH.matcher(name).matches() || LONG_WAY.matcher(name).matches()) {
      throw new UserException("{} is not the short name of a branch", name);
    }
  }

  private static void checkRemote(GitCommand command, List<String> words) {
    if (command.words() != Words.REMOTE || words.isEmpty()) {
      return;
    }
    if (!words.get(0).equals(REMOTE)) {
      throw new UserException("the only remote here is {}, not {}", REMOTE, words.get(0));
    }
    if (words.size() > 2) {
      throw new UserException("one branch at a time");
    }
    if (words.size() == 2) {
      String[] sides = words.get(1).split(":", -1);
      int most = command == GitCommand.PUSH ? 2 : 1;
      if (sides.length > most) {
        throw new UserException("{} is not the short name of a branch", words.get(1));
      }
      List.of(sides).forEach(GitLine::checkBranch);
    }
  }
}
