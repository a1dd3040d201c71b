package dev.chatops.adapter;

import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A run of text with its marks on the wire, for a {@link Splitter}: where it is cut, each side gets
 * the marks. Immutable.
 *
 * <pre>{@code
 * Piece.text("restarted ")
 * Piece.text("web-1").escaped(SlackText::escape).between("*", "*")
 * Piece.block(log, "```\n", "\n```")
 * Piece.whole("@ann", "<@U42>")
 * }</pre>
 *
 * @param text what a reader sees; a piece without text has no marks either
 * @param escape writes any stretch of the text for the wire; a pure function that gives for two
 *     stretches together what it gives for each
 * @param open the mark before the text, as it goes over the wire
 * @param close the mark after it
 * @param kind how it may be cut
 */
public record Piece(
    String text, UnaryOperator<String> escape, String open, String close, Kind kind) {

  /** How a piece may be cut. */
  public enum Kind {
    /** At the end of a paragraph, a line or a word; blank lines are only there to look at. */
    TEXT,
    /** At the end of a line, if any way it can; blank lines and every space count. */
    BLOCK,
    /** Not at all, unless it is longer than a message. */
    WHOLE
  }

  /** Refuses nulls. */
  public Piece {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(escape, "escape");
    Objects.requireNonNull(open, "open");
    Objects.requireNonNull(close, "close");
    Objects.requireNonNull(kind, "kind");
  }

  /**
   * Text without marks that goes over the wire as it is.
   *
   * @param text what a reader sees
   * @return the piece
   */
  public static Piece text(String text) {
    return new Piece(text, UnaryOperator.identity(), "", "", Kind.TEXT);
  }

  /**
   * Monospaced text: a program's output, a listing, a table.
   *
   * @param text what a reader sees
   * @param open the fence before it with its line break, or empty
   * @param close the fence after it with the line break before, or empty
   * @return the piece
   */
  public static Piece block(String text, String open, String close) {
    return new Piece(text, UnaryOperator.identity(), open, close, Kind.BLOCK);
  }

  /**
   * Something the network has an own form for, such as a mention.
   *
   * @param text what a reader sees
   * @param wire the network's form
   * @return the piece
   */
  public static Piece whole(String text, String wire) {
    return new Piece(text, stretch -> wire, "", "", Kind.WHOLE);
  }

  /**
   * The same, written for the wire by a function.
   *
   * @param function see {@link #escape()}
   * @return a copy
   */
  public Piece escaped(UnaryOperator<String> function) {
    return new Piece(text, function, open, close, kind);
  }

  /**
   * The same between other marks.
   *
   * @param before the mark before the text
   * @param after the mark after it
   * @return a copy
   */
  public Piece between(String before, String after) {
    return new Piece(text, escape, before, after, kind);
  }
}
