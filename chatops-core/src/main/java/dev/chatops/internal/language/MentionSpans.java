package dev.chatops.internal.language;

import dev.chatops.chat.Mention;
import java.util.List;

/**
 * What people call themselves is not ours: a display name may hold spaces, quotes and dashes. So
 * the tokenizer looks at a text in which each native mention is written over with what means
 * nothing.
 */
final class MentionSpans {

  /** For private use in Unicode: neither a space nor a quote, a dash, a letter or a digit. */
  static final char NAME = '\uE000';

  private MentionSpans() {}

  /** The text with its mentions written over, of the same length. */
  static String over(String text, List<Mention> mentions) {
    if (mentions.isEmpty()) {
      return text;
    }
    StringBuilder shape = new StringBuilder(text);
    for (Mention mention : mentions) {
      int end = Math.min(mention.end(), text.length());
      for (int at = mention.start(); at < end; at++) {
        shape.setCharAt(at, NAME);
      }
    }
    return shape.toString();
  }

  /** Whether a mention begins here and would be taken for an option if it were not one. */
  static boolean looksLikeOption(String text, String shape, int start) {
    return shape.charAt(start) == NAME && text.charAt(start) == '-';
  }
}
