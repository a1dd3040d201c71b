package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.Event;
import dev.chatops.chat.Receipt;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R2, R10: after close there is no event, no thread and no open stage. */
class IrcCloseTest {

  @Test
  void itSaysGoodbyeAndLeavesNoThread() {
    try (NgIrcd server = NgIrcd.started();
        RawPeer ann = RawPeer.connect(server.port(), "ann").join("#ops");
        TestBot bot = TestBot.started(server)) {
      assertThat(bot.threads()).containsExactly("irc1-reader", "irc1-writer");

      bot.close();
      bot.close();

      assertThat(bot.threads()).isEmpty();
      ann.expectLine(":opsbot!~opsbot@127.0.0.1 QUIT");
      int events = bot.heard().all().size();
      ann.says("#ops", "anybody?");
      ann.send("PING :x");
      ann.expectLine("PONG");
      assertThat(bot.heard().all()).hasSize(events);
    }
  }

  @Test
  void whatWasSaidBeforeIsStillHeard() {
    try (NgIrcd server = NgIrcd.started();
        RawPeer ann = RawPeer.connect(server.port(), "ann").join("#ops");
        TestBot bot = TestBot.started(server)) {
      List<CompletableFuture<Receipt>> stages =
          IntStream.range(0, 100)
              .mapToObj(n -> bot.perform(bot.say(TestBot.room("#ops"), "line " + n)))
              .toList();

      bot.close();

      assertThat(stages).allMatch(CompletableFuture::isDone);
      assertThat(ann.linesUntil(line -> line.contains(" QUIT ")))
          .filteredOn(line -> line.contains(" PRIVMSG #ops :line "))
          .hasSize(100);
    }
  }

  @Test
  void afterwardsAndBeforePerformFailsAndSaysSo() {
    try (NgIrcd server = NgIrcd.started();
        TestBot bot = TestBot.on(server.port(), ", rooms = [\"#ops\"]")) {
      assertFails(bot);
      bot.start();
      bot.close();
      assertFails(bot);
    }
  }

  private static void assertFails(TestBot bot) {
    assertThatThrownBy(() -> bot.does(bot.say(TestBot.room("#ops"), "x")))
        .cause()
        .isInstanceOfSatisfying(
            DeliveryException.class,
            e -> {
              assertThat(e.sent()).isEqualTo(DeliveryException.Sent.NO);
              assertThat(e.retryAfter()).isEmpty();
            });
  }

  @Test
  void aServerThatHasStoppedReadingHoldsNobodyUp() {
    try (ScriptedServer server = new ScriptedServer();
        TestBot bot = TestBot.on(server.port(), ", rooms = [\"#ops\"]")) {
      bot.starting();
      try (RawPeer stuck = server.welcomeToOps("batch")) {
        bot.heard().expect(Event.Connected.class);
        String text = "x".repeat(400);
        List<CompletableFuture<Receipt>> stages =
            IntStream.range(0, 30_000)
                .mapToObj(n -> bot.perform(bot.say(TestBot.room("#ops"), text)))
                .toList();
        assertThat(stages).anyMatch(stage -> !stage.isDone());

        bot.close();

        assertThat(stages).allMatch(CompletableFuture::isDone);
        assertThat(bot.threads()).isEmpty();
        assertThat(stuck).isNotNull();
      }
    }
  }

  @Test
  void closingFromItsOwnReaderDoesNotHang() throws Exception {
    try (NgIrcd server = NgIrcd.started();
        RawPeer ann = RawPeer.connect(server.port(), "ann").join("#ops");
        TestBot bot = TestBot.started(server)) {
      bot.perform(bot.say(TestBot.room("#ops"), "now")).thenRun(bot::close).get();

      ann.expectLine(" QUIT ");
      bot.close();
      assertThat(bot.threads()).isEmpty();
    }
  }
}
