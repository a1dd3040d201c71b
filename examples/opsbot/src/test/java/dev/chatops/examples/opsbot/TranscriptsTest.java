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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every conversation on every stage: one bot, unmodified, in the fake room as each network would
 * show it, on the console in a pipe, and on real servers. What differs is what a transcript itself
 * says that not every network shows.
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

  /** Where there is a network, or something like one; a further one is a line here. */
  private static final Map<String, Opening> REAL =
      Map.of(
          "on the console",
          transcript -> ConsoleStage.open(config(transcript, "console", "%s")),
          "on IRC",
          transcript -> IrcStage.open(config(transcript, "ops", "%s"), transcript.rooms()),
          "on XMPP",
          transcript ->
              XmppStage.open(config(transcript, "lab", "%s@localhost"), transcript.rooms()));

  /** Starts all that a transcript needs. */
  private interface Opening {
    RealStage open(Transcript transcript) throws IOException;
  }

  private static Stream<DynamicTest> stages(Path file) {
    Transcript transcript = Transcript.read(file);
    Stream<DynamicTest> fake =
        Stream.of(Profile.values())
            .map(network -> dynamicTest("as " + network, () -> inTheFakeRoom(transcript, network)));
    Stream<DynamicTest> real =
        REAL.entrySet().stream()
            .map(one -> dynamicTest(one.getKey(), () -> play(transcript, one.getValue())));
    return Stream.concat(fake, real);
  }

  private static void inTheFakeRoom(Transcript transcript, Profile network) {
    FakeChat chat = FakeChat.create().install(new OpsModule()).like(network);
    OpsBot.PLUGINS.forEach(chat::plugin);
    try (chat) {
      chat.play(transcript);
    }
  }

  private static void play(Transcript transcript, Opening where) throws IOException {
    try (RealStage stage = where.open(transcript)) {
      transcript.play(stage);
    }
  }

  /** On a busy machine a program may take its time: no transcript is about that. */
  private static String config(Transcript transcript, String adapter, String account) {
    return Rights.of(transcript, adapter, account) + "\nlimits { patience = 1m }";
  }
}
