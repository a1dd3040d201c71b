package dev.chatops.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

/** Text that is hard to cut, and what must hold of its parts. */
final class RandomText {

  static final String FAMILY = "👨‍👩‍👧‍👦";

  private RandomText() {}

  static String from(Random random) {
    String[] words = {
      "a",
      "longer",
      "é",
      "e\u0301",
      "漢字",
      "👍🏽",
      FAMILY,
      "🇩🇪",
      " ",
      " ",
      " ",
      "\n",
      "\n\n",
      "\r\n",
      "\t",
      "\u00A0",
      "\uD800",
      "\uDC00",
      "\u2028",
      "\u202E",
      "\0",
      "0123456789",
      "\u0301"
    };
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(60); length >= 0; length--) {
      text.append(words[random.nextInt(words.length)]);
    }
    return text.toString();
  }

  /** The parts follow one another in the text, with nothing but white space between them. */
  static void assertNothingLost(String text, List<String> parts) {
    int at = 0;
    for (String part : parts) {
      int begin = text.indexOf(part, at);
      assertThat(begin).as("%s in %s", part, text).isNotNegative();
      assertThat(text.substring(at, begin)).isBlank();
      at = begin + part.length();
    }
    assertThat(text.substring(at)).isBlank();
  }
}
