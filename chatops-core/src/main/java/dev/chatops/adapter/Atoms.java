package dev.chatops.adapter;

import dev.chatops.chat.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pieces taken apart into what is never cut: mostly graphemes, each with what it costs on the wire.
 * Not thread-safe.
 */
final class Atoms {

  /**
   * Unicode's extended grapheme clusters (UAX 29). The JDK's regular expressions know emoji
   * sequences and flags on Java 17, where {@code BreakIterator} takes them apart.
   */
  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  private static final String LINE_ENDS = "\n\r\u000B\f\u0085\u2028\u2029";

  private final Limit limit;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder wire = new StringBuilder();
  private int size;
  private int[] plainEnds = new int[64];
  private int[] wireEnds = new int[64];
  private int[] costs = new int[64];
  private int[] owners = new int[64];

  Atoms(Limit limit) {
    this.limit = limit;
  }

  static boolean isOneLine(String text) {
    return text.chars().noneMatch(c -> LINE_ENDS.indexOf(c) >= 0);
  }

  void add(Piece piece) {
    if (piece.text().isEmpty()) {
      return;
    }
    if (piece.kind() == Piece.Kind.WHOLE) {
      addWhole(piece);
    } else if (marks(piece) > limit.size() / 2) {
      addText(piece.between("", "").escaped(text -> text), piece.open());
      addText(piece.between("", ""), piece.text());
      addText(piece.between("", "").escaped(text -> text), piece.close());
    } else {
      addText(piece, piece.text());
    }
  }

  private void addWhole(Piece piece) {
    String written = piece.escape().apply(piece.text());
    if (cost(written) + marks(piece) <= limit.size()) {
      pieces.add(piece);
      append(piece.text(), written, cost(written));
    } else {
      addText(Piece.text(written), piece.open() + written + piece.close());
    }
  }

  private void addText(Piece piece, String text) {
    pieces.add(piece);
    int room = limit.size() - marks(piece);
    for (Matcher grapheme = GRAPHEME.matcher(text); grapheme.find(); ) {
      String one = grapheme.group();
      String written = piece.escape().apply(one);
      int cost = cost(written);
      if (cost <= room) {
        append(one, written, cost);
      } else {
        one.codePoints().forEach(c -> addCodePoint(piece, Character.toString(c)));
      }
    }
  }

  private void addCodePoint(Piece piece, String one) {
    String written = piece.escape().apply(one);
    int cost = cost(written);
    if (cost > limit.size() / 2) {
      throw new IllegalArgumentException(
          "one character becomes " + cost + " on the wire, where a message takes " + limit.size());
    }
    append(one, written, cost);
  }

  private void append(String one, String written, int cost) {
    if (size == costs.length) {
      plainEnds = Arrays.copyOf(plainEnds, size * 2);
      wireEnds = Arrays.copyOf(wireEnds, size * 2);
      costs = Arrays.copyOf(costs, size * 2);
      owners = Arrays.copyOf(owners, size * 2);
    }
    plain.append(one);
    wire.append(written);
    plainEnds[size] = plain.length();
    wireEnds[size] = wire.length();
    costs[size] = cost;
    owners[size] = pieces.size() - 1;
    size++;
  }

  int size() {
    return size;
  }

  /** The first index, up to a given end, that does not fit into a message beginning here. */
  int fitting(int begin, int to) {
    int used = 0;
    int owner = -1;
    for (int i = begin; i < to; i++) {
      used += costs[i] + (owners[i] == owner ? 0 : marks(pieces.get(owners[i])));
      owner = owners[i];
      if (used > limit.size()) {
        return i;
      }
    }
    return to;
  }

  boolean endsLine(int i) {
    return kind(i) != Piece.Kind.WHOLE && LINE_ENDS.indexOf(plain.charAt(plainBegin(i))) >= 0;
  }

  boolean endsWord(int i) {
    char first = plain.charAt(plainBegin(i));
    return kind(i) != Piece.Kind.WHOLE
        && (first == ' ' || first == '\t')
        && plainEnds[i] == plainBegin(i) + 1;
  }

  boolean inBlock(int i) {
    return kind(i) == Piece.Kind.BLOCK;
  }

  boolean isBlank(int begin, int end) {
    return plain.substring(plainBegin(begin), plainBegin(end)).isBlank();
  }

  /** The atoms from one index to another as one message. */
  Part part(int begin, int end) {
    StringBuilder marked = new StringBuilder();
    int from = begin;
    for (int i = begin + 1; i <= end; i++) {
      if (i == end || owners[i] != owners[from]) {
        Piece piece = pieces.get(owners[from]);
        marked.append(piece.open()).append(wire, wireBegin(from), wireBegin(i));
        marked.append(piece.close());
        from = i;
      }
    }
    String seen = plain.substring(plainBegin(begin), plainBegin(end));
    return new Part(seen, marked.toString(), List.of());
  }

  private Piece.Kind kind(int i) {
    return pieces.get(owners[i]).kind();
  }

  private int marks(Piece piece) {
    return cost(piece.open()) + cost(piece.close());
  }

  private int cost(String written) {
    return limit.unit().count(written);
  }

  private int plainBegin(int i) {
    return i == 0 ? 0 : plainEnds[i - 1];
  }

  private int wireBegin(int i) {
    return i == 0 ? 0 : wireEnds[i - 1];
  }
}
