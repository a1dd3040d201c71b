package dev.chatops.config;

import dev.chatops.config.ConfigException.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the parser could not read, in words of our own: the library's sentences quote the text they
 * stumble over, which may be part of a password.
 */
final class SyntaxFault {

  private static final Pattern RESERVED =
      Pattern.compile("Reserved character '(.)' is not allowed outside quotes");

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^}]*\\}");

  private static final Map<String, String> SENTENCES = sentences();

  private SyntaxFault() {}

  static Problem describe(com.typesafe.config.ConfigException fault, int file, Sources sources) {
    Place place = fault.origin() == null ? Place.UNKNOWN : Sources.place(fault.origin());
    Place where = place.known() ? place : new Place(file, 0);
    String message = fault.getMessage() == null ? "" : fault.getMessage();
    return Brackets.unclosed(sources.lines(where.file()))
        .filter(open -> message.contains("end of file"))
        .map(open -> unclosed(open, where, sources))
        .orElseGet(() -> sources.problem(where, "", sentence(message)));
  }

  /** The parser blames the last line; the mistake is nearer to where the bracket was opened. */
  private static Problem unclosed(Brackets.Open open, Place end, Sources sources) {
    char close = open.bracket() == '{' ? '}' : ']';
    String text = "found a " + open.bracket() + " that no " + close + " closes";
    return sources.problem(new Place(end.file(), open.line()), "", text);
  }

  private static String sentence(String message) {
    Matcher reserved = RESERVED.matcher(message);
    if (reserved.find()) {
      return "found the character "
          + reserved.group(1)
          + " outside quotes, expected \"…\" around it";
    }
    Matcher reference = REFERENCE.matcher(message);
    if (message.contains("part of a cycle") && reference.find()) {
      return reference.group() + " leads back to itself";
    }
    return SENTENCES.entrySet().stream()
        .filter(entry -> message.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("found something that is not HOCON, expected lines of the form: key = value");
  }

  private static Map<String, String> sentences() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("not followed by {", "found a $ outside quotes, expected \"…\" around it, or ${NAME}");
    all.put(
        "triple-quoted string was still open", "found no end of the text that begins with \"\"\"");
    all.put("string quote was still open", "found no second \" to end the text");
    all.put("${ was not closed", "found no } to end the ${");
    all.put("not a valid escape", "found a lone \\ between quotes, expected \\\\");
    all.put(
        "control character", "found a control character between quotes, expected \"\"\"…\"\"\"");
    all.put("unbalanced close brace", "found a } without its {");
    all.put("List should have", "found a list that goes wrong, expected [one, two]");
    all.put("may not be followed by", "found a key without = or { after it");
    all.put("end of input or a comma", "found more after a value, expected a new line or a comma");
    all.put("include parameter", "found an include without a file, expected include \"file\"");
    all.put("Cannot concatenate", "found a text, a list or a block side by side, expected one");
    all.put("object at file root", "found a list, expected lines of the form: key = value");
    all.put("two adjacent period", "found a key with nothing before, after or between its dots");
    all.put("Expecting a field name or path", "found a ${} without a name");
    all.put("not: ','", "found a comma too many");
    return all;
  }
}
