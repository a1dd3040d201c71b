package dev.chatops.examples.opsbot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.service.Timeline;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeUser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What help shows as an example works. */
class ExamplesTest {

  @TestFactory
  Stream<DynamicTest> everyExampleWorks() {
    List<String> examples;
    try (FakeChat chat = opsbot().open()) {
      examples =
          chat.network().catalog().commands().stream()
              .flatMap(command -> command.examples().stream())
              .toList();
    }
    return examples.stream().map(line -> DynamicTest.dynamicTest(line, () -> works(line)));
  }

  private static void works(String line) {
    try (FakeChat chat = opsbot()) {
      FakeUser ann = chat.user("ann").may("*");

      ann.whispers(line);

      assertThat(ann.direct().replies()).isNotEmpty();
      assertThat(chat.timeline().last(100).stream().map(Timeline.Entry::kind))
          .as(chat.transcript())
          .contains(Timeline.Kind.SUCCEEDED);
    }
  }

  private static FakeChat opsbot() {
    FakeChat chat = FakeChat.create().install(new OpsModule());
    OpsBot.PLUGINS.forEach(chat::plugin);
    return chat;
  }
}
