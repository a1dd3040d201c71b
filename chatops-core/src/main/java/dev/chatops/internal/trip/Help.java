package dev.chatops.internal.trip;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Content;
import dev.chatops.chat.Stack;
import dev.chatops.chat.Text;
import dev.chatops.config.Suggestion;
import dev.chatops.internal.bind.Binder;
import dev.chatops.internal.bind.Words;
import dev.chatops.internal.language.Caseless;
import dev.chatops.internal.language.Excerpt;
import dev.chatops.internal.language.MismatchException;
import dev.chatops.internal.language.Usage;
import dev.chatops.internal.registry.CommandMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What people are told about commands: only about those they may run. Thread-safe. */
final class Help {

  /** A message of this size holds a list. */
  private static final int LIST = 1_000;

  private static final int FEW = 5;
  private static final int MANY = 20;

  private final Bot bot;

  Help(Bot bot) {
    this.bot = bot;
  }

  /** All that this person may run here, by plugin; where lines are dear, their names alone. */
  Content overview(Incoming from) {
    boolean terse = terse(from);
    Map<String, List<CommandMethod>> plugins = new TreeMap<>();
    for (CommandMethod command : allowed(from)) {
      plugins.computeIfAbsent(command.plugin(), name -> new ArrayList<>()).add(command);
    }
    StringBuilder text = new StringBuilder();
    plugins.forEach(
        (plugin, commands) -> {
          if (terse) {
            line(text, plugin + ": " + names(commands));
          } else {
            section(text, plugin, commands);
          }
        });
    text.append(bot.prefix()).append("help <command> tells more about one, ");
    text.append(bot.prefix()).append("apropos <word> looks for some");
    return new Text(text.toString());
  }

  /** Lines are dear where a message holds a few words, and each one waits for the last. */
  private static boolean terse(Incoming from) {
    return from.speaker().traits(from.where()).limit().size() < LIST;
  }

  private static String names(List<CommandMethod> commands) {
    return commands.stream().map(CommandMethod::name).collect(Collectors.joining(", "));
  }

  /** The commands, among those that this person may run here, in which each of the words occurs. */
  Content apropos(String words, Incoming from) {
    List<CommandMethod> allowed = allowed(from);
    List<CommandMethod> found = new Apropos(words).among(allowed);
    if (found.isEmpty()) {
      return new Text("nothing here is about " + Excerpt.clip(words) + meant(words, allowed));
    }
    int most = terse(from) ? FEW : MANY;
    StringBuilder text = new StringBuilder();
    found.stream().limit(most).forEach(command -> line(text, described(command)));
    if (found.size() > most) {
      line(text, "and " + (found.size() - most) + " more; another word finds fewer");
    }
    return new Text(text.toString().stripTrailing());
  }

  /** One command, or the commands of one plugin, or those that a few words begin. */
  Content about(String words, Incoming from) {
    String wanted = Caseless.fold(bare(words)).replaceAll("\\s+", " ");
    List<CommandMethod> allowed = allowed(from);
    for (CommandMethod command : allowed) {
      if (command.paths().stream().anyMatch(path -> String.join(" ", path).equals(wanted))) {
        return explain(command);
      }
    }
    List<CommandMethod> several =
        allowed.stream()
            .filter(
                c -> Caseless.fold(c.plugin()).equals(wanted) || c.name().startsWith(wanted + " "))
            .toList();
    if (!several.isEmpty()) {
      StringBuilder text = new StringBuilder();
      section(text, wanted, several);
      return new Text(text.toString().stripTrailing());
    }
    String clipped = Excerpt.clip(wanted);
    return new Text("I know no command or plugin %s%s".formatted(clipped, meant(wanted, allowed)));
  }

  /** Who asks about {@code !ping} means ping. */
  private String bare(String words) {
    String text = words.strip();
    return text.startsWith(bot.prefix()) ? text.substring(bot.prefix().length()) : text;
  }

  /** One command in full. */
  Content explain(CommandMethod command) {
    StringBuilder text = new StringBuilder();
    for (Usage usage : command.usages()) {
      text.append(bot.prefix()).append(usage.notation()).append('\n');
    }
    line(text, command.help());
    for (Binder.Param param : command.params()) {
      line(text, described(param));
    }
    if (!command.permission().isEmpty()) {
      line(text, "needs " + command.permission());
    }
    command.examples().forEach(example -> line(text, "example: " + bot.prefix() + example));
    return new Text(text.toString().stripTrailing());
  }

  /** What was wrong with a line, where in it, and how it would be right. */
  Content usage(CommandMethod command, ChatOpsException problem) {
    List<Content> parts = new ArrayList<>();
    if (problem instanceof MismatchException mismatch) {
      parts.add(new Text(mismatch.text()));
      mismatch.excerpt().ifPresent(excerpt -> parts.add(Content.code(excerpt)));
    } else {
      parts.add(new Text(String.valueOf(problem.getMessage())));
    }
    parts.add(new Text("usage: " + bot.prefix() + command.usage().notation()));
    if (!command.examples().isEmpty()) {
      parts.add(new Text("example: " + bot.prefix() + command.examples().get(0)));
    }
    return new Stack(parts);
  }

  /** The subcommands of words that are no command themselves. */
  Content beneath(String words, List<CommandMethod> commands) {
    StringBuilder text = new StringBuilder(words).append(" what?\n");
    commands.forEach(command -> line(text, "  " + bot.prefix() + command.usage().notation()));
    return new Text(text.toString().stripTrailing());
  }

  /** Names of commands this person may run that look like a word. */
  List<String> like(String word, Incoming from) {
    List<String> first = allowed(from).stream().map(Help::firstWord).distinct().toList();
    return Suggestion.close(word, first, 3);
  }

  boolean mayRun(CommandMethod command, Incoming from) {
    return bot.access().decide(from.user(), command.permission(), from.where()).allowed();
  }

  private List<CommandMethod> allowed(Incoming from) {
    return bot.registry().commands().stream().filter(command -> mayRun(command, from)).toList();
  }

  private void section(StringBuilder text, String title, List<CommandMethod> commands) {
    text.append(title).append(":\n");
    commands.forEach(command -> line(text, "  " + described(command)));
  }

  private String described(CommandMethod command) {
    String help = command.help().isEmpty() ? "" : " - " + command.help();
    return bot.prefix() + command.usage().notation() + help;
  }

  private static String described(Binder.Param param) {
    List<String> notes = new ArrayList<>();
    if (!param.help().isEmpty()) {
      notes.add(param.help());
    }
    List<String> choices = param.target().choices();
    if (!choices.isEmpty()) {
      notes.add("one of " + Words.listed(choices));
    }
    if (param.argument().fallback() != null) {
      notes.add("by default " + param.argument().fallback());
    }
    String name = param.argument().name();
    return notes.isEmpty() ? "" : "  " + name + ": " + String.join("; ", notes);
  }

  private static String meant(String word, List<CommandMethod> commands) {
    return Suggestion.closest(word, commands.stream().map(CommandMethod::name).toList())
        .map(name -> "; did you mean " + name + "?")
        .orElse("");
  }

  private static String firstWord(CommandMethod command) {
    return command.paths().get(0).get(0);
  }

  private static void line(StringBuilder text, String line) {
    if (!line.isEmpty()) {
      text.append(line).append('\n');
    }
  }
}
