package dev.chatops.internal.trip;

import dev.chatops.chat.Mention;
import dev.chatops.internal.bind.Asked;
import dev.chatops.internal.bind.Bound;
import dev.chatops.internal.bind.Directory;
import dev.chatops.internal.language.CommandLine;
import dev.chatops.internal.registry.CommandMethod;
import java.util.List;
import java.util.Map;

/** What is wanted of a command, before it is understood. */
sealed interface Request {

  /** For the timeline and for {@code !!}. */
  String line();

  boolean wantsHelp(CommandMethod command);

  Bound bind(CommandMethod command, Chat chat, Directory people);

  /**
   * A line, typed or behind a button.
   *
   * @param words the line without its address
   * @param next the first word behind the path
   * @param mentions those in the line, counted from its start
   */
  record Typed(CommandLine words, int next, List<Mention> mentions) implements Request {

    @Override
    public String line() {
      return words.text();
    }

    @Override
    public boolean wantsHelp(CommandMethod command) {
      return command.usage().wantsHelp(words, next);
    }

    @Override
    public Bound bind(CommandMethod command, Chat chat, Directory people) {
      return command.bind(words, 0, next, new Asked(chat, mentions, people));
    }
  }

  /**
   * A native form, filled in.
   *
   * @param line how it would have been typed
   * @param path what was chosen
   * @param values by argument
   */
  record Filled(String line, List<String> path, Map<String, String> values) implements Request {

    static Filled of(CommandMethod command, List<String> path, Map<String, String> values) {
      return new Filled(command.line(path, values), path, values);
    }

    @Override
    public boolean wantsHelp(CommandMethod command) {
      return false;
    }

    @Override
    public Bound bind(CommandMethod command, Chat chat, Directory people) {
      return command.bind(path, values, new Asked(chat, people));
    }
  }
}
