package dev.chatops.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Body;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What {@code docs/commands.md} shows is what happens. */
class CommandsDocTest {

  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
  private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
  private static final String ARROW = "→";

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    String doc = Files.readString(Path.of("..", "docs", "commands.md"));
    List<DynamicTest> tests = new ArrayList<>();
    Matcher fence = FENCE.matcher(doc);
    while (fence.find()) {
      tests.addAll(tests(fence.group(1), fence.group(2)));
    }
    assertThat(tests).hasSizeGreaterThan(60);
    return tests.stream();
  }

  private static List<DynamicTest> tests(String kind, String block) {
    if (kind.equals("java")) {
      return STRING.matcher(block).results().map(usage -> usage(usage.group(1))).toList();
    }
    List<String> lines = block.lines().filter(line -> !line.isBlank()).toList();
    if (kind.equals("commands")) {
      return lines.stream().skip(1).map(line -> test(kind, lines.get(0), line)).toList();
    }
    return lines.stream().map(line -> test(kind, "", line)).toList();
  }

  private static DynamicTest usage(String notation) {
    return DynamicTest.dynamicTest(
        notation, () -> assertThat(Usage.parse(notation).arguments()).isNotEmpty());
  }

  private static DynamicTest test(String kind, String usage, String line) {
    int arrow = line.indexOf(ARROW);
    String left = line.substring(0, arrow).strip();
    String right = line.substring(arrow + 1).strip();
    return DynamicTest.dynamicTest(line, () -> assertThat(run(kind, usage, left)).isEqualTo(right));
  }

  private static String run(String kind, String usage, String left) {
    return switch (kind) {
      case "said" -> said(left);
      case "words" -> CommandLine.of(left).words().stream().map(Word::text).collect(bars());
      case "commands" -> command(Usage.parse(usage), left);
      case "paths" ->
          Usage.parse(left).paths().stream().map(path -> String.join(" ", path)).collect(bars());
      case "mistakes" -> mistake(left);
      default -> throw new AssertionError("nothing runs a block of kind " + kind);
    };
  }

  private static String said(String text) {
    Addressed said =
        Address.read(Body.of(text), List.of("opsbot"), List.of("!"), false, "deploy"::equals);
    return switch (said.kind()) {
      case COMMAND -> "command: " + said.line();
      case TALK -> said.addressed() ? "talk that names the bot" : "talk";
      case REPEAT -> "your last command again";
    };
  }

  private static String command(Usage usage, String line) {
    Trie<Usage> trie = new Trie<>();
    usage.paths().forEach(path -> trie.put(path, usage));
    CommandLine cut = CommandLine.of(line);
    try {
      Values values = usage.match(cut, trie.find(cut, 0).next());
      return usage.arguments().stream()
          .map(Argument::name)
          .filter(name -> values.value(name) != null)
          .map(name -> name + "=" + values.value(name))
          .collect(Collectors.joining(", "));
    } catch (MismatchException mismatch) {
      return mismatch.getMessage();
    }
  }

  private static String mistake(String notation) {
    try {
      return Usage.parse(notation).notation() + " is no mistake";
    } catch (UsageException mistake) {
      return mistake.column() + ": " + mistake.getMessage();
    }
  }

  private static Collector<CharSequence, ?, String> bars() {
    return Collectors.joining(" | ");
  }
}
