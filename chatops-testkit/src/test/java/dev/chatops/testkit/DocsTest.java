package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Feature;
import dev.chatops.testkit.tck.AdapterCompatibilityKit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages show what runs. */
class DocsTest {

  private static final Path DOCS = Path.of("../docs");

  @ParameterizedTest
  @ValueSource(strings = {"testing.md", "adapters.md", "first-adapter.md", "timers.md"})
  void everyPieceOfJavaIsCutFromATest(String page) throws IOException {
    String sources = plain(allTests());
    assertThat(blocks(page, "java"))
        .isNotEmpty()
        .allSatisfy(block -> assertThat(sources).contains(plain(block)));
  }

  @ParameterizedTest
  @EnumSource
  void theTranscriptOnThePagePlaysEverywhere(Profile profile) {
    List<String> transcripts = blocks("testing.md", "transcript");
    assertThat(transcripts).isNotEmpty();
    for (String transcript : transcripts) {
      try (FakeChat chat = FakeChat.with(Parrot.class).like(profile)) {
        chat.play(Transcript.parse(transcript));
      }
    }
  }

  @Test
  void theTableOfRulesHasThoseThatAreTested() {
    Matcher row = Pattern.compile("(?m)^\\| (R\\d+) \\| M(UST|AY) ").matcher(read("adapters.md"));
    List<String> listed = new ArrayList<>();
    while (row.find()) {
      listed.add(row.group(1));
    }
    assertThat(listed).containsExactlyInAnyOrderElementsOf(rulesOfTheKit());
  }

  @Test
  void theMatrixHasEveryRuleAndFeature() {
    assertThat(matrix().keySet())
        .containsAll(rulesOfTheKit())
        .containsAll(Stream.of(Feature.values()).map(feature -> "`" + feature + "`").toList());
  }

  @ParameterizedTest
  @CsvSource({"fake, PLAIN", "fake Lines, IRC"})
  void theMatrixSaysWhatTheFakeAdapterClaims(String column, Profile profile) {
    int at = matrix().get("").indexOf(column);
    for (Feature feature : Feature.values()) {
      assertThat(matrix().get("`" + feature + "`").get(at).equals("yes"))
          .as("%s has %s", column, feature)
          .isEqualTo(profile.traits().has(feature));
    }
  }

  /** Each row of the matrix by its first cell; the head is the one whose first cell is empty. */
  private static Map<String, List<String>> matrix() {
    String page = read("adapters.md");
    String written = page.substring(page.indexOf(Matrix.BEGIN), page.indexOf(Matrix.END));
    return written
        .lines()
        .filter(line -> line.startsWith("| "))
        .map(line -> List.of(line.substring(1, line.length() - 1).strip().split(" *\\| *", -1)))
        .collect(Collectors.toMap(cells -> cells.get(0), cells -> cells));
  }

  private static Set<String> rulesOfTheKit() {
    Set<String> rules = new TreeSet<>();
    for (Class<?> type = AdapterCompatibilityKit.class; type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        DisplayName name = method.getAnnotation(DisplayName.class);
        if (name != null) {
          rules.add(name.value().replaceAll(" .*", ""));
        }
      }
    }
    return rules;
  }

  private static List<String> blocks(String page, String language) {
    Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(read(page));
    List<String> blocks = new ArrayList<>();
    while (block.find()) {
      blocks.add(block.group(1));
    }
    return blocks;
  }

  private static String allTests() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(
              file -> file.toString().endsWith("Test.java") || file.toString().endsWith("Tck.java"))
          .map(DocsTest::read)
          .collect(Collectors.joining());
    }
  }

  private static String read(String page) {
    return read(DOCS.resolve(page));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String code) {
    return code.replaceAll("\\s+", " ");
  }
}
