package dev.chatops.internal.language;

import java.util.List;

/**
 * A line after its address or prefix was taken off, cut into words once, in linear time. Immutable.
 */
public final class CommandLine {

  private final String text;

  private CommandLine(String text) {
    this.text = text;
  }

  /**
   * Cuts a line; any string will do. A quote that is never closed is remembered, and an error only
   * where words are wanted.
   */
  public static CommandLine of(String text) {
    return new CommandLine(text);
  }

  /** The line as it was typed. */
  public String text() {
    return text;
  }

  /** Its words, on all its lines. */
  public List<Word> words() {
    throw new UnsupportedOperationException();
  }

  /** How many words stand on the first line; a line end inside quotes does not count. */
  public int firstLine() {
    throw new UnsupportedOperationException();
  }

  /**
   * All from the start of a word on, as it was typed: spaces, quotes, dashes, line ends; without
   * the line ends at the end of the line.
   *
   * @param word which, from 0; empty text if there is none
   */
  public String rest(int word) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String toString() {
    return text;
  }
}
