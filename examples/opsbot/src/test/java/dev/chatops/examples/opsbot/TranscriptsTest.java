package dev.chatops.examples.opsbot;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.Profile;
import dev.chatops.testkit.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every conversation on every stage: one bot, unmodified, in the fake room as each network would
 * show it, on the console in a pipe, and on a real IRC server.
 */
class TranscriptsTest {

  private static final Path FOLDER = Path.of("src/test/resources/transcripts");

  @TestFactory
  Stream<DynamicNode> theSameEverywhere() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> sorted = files.sorted().toList();
      return sorted.stream()
          .map(file -> dynamicContainer(file.getFileName().toString(), stages(file)));
    }
  }

  private static Stream<DynamicTest> stages(Path file) {
    Transcript transcript = Transcript.read(file);
    return Stream.concat(
        Stream.of(Profile.values())
            .map(network -> dynamicTest("as " + network, () -> inTheFakeRoom(transcript, network))),
        Stream.of(
            dynamicTest("on the console", () -> onTheConsole(transcript)),
            dynamicTest("on IRC", () -> onIrc(transcript))));
  }

  private static void inTheFakeRoom(Transcript transcript, Profile network) {
    FakeChat chat = FakeChat.create().install(new OpsModule()).like(network);
    OpsBot.PLUGINS.forEach(chat::plugin);
    try (chat) {
      chat.play(transcript);
    }
  }

  private static void onTheConsole(Transcript transcript) throws IOException {
    try (ConsoleStage console = ConsoleStage.open(config(transcript, "console"))) {
      transcript.play(console);
    }
  }

  private static void onIrc(Transcript transcript) throws IOException {
    try (IrcStage irc = IrcStage.open(config(transcript, "ops"), transcript.rooms())) {
      transcript.play(irc);
    }
  }

  /** On a busy machine a program may take its time: no transcript is about that. */
  private static String config(Transcript transcript, String adapter) {
    return Rights.of(transcript, adapter) + "\nlimits { patience = 1m }";
  }
}
