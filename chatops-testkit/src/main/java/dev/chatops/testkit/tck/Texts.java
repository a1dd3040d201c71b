package dev.chatops.testkit.tck;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Words to try a wire with: the same each time. */
final class Texts {

  /** Whole graphemes of one to many code points; none begins as another does. */
  private static final List<String> GRAPHEMES =
      List.of(
          "a",
          "Z",
          "7",
          "ä",
          "é",
          "ß",
          "ж",
          "Ω",
          "中",
          "日",
          "ا",
          "ש",
          "한",
          "😀",
          "👩‍👩‍👧‍👦",
          "🇩🇪",
          "e\u0301",
          "o\u0308\u0323",
          "👍🏽",
          "*",
          "_",
          "~",
          "<",
          ">",
          "&",
          "|",
          "`",
          "[",
          "]",
          "(",
          ")",
          "{",
          "}",
          "\"",
          "'",
          "/",
          "\\",
          ";",
          ":",
          "=",
          "+",
          "-",
          "%",
          "$",
          "^",
          ",",
          ".",
          "?",
          "!");

  private Texts() {}

  /** Short lines of random characters in words, each beginning with a letter. */
  static List<String> random(int count, long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder("t").append(i);
      for (int word = 0; word < 4; word++) {
        text.append(' ').append(word(random, 1 + random.nextInt(6)));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  /** Words of whole graphemes that together take so many bytes in UTF-8, or a few more. */
  static String ofBytes(int bytes, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("a");
    int size = 1;
    while (size < bytes) {
      String word = random.nextInt(20) == 0 ? word(random, 300) : word(random, random.nextInt(12));
      String next = random.nextInt(30) == 0 ? "\nz" + word : " z" + word;
      text.append(next);
      size += next.getBytes(StandardCharsets.UTF_8).length;
    }
    return text.toString();
  }

  /** Without white space, at which texts may be cut. */
  static String solid(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** Whether a text begins and ends where graphemes do. */
  static boolean isWhole(String text) {
    int at = 0;
    while (at < text.length()) {
      int from = at;
      at +=
          GRAPHEMES.stream()
              .filter(grapheme -> text.startsWith(grapheme, from))
              .mapToInt(String::length)
              .findFirst()
              .orElse(isPlain(text.charAt(from)) ? 1 : text.length() + 1);
    }
    return at == text.length();
  }

  private static boolean isPlain(char c) {
    return c < 0x80;
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(GRAPHEMES.get(random.nextInt(GRAPHEMES.size())));
    }
    return word.toString();
  }
}
