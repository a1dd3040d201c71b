package dev.chatops.internal.language;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Texts that nobody means well with: pieces of the language in any order, and any characters. */
public final class Hostile extends DomainContextBase {

  static final List<String> PIECES =
      List.of(
          "\"",
          "'",
          "`",
          "``",
          "```",
          "\\",
          "\\\"",
          "“",
          "”",
          "„",
          "‘",
          "’",
          "—",
          "–",
          "-",
          "--",
          "=",
          " ",
          "\n",
          "\r",
          "\r\n",
          "\t",
          "\0",
          "\u0007",
          "\u001b",
          "\u0085",
          "\u2028",
          "\uD800",
          "\uDC00",
          "\uD83D\uDE00",
          "\u202E",
          "\u2066",
          "\u200B",
          "\u200D",
          "\uFEFF",
          "\u00A0",
          "\uE000",
          "a",
          "B",
          "9",
          "ß",
          "İ",
          "\\u{",
          "\\u{41}",
          "}",
          "<",
          ">",
          "[",
          "]",
          "|",
          ":",
          ",",
          "...",
          "!",
          "@",
          "#",
          "/",
          "opsbot",
          "on",
          "x",
          "y",
          "--flag",
          "--help",
          "-x",
          "--x=",
          "x=",
          "-15");

  /** Any text. */
  @Provide
  public Arbitrary<String> text() {
    return texts(40);
  }

  static Arbitrary<String> texts(int pieces) {
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(4);
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(PIECES)), Tuple.of(1, any));
    return piece.list().ofMaxSize(pieces).map(list -> String.join("", list));
  }
}
