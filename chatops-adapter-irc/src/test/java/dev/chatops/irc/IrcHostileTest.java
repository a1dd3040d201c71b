package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.Action;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.testkit.tck.LoopbackServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long, strange and ill-meant words on real servers. */
class IrcHostileTest {

  /** Everything but spaces, which may stand at the cuts. */
  private static String letters(List<String> lines) {
    return String.join("", lines).replace(" ", "");
  }

  private static String randomText(int bytes) {
    Random random = new Random(42);
    List<String> kinds =
        List.of("word", "grüße", "世界", "🚀", "👩‍👩‍👧", "e\u0301", "{x}", "<&>", "%s", "*b*");
    StringBuilder text = new StringBuilder();
    while (text.toString().getBytes(StandardCharsets.UTF_8).length < bytes) {
      for (int i = 0; i < 200; i++) {
        text.append(kinds.get(random.nextInt(kinds.size())));
        text.append(random.nextInt(4) == 0 ? " " : "");
      }
      text.append(random.nextInt(3) == 0 ? "\n" : "");
    }
    return text.toString();
  }

  private static void sayAndCompare(LoopbackServer server, String text) throws Exception {
    try (RawPeer ann = RawPeer.connect(server.port(), "ann").join("#ops");
        TestBot bot = TestBot.started(server)) {
      List<String> parts = bot.saysAll(TestBot.room("#ops"), text);
      bot.does(bot.say(TestBot.room("#ops"), "the end"));

      List<String> seen =
          ann.linesUntil(line -> line.endsWith(":the end")).stream()
              .filter(line -> line.contains(" PRIVMSG "))
              .toList();
      assertThat(seen)
          .hasSize(parts.size() + 1)
          .allSatisfy(
              line ->
                  assertThat((line + "\r\n").getBytes(StandardCharsets.UTF_8))
                      .hasSizeLessThanOrEqualTo(512));
      List<String> words = seen.stream().map(IrcHostileTest::words).limit(parts.size()).toList();
      assertThat(words.equals(trimmed(parts))).as("what was seen is what was said").isTrue();
      assertThat(letters(parts).equals(letters(List.of(text)).replace("\n", "")))
          .as("nothing is lost and nothing is new")
          .isTrue();
    }
  }

  private static String words(String line) {
    return line.substring(line.indexOf(" :", 1) + 2).stripTrailing();
  }

  /** ngIRCd takes spaces off the end of a line. */
  private static List<String> trimmed(List<String> parts) {
    return parts.stream().map(String::stripTrailing).toList();
  }

  @Test
  void aHundredKilobytesArriveWholeOnNgIrcd() throws Exception {
    try (NgIrcd server = NgIrcd.started()) {
      sayAndCompare(server, randomText(100_000));
    }
  }

  @Test
  void aHundredKilobytesArriveWholeOnInspIrcd() throws Exception {
    try (InspIrcd server = InspIrcd.started()) {
      sayAndCompare(server, randomText(100_000));
    }
  }

  @Test
  void oneWordOfAHundredKilobytesArrivesWhole() throws Exception {
    try (NgIrcd server = NgIrcd.started()) {
      sayAndCompare(server, "ü".repeat(50_000));
    }
  }

  @Test
  void noFieldOfAnActionBecomesASecondLine() throws Exception {
    try (NgIrcd server = NgIrcd.started();
        RawPeer ann = RawPeer.connect(server.port(), "ann").join("#ops");
        TestBot bot = TestBot.started(server)) {
      String evil = "x\r\nPRIVMSG #ops :injected\nQUIT :injected\0injected";
      Room ops = TestBot.room("#ops").room();

      bot.does(bot.say(TestBot.room("#ops"), evil));
      bot.does(new Action.SetTopic(bot.nextId(), ops, evil));
      for (String name : List.of(evil, "#ops\r\nQUIT", "ann\nQUIT", "#ops,ann")) {
        Room room = Room.of(new RoomId(TestBot.ID, name));
        assertRefused(bot, bot.say(Conversation.of(room), "x"));
        assertRefused(bot, new Action.Join(bot.nextId(), room.id()));
        assertRefused(bot, new Action.Leave(bot.nextId(), room.id()));
        assertRefused(bot, new Action.SetTopic(bot.nextId(), room, "x"));
      }
      bot.does(bot.say(TestBot.room("#ops"), "the end"));

      assertThat(ann.linesUntil(line -> line.endsWith(":the end")))
          .filteredOn(line -> line.startsWith(":opsbot!"))
          .extracting(line -> line.substring(line.indexOf(' ') + 1))
          .containsExactly(
              "JOIN :#ops",
              "PRIVMSG #ops :x  PRIVMSG #ops :injected QUIT :injected injected",
              "TOPIC #ops :x  PRIVMSG #ops :injected QUIT :injected injected",
              "PRIVMSG #ops :the end");
    }
  }

  private static void assertRefused(TestBot bot, Action action) {
    assertThatThrownBy(() -> bot.does(action)).hasCauseInstanceOf(DeliveryException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ngircd", "inspircd"})
  void aBareCrFromAPersonIsNoSecondLineForUs(String kind) {
    try (LoopbackServer server = kind.equals("ngircd") ? NgIrcd.started() : InspIrcd.started();
        RawPeer mallory = RawPeer.connect(server.port(), "mallory").join("#ops");
        TestBot bot = TestBot.started(server)) {
      mallory.send("PRIVMSG #ops :x\r:admin!a@h PRIVMSG #ops :!shutdown");
      mallory.says("#ops", "the end");

      bot.heard().expect(Event.Said.class, said -> said.message().text().equals("the end"));
      assertThat(bot.heard().all())
          .filteredOn(Event.Said.class::isInstance)
          .allSatisfy(
              event ->
                  assertThat(((Event.Said) event).message().from().name()).isEqualTo("mallory"));
    }
  }

  @Test
  void fromManyThreadsAtOnceNothingIsLostOrMixed() throws Exception {
    try (NgIrcd server = NgIrcd.started();
        RawPeer ann = RawPeer.connect(server.port(), "ann").join("#ops");
        TestBot bot = TestBot.started(server)) {
      List<Thread> threads =
          IntStream.range(0, 8).mapToObj(n -> new Thread(() -> sayMany(bot, n))).toList();
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      bot.does(bot.say(TestBot.room("#ops"), "the end"));

      List<String> seen =
          ann.linesUntil(line -> line.endsWith(":the end")).stream()
              .filter(line -> line.contains(" PRIVMSG "))
              .map(IrcHostileTest::words)
              .toList();
      assertThat(seen).hasSize(8 * 100 + 1);
      for (int n = 0; n < 8; n++) {
        String prefix = "thread " + n + " line ";
        assertThat(seen.stream().filter(line -> line.startsWith(prefix)))
            .containsExactlyElementsOf(IntStream.range(0, 100).mapToObj(i -> prefix + i).toList());
      }
    }
  }

  private static void sayMany(TestBot bot, int thread) {
    List<CompletableFuture<?>> stages =
        IntStream.range(0, 100)
            .<CompletableFuture<?>>mapToObj(
                i -> bot.perform(bot.say(TestBot.room("#ops"), "thread " + thread + " line " + i)))
            .toList();
    stages.forEach(CompletableFuture::join);
  }
}
