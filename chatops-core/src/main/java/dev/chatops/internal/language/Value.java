package dev.chatops.internal.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line gives for one argument, not yet converted. Immutable. */
public final class Value {

  private final String text;
  private final List<Word> words;
  private final int start;
  private final @Nullable MismatchException broken;

  Value(String text, List<Word> words, int start) {
    this(text, words, start, null);
  }

  Value(String text, List<Word> words, int start, @Nullable MismatchException broken) {
    this.text = text;
    this.words = words;
    this.start = start;
    this.broken = broken;
  }

  /**
   * A value that was never part of a line, such as a field of a native form: one word, taken as it
   * is.
   */
  public static Value of(String text) {
    return new Value(text, List.of(new Word(text, true, 0, text.length())), 0);
  }

  /**
   * The rest of a line that was never typed, such as the field of a native form that stands for it:
   * its words are those that a line would have.
   */
  public static Value rest(String text) {
    CommandLine line = CommandLine.of(text);
    return new Value(text, line.words(), 0, line.broken());
  }

  /** The word without its quotes; for the rest of the line, all of it as it was typed. */
  public String text() {
    return text;
  }

  /**
   * The same, word by word.
   *
   * @throws MismatchException if this is the rest of a line and a quote in it is never closed: as
   *     raw text it is fine, as words it is not
   */
  public List<Word> words() {
    if (broken != null) {
      throw broken;
    }
    return words;
  }

  /** Where it begins in the line; 0 if it was never part of one. */
  public int start() {
    return start;
  }

  @Override
  public String toString() {
    return text;
  }
}
