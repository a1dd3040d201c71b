package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.config.ConfigException;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How much one person and the whole bot may have under way. */
@Tag("order")
class LimitsTest {

  @RegisterExtension
  final FakeChat chat =
      FakeChat.with(WaitPlugin.class)
          .config("limits { commands = 5, commands-per-person = 3, commands-per-minute = 4 }");

  private final FakeUser ann = chat.user("ann");
  private final FakeUser bob = chat.user("bob");
  private final FakeRoom ops = chat.room("#ops");

  static final class WaitPlugin implements Plugin {

    @Command("wait")
    void waits(Context chat) {
      chat.pause(Duration.ofMinutes(10));
    }

    @Command("ping")
    String ping() {
      return "pong";
    }
  }

  private void waitsIn(FakeUser who, int rooms) {
    for (int i = 0; i < rooms; i++) {
      who.says(chat.room("#room" + i), "!wait");
    }
  }

  private List<String> refusals() {
    return chat.timeline().last(1_000).stream()
        .filter(entry -> entry.kind() == Kind.REFUSED)
        .map(Entry::text)
        .toList();
  }

  private void stops() {
    chat.clock().advance(Duration.ofMinutes(11));
    for (int i = 0; i < 4; i++) {
      chat.room("#room" + i).replies();
    }
  }

  @Test
  void onePersonHasSoManyUnderWayInAllRoomsTogether() {
    waitsIn(ann, 4);
    bob.says(ops, "!ping");

    assertThat(refusals()).containsExactly("busy");
    assertThat(ann.direct())
        .hasReplies("I am busy with your other commands; try again when some have ended");
    assertThat(ops).hasReplies("pong");
    stops();
  }

  @Test
  void theBotHasSoManyUnderWayForAllPeopleTogether() {
    waitsIn(ann, 3);
    waitsIn(bob, 3);

    assertThat(refusals()).containsExactly("busy");
    assertThat(bob.direct()).hasReplies("I am busy with 5 commands; try again in a moment");
    bob.says(ops, "!status");
    assertThat(ops).lastReply().contains("5 other commands under way");
    stops();
  }

  @Test
  void onePersonRunsSoManyAMinute() {
    for (int i = 0; i < 6; i++) {
      ann.says(ops, "!ping");
    }
    bob.says(ops, "!ping");

    assertThat(ops).hasReplies("pong", "pong", "pong", "pong", "pong");
    assertThat(ann.direct()).hasReplies("not so fast: 4 commands a minute are the most");
    assertThat(refusals()).containsExactly("throttled", "throttled");
    chat.clock().advance(Duration.ofSeconds(15));
    ann.says(ops, "!ping");
    ann.says(ops, "!ping");
    assertThat(ops).hasReplies("pong");
  }

  @Test
  void patienceIsAsLongAsTheConfigurationSays() {
    try (FakeChat slow = FakeChat.with(WaitPlugin.class).config("limits { patience = 90s }")) {
      FakeRoom room = slow.room("#slow");
      slow.user("ann").says(room, "!wait");
      slow.clock().advance(Duration.ofSeconds(89));
      assertThat(room).hasNoReplies();

      slow.clock().advance(Duration.ofSeconds(30));

      assertThat(room).hasRepliesContaining("takes a while");
      slow.clock().advance(Duration.ofMinutes(9));
    }
  }

  @Test
  void limitsThatCannotBeKeptAreProblems() {
    FakeChat none = FakeChat.create().config("limits { patience = 5ms, commands = 0 }");

    assertThatThrownBy(none::open)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("limits.patience: found \"5ms\", expected 100ms or more")
        .hasMessageContaining("limits.commands: found");
  }

  @Test
  void helpAndItsLikeAreNotCounted() {
    for (int i = 0; i < 6; i++) {
      ann.says(ops, "!whoami");
    }

    assertThat(ops.replies()).hasSize(6);
    assertThat(refusals()).isEmpty();
  }
}
