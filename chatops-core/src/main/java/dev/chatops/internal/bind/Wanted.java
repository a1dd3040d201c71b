package dev.chatops.internal.bind;

import dev.chatops.internal.language.CommandLine;
import dev.chatops.internal.language.Word;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that somebody is asked for: how their words become one. Immutable and thread-safe. */
public final class Wanted {

  private final Target target;
  private final Reading reading;
  private final boolean builtIn;

  private Wanted(Target target, Reading reading, boolean builtIn) {
    this.target = target;
    this.reading = reading;
    this.builtIn = builtIn;
  }

  /**
   * Finds out how a value is read.
   *
   * @param label what it is called where it does not fit
   * @param type of the value
   * @param converters knows how each type is read
   * @return how
   * @throws IllegalArgumentException that says why it cannot be, as the end of a sentence
   */
  public static Wanted of(String label, Type type, Converters converters) {
    Target target = Target.of(type, converters);
    Reading reading = new Reading(label, target.reader(), List.of());
    return new Wanted(target, reading, converters.builtIn(target.type()));
  }

  /**
   * Whether it is read by code of the bot itself, which is quick and harmless.
   *
   * @return false if a plugin's converter or a type's own method is called
   */
  public boolean builtIn() {
    return builtIn;
  }

  /**
   * Whether it may be left out.
   *
   * @return true for an Optional
   */
  public boolean optional() {
    return target.optional();
  }

  /**
   * The values there are now.
   *
   * @return empty if there are too many to name, or several may be given at once
   */
  public List<String> choices() {
    return target.many() ? List.of() : target.choices();
  }

  /**
   * Reads a value.
   *
   * @param text all of it
   * @param asked who said it, and where
   * @return the value, or a list of them
   * @throws dev.chatops.plugin.UserException if it does not fit; its text is for the person
   */
  public Object read(String text, Asked asked) {
    if (!target.many()) {
      return read(new Word(text, false, 0, text.length()), asked);
    }
    List<Object> values = new ArrayList<>();
    CommandLine.of(text).words().forEach(word -> values.add(read(word, asked)));
    return Collections.unmodifiableList(values);
  }

  private Object read(Word word, Asked asked) {
    return reading.read(new Given(word.text(), asked.mention(word)), asked);
  }

  /**
   * The value as a record or a method wants it.
   *
   * @param value what was read; null if it was left out
   * @return the argument
   */
  public @Nullable Object argument(@Nullable Object value) {
    return target.argument(value);
  }
}
