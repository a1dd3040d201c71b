package dev.chatops.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;

/**
 * A line as the editor sees it: words between white space. Quotes mean nothing here, for it is the
 * bot that reads them, and a line is whole whenever Enter is pressed.
 */
record Words(
    String line, int cursor, List<String> words, int wordIndex, String word, int wordCursor)
    implements CompletingParsedLine {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  static ParsedLine at(String line, int cursor, ParseContext context) {
    int start = cursor;
    while (start > 0 && !Character.isWhitespace(line.charAt(start - 1))) {
      start--;
    }
    int end = cursor;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    String word = line.substring(start, end);
    List<String> words = new ArrayList<>(split(line.substring(0, start)));
    int index = words.size();
    words.add(word);
    words.addAll(split(line.substring(end)));
    return new Words(line, cursor, words, index, word, cursor - start);
  }

  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return wordCursor;
  }

  @Override
  public int rawWordLength() {
    return word.length();
  }

  private static List<String> split(String text) {
    return SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }
}
