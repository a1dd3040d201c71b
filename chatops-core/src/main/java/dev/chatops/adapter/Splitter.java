package dev.chatops.adapter;

import dev.chatops.chat.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into messages that fit, in the wire's own unit, in time linear to the text. Immutable.
 *
 * <p>It cuts at the end of a paragraph if that fills half a message, at the end of a line if that
 * fills a quarter of one, else at the last line or word that fits, else between two graphemes. A
 * single grapheme longer than a message (a letter under hundreds of accents) is cut between code
 * points.
 *
 * <p>Nothing is lost. A cut at a line break takes the place of exactly that line break, a cut at a
 * space or tab of exactly that one; a message of nothing but white space is not made. So the parts
 * are the text but for white space where one ends and the next begins.
 */
public final class Splitter {

  private final Limit limit;
  private final boolean lines;

  private Splitter(Limit limit, boolean lines) {
    this.limit = limit;
    this.lines = lines;
  }

  /**
   * Messages that may have several lines.
   *
   * @param limit how long one may be
   * @return a splitter
   */
  public static Splitter to(Limit limit) {
    return new Splitter(limit, false);
  }

  /**
   * Messages of one line each, as on IRC: every line break ends one. A blank line is dropped from
   * text, where it only sets paragraphs apart; in a {@link Piece.Kind#BLOCK} it is a message of one
   * space, since an empty one cannot be sent and the output of a program keeps its lines.
   *
   * @param limit how long a line may be
   * @return a splitter
   */
  public static Splitter lines(Limit limit) {
    return new Splitter(limit, true);
  }

  /**
   * Cuts text that goes over the wire as it is.
   *
   * @param text any text
   * @return the messages; none if the text is blank
   */
  public List<String> split(String text) {
    return split(List.of(Piece.text(text))).stream().map(Part::plain).toList();
  }

  /**
   * Cuts pieces that follow one another without a gap. Marks that leave less than half a message
   * for their text, and whole pieces longer than a message, are cut like text themselves.
   *
   * @param pieces the text with its marks
   * @return the messages, without uploads; none if there is nothing but white space
   * @throws IllegalArgumentException if a piece's escape makes one code point longer than half a
   *     message
   */
  public List<Part> split(List<Piece> pieces) {
    Part whole = join(pieces);
    if (limit.fits(whole.wire()) && (!lines || Atoms.isOneLine(whole.plain()))) {
      return whole.plain().isBlank() ? List.of() : List.of(whole);
    }
    Atoms atoms = new Atoms(limit);
    pieces.forEach(atoms::add);
    List<Part> parts = new ArrayList<>();
    if (lines) {
      eachLine(atoms, parts);
    } else {
      fill(atoms, 0, atoms.size(), parts);
    }
    return List.copyOf(parts);
  }

  private static Part join(List<Piece> pieces) {
    StringBuilder plain = new StringBuilder();
    StringBuilder wire = new StringBuilder();
    for (Piece piece : pieces) {
      if (!piece.text().isEmpty()) {
        plain.append(piece.text());
        wire.append(piece.open()).append(piece.escape().apply(piece.text())).append(piece.close());
      }
    }
    return new Part(plain.toString(), wire.toString(), List.of());
  }

  private static void eachLine(Atoms atoms, List<Part> parts) {
    int begin = 0;
    for (int i = 0; i < atoms.size(); i++) {
      if (!atoms.endsLine(i)) {
        continue;
      }
      if (atoms.inBlock(i) && atoms.isBlank(begin, i)) {
        parts.add(begin == i ? Part.of(" ") : atoms.part(begin, atoms.fitting(begin, i)));
      } else {
        fill(atoms, begin, i, parts);
      }
      begin = i + 1;
    }
    fill(atoms, begin, atoms.size(), parts);
  }

  /** Makes parts of the atoms from one index to another. */
  private static void fill(Atoms atoms, int from, int to, List<Part> parts) {
    int begin = from;
    while (begin < to) {
      int end = atoms.fitting(begin, to);
      int next = end;
      if (end < to) {
        int gap = gap(atoms, begin, end);
        end = gap < 0 ? end : gap;
        next = gap < 0 ? end : gap + 1;
      }
      if (!atoms.isBlank(begin, end)) {
        parts.add(atoms.part(begin, end));
      }
      begin = next;
    }
  }

  /**
   * Which white space to cut at, or -1. The last of its kind, so two parts together always fill one
   * message: that keeps the whole linear.
   */
  private static int gap(Atoms atoms, int begin, int end) {
    int half = begin + (end - begin) / 2;
    int quarter = begin + (end - begin) / 4;
    int line = -1;
    int word = -1;
    for (int i = end; i > begin; i--) {
      if (atoms.endsLine(i)) {
        if (i >= half && atoms.endsLine(i - 1)) {
          return i;
        }
        line = Math.max(line, i);
      } else if (atoms.endsWord(i)) {
        word = Math.max(word, i);
      }
    }
    boolean good = line >= quarter || (line >= 0 && atoms.inBlock(line));
    return good ? line : Math.max(line, word);
  }
}
