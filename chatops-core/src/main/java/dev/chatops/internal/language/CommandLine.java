package dev.chatops.internal.language;

import dev.chatops.chat.Mention;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line after its address or prefix was taken off, cut into words once, in linear time. Immutable.
 */
public final class CommandLine {

  private final String text;
  private final List<Word> words;
  private final int firstLine;
  private final int unclosed;

  private CommandLine(String text, List<Mention> mentions) {
    Tokenizer tokenizer = new Tokenizer(text, mentions);
    this.text = text;
    this.words = Collections.unmodifiableList(tokenizer.words());
    this.firstLine = tokenizer.firstLine();
    this.unclosed = tokenizer.unclosed();
  }

  /**
   * Cuts a line; any string will do. A quote that is never closed is remembered, and an error only
   * where words are wanted.
   */
  public static CommandLine of(String text) {
    return of(text, List.of());
  }

  /**
   * The same for a line that names people or rooms: whatever they are called, a name is never cut
   * in two, closes no quote and is no option.
   *
   * @param mentions those in the line, in its order, counted from its start
   */
  public static CommandLine of(String text, List<Mention> mentions) {
    return new CommandLine(text, mentions);
  }

  /** The line as it was typed. */
  public String text() {
    return text;
  }

  /** Its words, on all its lines. */
  public List<Word> words() {
    return words;
  }

  /** How many words begin on the first line; a line end inside quotes does not count. */
  public int firstLine() {
    return firstLine;
  }

  /**
   * All from the start of a word on, as it was typed: spaces, quotes, dashes, line ends; without
   * the line ends at the end of the line.
   *
   * @param word which, from 0; empty text if there is none
   */
  public String rest(int word) {
    if (word >= words.size()) {
      return "";
    }
    int end = text.length();
    while (Characters.isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(words.get(word).start(), end);
  }

  /** Whether a quote opens in this word and is never closed. */
  boolean isBroken(int word) {
    return unclosed >= 0 && word == words.size() - 1;
  }

  /** The mistake in this line if words are wanted of it; null if there is none. */
  @Nullable MismatchException broken() {
    return unclosed < 0
        ? null
        : new MismatchException(
            MismatchException.Kind.QUOTE, "this quote is never closed", Excerpt.of(text, unclosed));
  }

  @Override
  public String toString() {
    return text;
  }
}
