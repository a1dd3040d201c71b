package dev.chatops.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Markup whose places hold their number in noncharacters, and the text for each. Noncharacters are
 * letters to the parser, so the markup around a place is read the same whatever is filled in.
 *
 * @param skeleton the markup
 * @param arguments the texts, by number
 */
record MarkdownTemplate(String skeleton, List<String> arguments) {

  /** U+FDD0 begins a place, U+FDD1 to U+FDDA are the digits of its number, U+FDDB ends it. */
  private static final Pattern PLACE = Pattern.compile("\uFDD0([\uFDD1-\uFDDA]{1,6})\uFDDB");

  private static final Pattern NONCHARACTERS = Pattern.compile("[\uFDD0-\uFDDB]");
  private static final Pattern UNFIT_FOR_ADDRESS = Pattern.compile("[\\p{Cntrl}\\s<>\"{}|\\\\^`]");

  static MarkdownTemplate of(Template template) {
    StringBuilder skeleton = new StringBuilder(author(template.pieces().get(0)));
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < template.args().size(); i++) {
      append(skeleton, arguments, template.args().get(i));
      skeleton.append(author(template.pieces().get(i + 1)));
    }
    return new MarkdownTemplate(skeleton.toString(), List.copyOf(arguments));
  }

  private static void append(
      StringBuilder skeleton, List<String> arguments, @Nullable Object argument) {
    if (argument instanceof Markdown markup) {
      MarkdownTemplate inner = markup.template();
      int shift = arguments.size();
      skeleton.append(
          PLACE.matcher(inner.skeleton()).replaceAll(place -> place(number(place) + shift)));
      arguments.addAll(inner.arguments());
    } else {
      skeleton.append(place(arguments.size()));
      arguments.add(Plain.of(argument));
    }
  }

  /** Markup as somebody wrote it, which must not bring places of its own. */
  private static String author(String markup) {
    return NONCHARACTERS.matcher(markup).replaceAll("\uFFFD");
  }

  /** Puts the arguments into a tree parsed from the skeleton. */
  void fillIn(Node document) {
    if (!arguments.isEmpty()) {
      document.accept(new MarkdownFiller(this::inText, this::inAddress));
    }
  }

  private String inText(String literal) {
    return fill(literal, argument -> argument);
  }

  /** Spaces and whatever else ends an address are percent-encoded. */
  private String inAddress(String address) {
    return fill(
        address, argument -> UNFIT_FOR_ADDRESS.matcher(argument).replaceAll(Percent::encode));
  }

  private String fill(String literal, UnaryOperator<String> write) {
    return PLACE
        .matcher(literal)
        .replaceAll(place -> Matcher.quoteReplacement(write.apply(arguments.get(number(place)))));
  }

  private static String place(int number) {
    StringBuilder place = new StringBuilder().append('\uFDD0');
    Integer.toString(number).chars().forEach(digit -> place.append((char) (digit - '0' + 0xFDD1)));
    return place.append('\uFDDB').toString();
  }

  private static int number(MatchResult place) {
    int number = 0;
    for (char digit : place.group(1).toCharArray()) {
      number = number * 10 + digit - 0xFDD1;
    }
    return number;
  }
}
