package dev.chatops.examples.opsbot;

import dev.chatops.testkit.CommandExamples;
import dev.chatops.testkit.FakeChat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What help shows as an example works. */
class ExamplesTest {

  @TestFactory
  Stream<DynamicTest> everyExampleWorks() {
    return CommandExamples.of(ExamplesTest::opsbot);
  }

  private static FakeChat opsbot() {
    FakeChat chat = FakeChat.create().install(new OpsModule());
    OpsBot.PLUGINS.forEach(chat::plugin);
    return chat;
  }
}
