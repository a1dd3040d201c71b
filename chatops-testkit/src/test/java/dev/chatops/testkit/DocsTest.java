package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.testkit.tck.AdapterCompatibilityKit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages show what runs. */
class DocsTest {

  private static final Path DOCS = Path.of("../docs");

  @ParameterizedTest
  @ValueSource(strings = {"testing.md", "adapters.md", "timers.md"})
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
  void theTableOfRulesSaysWhichAreTested() {
    Matcher row =
        Pattern.compile("(?m)^\\| (R\\d+) \\|.*\\| yes.*\\|$").matcher(read("adapters.md"));
    List<String> tested = new ArrayList<>();
    while (row.find()) {
      tested.add(row.group(1));
    }
    assertThat(tested).containsExactlyInAnyOrderElementsOf(rulesOfTheKit());
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
