package dev.chatops.internal.language;

import dev.chatops.internal.language.Argument.Kind;
import dev.chatops.internal.language.Part.Group;
import dev.chatops.internal.language.Part.Literal;
import dev.chatops.internal.language.Part.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one line against the groups of one usage: one greedy pass, never going back. */
final class UsageMatcher {

  private final CommandLine line;
  private final List<Word> words;
  private final Options options;
  private final Map<String, Value> values = new HashMap<>(4);
  private int at;
  private boolean optionsOver;

  UsageMatcher(CommandLine line, int from, Options options) {
    this.line = line;
    this.words = line.words();
    this.at = from;
    this.options = options;
  }

  Values match(List<Group> groups) {
    for (Group group : groups) {
      skipOptions(isRest(group.first()));
      if (!group.optional() || fits(group)) {
        for (Part part : group.parts()) {
          take(part);
        }
      }
    }
    skipOptions(false);
    if (at < words.size()) {
      throw onFirstLine(at) ? Mismatches.surplus(whole(at), place(at)) : Mismatches.secondLine();
    }
    for (Argument option : options.required()) {
      if (!values.containsKey(option.name())) {
        throw Mismatches.missing(option);
      }
    }
    return new Values(values);
  }

  private boolean fits(Group group) {
    if (group.first() instanceof Slot slot) {
      return slot.isRest() ? at < words.size() : onFirstLine(at) && !yields(group);
    }
    int place = at;
    for (Part part : group.parts()) {
      if (!(part instanceof Literal literal)) {
        break;
      }
      if (!onFirstLine(place) || !isLiteral(literal, place++)) {
        return false;
      }
    }
    return true;
  }

  private boolean yields(Group group) {
    for (Literal literal : group.yields()) {
      if (isLiteral(literal, at)) {
        return true;
      }
    }
    return false;
  }

  private void take(Part part) {
    skipOptions(isRest(part));
    if (part instanceof Literal literal) {
      takeLiteral(literal);
    } else if (part instanceof Slot slot && slot.isRest()) {
      takeRest(slot.argument());
    } else if (part instanceof Slot slot) {
      takeWord(slot.argument());
    }
  }

  private void takeLiteral(Literal literal) {
    if (!onFirstLine(at)) {
      throw Mismatches.missing(literal);
    }
    if (!isLiteral(literal, at)) {
      throw Mismatches.instead(literal, whole(at), place(at));
    }
    at++;
  }

  private void takeWord(Argument argument) {
    if (!onFirstLine(at)) {
      throw Mismatches.missing(argument);
    }
    Word word = whole(at++);
    String text = chosen(argument, argument.name(), word.text());
    values.put(argument.name(), value(text, word));
  }

  /** What is said in another way than the usage line does, is as if it had been said that way. */
  private static Value value(String text, Word word) {
    boolean same = text.equals(word.text());
    Word said = same ? word : new Word(text, word.quoted(), word.start(), word.end());
    return new Value(text, List.of(said), word.start());
  }

  private void takeRest(Argument argument) {
    if (at >= words.size()) {
      throw Mismatches.missing(argument);
    }
    List<Word> rest = words.subList(at, words.size());
    int start = rest.get(0).start();
    values.put(argument.name(), new Value(line.rest(at), rest, start, line.broken()));
    at = words.size();
  }

  /**
   * Reads the options that stand here.
   *
   * @param beforeRest whether the rest of the line begins here: if there are no options, what looks
   *     like one is a part of it
   */
  private void skipOptions(boolean beforeRest) {
    while (!optionsOver && onFirstLine(at)) {
      Word word = words.get(at);
      if (Options.isEnd(word)) {
        optionsOver = true;
        at++;
      } else if (Options.isOption(word) && !(beforeRest && options.isEmpty())) {
        takeOption(word);
      } else {
        return;
      }
    }
  }

  private void takeOption(Word word) {
    int equals = word.text().indexOf('=');
    String spelling = equals < 0 ? word.text() : word.text().substring(0, equals);
    Argument option = options.find(spelling);
    if (option == null) {
      throw Mismatches.unknown(spelling, options);
    }
    if (values.containsKey(option.name())) {
      throw Mismatches.twice(spelling);
    }
    Word given = equals < 0 ? next(option, spelling) : behindEquals(word, equals);
    String text =
        option.kind() == Kind.FLAG
            ? flag(spelling, given.text())
            : chosen(option, spelling, given.text());
    values.put(option.name(), value(text, given));
  }

  private Word behindEquals(Word word, int equals) {
    whole(at++);
    int start = line.text().indexOf('=', word.start()) + 1;
    boolean quoted = start < word.end() && Characters.isQuoteOrTick(line.text().charAt(start));
    return new Word(word.text().substring(equals + 1), quoted, start, word.end());
  }

  /** The value of an option is the next word; a flag stands for itself. */
  private Word next(Argument option, String spelling) {
    Word word = whole(at++);
    if (option.kind() == Kind.FLAG) {
      return new Word("true", false, word.start(), word.end());
    }
    boolean there = onFirstLine(at);
    Word next = there ? words.get(at) : word;
    if (!there || Options.isOption(next) || Options.isEnd(next)) {
      throw Mismatches.needsValue(option, spelling);
    }
    return whole(at++);
  }

  private static String flag(String spelling, String typed) {
    return switch (Options.lower(typed)) {
      case "true", "yes", "on" -> "true";
      case "false", "no", "off" -> "false";
      default -> throw Mismatches.noFlag(spelling, typed);
    };
  }

  private static String chosen(Argument argument, String name, String typed) {
    if (argument.choices().isEmpty()) {
      return typed;
    }
    String choice = Options.choice(argument.choices(), typed);
    if (choice == null) {
      throw Mismatches.noChoice(argument, name, typed);
    }
    return choice;
  }

  /** Lines after the first are for the rest alone. */
  private boolean onFirstLine(int word) {
    return word < line.firstLine();
  }

  private boolean isLiteral(Literal literal, int word) {
    return !line.isBroken(word) && literal.fits(words.get(word));
  }

  private static boolean isRest(Part part) {
    return part instanceof Slot slot && slot.isRest();
  }

  /** Where a word is, for who cannot tell by the word alone: it is there more than once. */
  private @Nullable String place(int word) {
    String text = words.get(word).text();
    boolean once = words.stream().filter(other -> other.text().equals(text)).count() == 1;
    return once ? null : Excerpt.of(line.text(), words.get(word).start());
  }

  /** The word, if every quote in it is closed. */
  private Word whole(int word) {
    MismatchException broken = line.isBroken(word) ? line.broken() : null;
    if (broken != null) {
      throw broken;
    }
    return words.get(word);
  }
}
