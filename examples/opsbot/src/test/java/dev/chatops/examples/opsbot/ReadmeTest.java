package dev.chatops.examples.opsbot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.config.Settings;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows is what there is. */
class ReadmeTest {

  private static final Path HOUSE = Path.of("../..");
  private static final Path EXAMPLE = Path.of("chatops.conf.example");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
  private static final Pattern PIPE = Pattern.compile("\\$ printf '(.*)' \\| ./demo\n((?s:.*))");

  private final String readme = read(HOUSE.resolve("README.md"));

  @Test
  void javaIsCutFromTheExamples() throws IOException {
    try (Stream<Path> files = Files.walk(HOUSE.resolve("examples"))) {
      List<String> sources =
          files.filter(file -> file.toString().endsWith(".java")).map(ReadmeTest::read).toList();

      assertThat(blocks("java"))
          .hasSize(3)
          .allSatisfy(block -> assertThat(sources).anyMatch(source -> source.contains(block)));
    }
  }

  @Test
  void theConfigurationIsCutFromTheExample() {
    assertThat(blocks("hocon"))
        .hasSize(3)
        .allSatisfy(block -> assertThat(read(EXAMPLE)).contains(block));
  }

  @Test
  void theConfigurationStarts() {
    OpsBot.builder().config(EXAMPLE).build().close();
  }

  @Test
  void theQuickstartsConfigurationStarts() {
    OpsBot.builder().config(HOUSE.resolve("examples/quickstart/chatops.conf")).build().close();
  }

  /** With a list of rooms the block of the quickstart would be good for IRC, too. */
  @Test
  void whatTheQuickstartSaysAboutIrcIsRight() {
    String text = read(HOUSE.resolve("examples/quickstart/chatops.conf"));

    OpsBot.builder().config(Settings.parse(text.replace("# irc1", "irc1"))).build().close();
  }

  @Test
  void theConversationIsWhatTheBotSays() {
    MatchResult shown = PIPE.matcher(blocks("console").get(0)).results().findFirst().orElseThrow();
    FakeChat chat = FakeChat.create().install(new OpsModule()).like(Profile.CONSOLE);
    OpsBot.PLUGINS.forEach(chat::plugin);
    try (chat) {
      FakeRoom room = chat.room("#console");
      shown
          .group(1)
          .replace("\\n", "\n")
          .lines()
          .forEach(line -> chat.user("operator").says(room, line));

      assertThat(String.join("\n", room.replies()) + "\n").isEqualTo(shown.group(2));
    }
  }

  @Test
  void itsLinksLeadSomewhere() {
    assertThat(LINK.matcher(readme).results().map(link -> link.group(1)))
        .isNotEmpty()
        .allSatisfy(target -> assertThat(HOUSE.resolve(target)).exists());
  }

  private List<String> blocks(String language) {
    return BLOCK
        .matcher(readme)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
