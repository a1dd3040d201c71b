package dev.chatops.console;

import dev.chatops.config.Suggestion;
import dev.chatops.console.Typed.What;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The few lines that are meant for the console and not for the bot. Pure.
 *
 * <p>A line is one of them if a letter follows its first slash; with two slashes it is said with
 * one.
 */
final class ConsoleCommands {

  private record Command(String name, String argument, What what, String help) {

    String usage() {
      return argument.isEmpty() ? name : name + " [" + argument + "]";
    }
  }

  private static final List<Command> ALL =
      List.of(
          new Command(
              "/as", "name", What.AS, "speak as somebody else; alone, as the operator again"),
          new Command("/in", "#room", What.IN, "go to another room; alone, back to the first one"),
          new Command("/dm", "", What.DM, "talk to the bot alone, where no prefix is needed"),
          new Command("/transcript", "", What.TRANSCRIPT, "print all that was said"),
          new Command("/help", "", What.HELP, "print this"),
          new Command("/quit", "", What.QUIT, "end, as Ctrl-D does"));

  /** What begins a name is a letter or digit, so that no name can pose as an option or a sigil. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,63}");

  private ConsoleCommands() {}

  static List<String> names() {
    return ALL.stream().map(Command::name).toList();
  }

  static String help(String command) {
    return ALL.stream()
        .filter(each -> each.name().equals(command))
        .findFirst()
        .orElseThrow()
        .help();
  }

  static String help() {
    return Stream.concat(
            ALL.stream().map(command -> line(command.usage(), command.help())),
            Stream.of(
                line("/as ~name", "speak as somebody the network does not vouch for"),
                line("//text", "say /text"),
                "Tab completes, Ctrl-C clears the line, Ctrl-D ends."))
        .collect(Collectors.joining("\n"));
  }

  private static String line(String usage, String help) {
    return String.format("  %-13s%s", usage, help);
  }

  static Typed parse(String line) {
    if (line.startsWith("//")) {
      return new Typed(What.SAY, line.substring(1));
    }
    if (line.length() < 2 || line.charAt(0) != '/' || !Character.isLetter(line.codePointAt(1))) {
      return new Typed(What.SAY, line);
    }
    String[] words = line.strip().split("\\s+", 2);
    String argument = words.length == 1 ? "" : words[1];
    return ALL.stream()
        .filter(command -> command.name().equals(words[0]))
        .findFirst()
        .map(command -> checked(command, argument))
        .orElseGet(() -> unknown(words[0]));
  }

  private static Typed checked(Command command, String argument) {
    return switch (command.what()) {
      case AS -> named(command, argument, "@");
      case IN -> named(command, argument, "#");
      default ->
          argument.isEmpty()
              ? new Typed(command.what(), "")
              : new Typed(What.WRONG, command.name() + " takes nothing after it");
    };
  }

  private static Typed named(Command command, String argument, String sigil) {
    String bare = argument.startsWith(sigil) ? argument.substring(1) : argument;
    boolean stranger = command.what() == What.AS && bare.startsWith("~");
    if (!argument.isEmpty() && !NAME.matcher(stranger ? bare.substring(1) : bare).matches()) {
      return new Typed(
          What.WRONG,
          command.usage()
              + ": a name is letters, digits, dots, dashes and underlines, at most 64, not \""
              + shortened(argument)
              + "\"");
    }
    return new Typed(command.what(), bare);
  }

  private static Typed unknown(String name) {
    String meant =
        Suggestion.closest(name, names())
            .map(close -> "Did you mean " + close + "?")
            .orElse("/help lists what it knows.");
    return new Typed(
        What.WRONG,
        "the console has no "
            + shortened(name)
            + ". "
            + meant
            + " To say it in the room, begin with two slashes.");
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 39) + "…";
  }
}
