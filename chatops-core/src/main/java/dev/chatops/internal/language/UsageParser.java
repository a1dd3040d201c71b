package dev.chatops.internal.language;

import dev.chatops.internal.language.Part.Group;
import dev.chatops.internal.language.Part.Literal;
import dev.chatops.internal.language.Part.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the notation of a usage line from left to right; what concerns its order is not its task.
 */
final class UsageParser {

  private final Notation in;
  private final List<Group> groups = new ArrayList<>();
  private final List<Argument> options = new ArrayList<>();
  private boolean restSeen;

  UsageParser(String notation) {
    in = new Notation(notation);
    while (in.skipSpace()) {
      item();
      in.expectSpace();
    }
  }

  /** What stands by its place. */
  List<Group> groups() {
    return groups;
  }

  /** What is given by name. */
  List<Argument> options() {
    return options;
  }

  private void item() {
    int column = in.column();
    if (in.eat('[')) {
      brackets(column);
    } else if (OptionParser.isNext(in, false)) {
      options.add(OptionParser.parse(in, false));
      checkRest(column);
    } else {
      groups.add(new Group(List.of(part(false)), false, List.of(), column));
    }
  }

  private void brackets(int column) {
    in.skipSpace();
    if (OptionParser.isNext(in, true)) {
      options.add(OptionParser.parse(in, true));
      checkRest(column);
      in.skipSpace();
      in.expect(']', "an option has its brackets for itself");
      return;
    }
    List<Part> parts = new ArrayList<>();
    while (!in.eat(']')) {
      if (in.atEnd()) {
        throw new UsageException("a [ without its ]", column);
      }
      parts.add(part(true));
      in.expectSpace();
      in.skipSpace();
    }
    if (parts.isEmpty()) {
      throw new UsageException("there is nothing in these brackets", column);
    }
    groups.add(new Group(parts, true, List.of(), column));
  }

  private Part part(boolean optional) {
    int column = in.column();
    checkRest(column);
    if (!in.next('<')) {
      return literal(column);
    }
    Argument argument = SlotParser.parse(in, optional);
    restSeen = argument.kind() == Argument.Kind.REST;
    return new Slot(argument);
  }

  private void checkRest(int column) {
    if (restSeen) {
      throw new UsageException("nothing follows the rest of the line <…...>", column);
    }
  }

  private Literal literal(int column) {
    String word = in.word();
    List<Word> typed = CommandLine.of(word).words();
    if (typed.size() != 1 || !new Literal(word).fits(typed.get(0))) {
      throw new UsageException("nobody can type the word " + word + " without quotes", column);
    }
    return new Literal(word);
  }
}
