package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.InMemory;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.Action;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which rooms people want the bot in, over its end and over lost connections. */
@Tag("order")
class RoomsRememberedTest {

  @RegisterExtension final FakeChat chat = FakeChat.create();

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann").may("bot.rooms");

  private List<String> moves() {
    return RoomCommandsTest.moves(chat);
  }

  @Test
  void whatIsJoinedIsJoinedAgainAfterARestartACrashAndALostConnection() {
    ann.says(ops, "!join #dev");
    chat.restart();
    assertThat(moves()).containsExactly("join #dev", "join #dev");
    chat.crash();
    assertThat(moves()).hasSize(3);
    chat.network().drop();
    chat.network().restore();
    chat.settle();
    assertThat(moves()).hasSize(4).containsOnly("join #dev");
  }

  @Test
  void whatIsLeftStaysLeft() {
    ann.says(ops, "!join #dev");
    ann.says(ops, "!leave #dev");
    chat.restart();

    assertThat(moves()).containsExactly("join #dev", "leave #dev", "leave #dev");
    ann.says(ops, "!rooms");
    assertThat(ops).hasReplies("joined #dev", "left #dev", "fake: #ops (ops)");
  }

  @Test
  void aKeyIsNotKeptSoARestartSaysWhatIsMissing() {
    chat.network().lock("#dev", "sesame-7f3a");
    ann.says(ops, "!join #dev --key");
    ann.whispers("sesame-7f3a");
    chat.restart();
    ann.says(ops, "!rooms");

    assertThat(ops)
        .hasReplies(
            "joined #dev", "fake: #ops (ops)\nnot in #dev: the key of #dev is missing or wrong");
    assertThat(ann.direct()).lastReply().startsWith("The key of #dev?");
  }

  @Test
  void whatCannotBeHadAfterARestartIsTriedAgainEverMoreRarely() {
    ann.says(ops, "!join #dev");
    assertThat(ops).hasReplies("joined #dev");
    full(2);
    chat.restart();
    chat.clock().advance(Duration.ofSeconds(59));
    assertThat(moves()).hasSize(1);
    chat.clock().advance(Duration.ofSeconds(1));
    chat.clock().advance(Duration.ofSeconds(119));
    assertThat(moves()).hasSize(1);
    ann.says(ops, "!rooms");
    assertThat(ops).hasReplies("fake: #ops (ops)\nnot in #dev: #dev is full");

    chat.clock().advance(Duration.ofSeconds(1));
    assertThat(moves()).hasSize(2);
    ann.says(ops, "!rooms");
    assertThat(ops).hasReplies("fake: #dev, #ops (ops)");
    chat.clock().advance(Duration.ofDays(1));
    assertThat(moves()).hasSize(2);
  }

  private void full(int times) {
    for (int i = 0; i < times; i++) {
      chat.network().failNext(new DeliveryException("#dev is full", Sent.NO));
    }
  }

  /** Takes everything but which rooms people want the bot in. */
  private static final class Forgetful implements Storage {

    private final Storage sound = InMemory.storage();

    @Override
    public <T> Shelf<T> shelf(String name, Class<T> type) {
      if (name.equals("bot/rooms")) {
        throw new ChatOpsException("the disk is full: canary");
      }
      return sound.shelf(name, type);
    }
  }

  @Test
  void whatCannotBeKeptIsDoneAndSaidToBeForgotten() {
    try (FakeChat full = FakeChat.create().storage(new Forgetful())) {
      FakeRoom room = full.room("#ops");
      full.user("ann").may("bot.rooms").says(room, "!join #dev");
      full.user("ann").says(room, "!leave #dev");

      assertThat(room)
          .hasReplies(
              "the bot is in #dev, but a restart undoes that: it cannot be written down",
              "the bot has left #dev, but a restart undoes that: it cannot be written down");
      assertThat(full.network().actions())
          .extracting(RoomsRememberedTest::kind)
          .containsSubsequence("Join", "Leave");
    }
  }

  private static String kind(Action action) {
    return action.getClass().getSimpleName();
  }
}
