package dev.chatops.internal.bind;

import dev.chatops.internal.language.Argument;
import dev.chatops.internal.language.CommandLine;
import dev.chatops.internal.language.Value;
import dev.chatops.internal.language.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One argument of a usage line, and how its value is read. Immutable. */
final class Slot {

  private final Argument argument;
  private final Target target;
  private final Reading reading;

  /** Read at start; null if there is no default, or if it depends on who asks. */
  private final @Nullable Object fallback;

  /**
   * Reads the default and tries the choices, if that can be done without knowing who asks.
   *
   * @throws IllegalArgumentException if one of them does not fit the type
   */
  Slot(Argument argument, Target target) {
    this.argument = argument;
    this.target = target;
    this.reading = new Reading(label(argument), target.reader(), argument.choices());
    boolean early = !target.reader().needsChat();
    if (early) {
      argument.choices().forEach(choice -> atStart("choice", choice));
    }
    String written = argument.fallback();
    this.fallback = early && written != null ? atStart("default", written) : null;
  }

  /** What the person who typed it calls it. */
  static String label(Argument argument) {
    String written = "--" + argument.name();
    List<String> spellings = argument.spellings();
    return spellings.isEmpty() || spellings.contains(written)
        ? (argument.isOption() ? written : argument.name())
        : spellings.get(0);
  }

  private Object atStart(String what, String written) {
    try {
      return read(written, null);
    } catch (RuntimeException unfit) {
      throw new IllegalArgumentException(
          "has a " + what + " that does not fit: " + unfit.getMessage(), unfit);
    }
  }

  String name() {
    return argument.name();
  }

  /** Whether a field of a form with this text is one that was left open: a rest has a word. */
  boolean leavesOpen(String text) {
    return isRest() && text.isBlank();
  }

  /** What stands in a field of a form: one word, but for the rest, which may be several. */
  Value filled(String text) {
    return isRest() ? Value.rest(text) : Value.of(text);
  }

  private boolean isRest() {
    return argument.kind() == Argument.Kind.REST;
  }

  /**
   * Reads what stands on the line.
   *
   * @return null if it was left out and nothing stands in
   * @throws dev.chatops.plugin.UserException if it does not fit
   */
  @Nullable Object read(@Nullable Value value, Asked asked) {
    if (value != null) {
      return target.many() ? list(value.words(), asked) : reading.read(given(value, asked), asked);
    }
    if (argument.required()) {
      throw new ArgumentException(reading.label(), "is missing");
    }
    if (argument.kind() == Argument.Kind.FLAG) {
      return false;
    }
    String written = argument.fallback();
    return fallback == null && written != null ? read(written, asked) : fallback;
  }

  private Object read(String written, @Nullable Asked asked) {
    return target.many()
        ? list(CommandLine.of(written).words(), asked)
        : reading.read(Given.of(written), asked);
  }

  private List<Object> list(List<Word> words, @Nullable Asked asked) {
    List<Object> values = new ArrayList<>(words.size());
    for (Word word : words) {
      values.add(reading.read(given(word, asked), asked));
    }
    return Collections.unmodifiableList(values);
  }

  private Given given(Value value, Asked asked) {
    Word whole =
        isRest() || value.words().size() != 1
            ? new Word(value.text(), false, value.start(), value.start() + value.text().length())
            : value.words().get(0);
    return given(whole, asked);
  }

  private static Given given(Word word, @Nullable Asked asked) {
    return new Given(word.text(), asked == null ? null : asked.mention(word));
  }

  /** What the parameter gets for a value that was read, or for none. */
  @Nullable Object argument(@Nullable Object value) {
    return target.argument(value);
  }
}
