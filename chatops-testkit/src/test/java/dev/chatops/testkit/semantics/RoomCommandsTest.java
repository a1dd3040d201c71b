package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.Action;
import dev.chatops.chat.RoomKey;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import dev.chatops.testkit.Profile;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Into rooms and out of them, by command, and what of that lasts. */
@Tag("order")
class RoomCommandsTest {

  private static final String CONFIG = "rooms { lab = [\"fake/#lab\", \"fake/#lab-2\"] }";

  @RegisterExtension final FakeChat chat = FakeChat.create().config(CONFIG);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann").may("bot.rooms");

  /** Where the bot was told to go, and what not to come back to. */
  private List<String> moves() {
    return moves(chat);
  }

  static List<String> moves(FakeChat chat) {
    return chat.network().actions().stream()
        .filter(action -> action instanceof Action.Join || action instanceof Action.Leave)
        .map(RoomCommandsTest::move)
        .toList();
  }

  private static String move(Action action) {
    return action instanceof Action.Join join
        ? "join " + join.room().value()
        : "leave " + ((Action.Leave) action).room().value();
  }

  @Test
  void theRoomsOfTheBotAreToldWithTheNamesThatTheyHave() {
    ann.says(ops, "!join #dev");
    ann.says(ops, "!join lab");
    ann.says(ops, "!rooms");

    assertThat(ops)
        .hasReplies(
            "joined #dev",
            "joined #lab\njoined #lab-2",
            "fake: #dev, #lab (lab), #lab-2 (lab), #ops (ops)");
  }

  @Test
  void whoHasNotTheRightLearnsNothingAndMovesNothing() {
    FakeUser bob = chat.user("bob");
    bob.says(ops, "!rooms");
    bob.says(ops, "!join");
    bob.says(ops, "!leave #ops");
    bob.says(ops, "!help");

    assertThat(bob.direct().replies()).first().asString().contains("that needs bot.rooms");
    assertThat(ops.replies()).noneMatch(reply -> reply.contains("join"));
    assertThat(moves()).isEmpty();
  }

  @Test
  void theRoomThatItIsToldToLeaveHearsOfItBefore() {
    ann.says(ops, "!leave ops");

    assertThat(ops).hasReplies("leaving #ops");
    assertThat(chat.network().actions()).last().isInstanceOf(Action.Leave.class);
    assertThat(kinds("leave")).contains(Kind.SUCCEEDED);
  }

  @Test
  void whereItIsNotItCannotLeave() {
    ann.says(ops, "!leave #dve");

    assertThat(ops).hasReplies("the bot is not in #dve");
    assertThat(moves()).isEmpty();
    assertThat(kinds("leave")).contains(Kind.FAILED);
  }

  @Test
  void whoWasPutOutIsNotThereAndMayBeToldToStayAway() {
    ann.says(ops, "!join #dev");
    chat.network().kick("#dev", "kicked by root: enough");
    ann.says(ops, "!rooms");
    ann.says(ops, "!leave #dev");
    ann.says(ops, "!rooms");

    assertThat(ops)
        .hasReplies(
            "joined #dev",
            "fake: #ops (ops)\nnot in #dev: kicked by root: enough",
            "the bot is not in #dev, and will not go back",
            "fake: #ops (ops)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"there is no room #dev", "the bot is banned from #dev", "#dev is invite only"})
  void whatTheNetworkRefusesIsSaidAndNotTriedAfterARestart(String why) {
    chat.network().failNext(new DeliveryException(why, Sent.NO));
    ann.says(ops, "!join #dev");
    chat.restart();

    assertThat(ops).hasReplies("not joined: " + why);
    assertThat(moves()).isEmpty();
  }

  @Test
  void aKeyIsAskedForAloneAndIsNowhereAfterwards() {
    chat.network().lock("#dev", "sesame-7f3a");
    ann.says(ops, "!join #dev");
    ann.says(ops, "!join #dev --key");
    assertThat(ann.direct()).lastReply().startsWith("The key of #dev?");
    ann.whispers("sesame-7f3a");

    assertThat(ops).hasReplies("not joined: the key of #dev is missing or wrong", "joined #dev");
    assertThat(chat.network().actions())
        .filteredOn(Action.Join.class::isInstance)
        .containsExactly(join(chat.network().actions(), RoomKey.of("sesame-7f3a")));
    assertThat(chat.timeline().last(1_000).toString()).doesNotContain("sesame-7f3a");
    assertThat(chat.network().actions().toString()).doesNotContain("sesame-7f3a");
  }

  private static Action join(List<Action> actions, RoomKey key) {
    Action.Join last =
        actions.stream()
            .filter(Action.Join.class::isInstance)
            .map(Action.Join.class::cast)
            .reduce((first, second) -> second)
            .orElseThrow();
    return new Action.Join(last.id(), last.room(), key);
  }

  @Test
  void aKeyThatTheNetworkRepeatsIsNotShown() {
    ann.says(ops, "!join #dev --key");
    assertThat(ann.direct()).lastReply().startsWith("The key of #dev?");
    chat.network().failNext(new DeliveryException("bad key: sesame-7f3a", Sent.NO));
    ann.whispers("sesame-7f3a");

    assertThat(ops).hasReplies("not joined: bad key: ***");
  }

  @Test
  void whoDoesNotTellTheKeyHasJoinedNothing() {
    ann.says(ops, "!join lab --key");
    assertThat(ann.direct()).lastReply().startsWith("The key of #lab?");
    ann.whispers("cancel");

    assertThat(moves()).isEmpty();
    assertThat(kinds("join")).contains(Kind.FAILED);
    assertThat(ops).hasRepliesContaining("cancelled");
  }

  @Test
  void aNetworkWithoutRoomsToGoIntoSaysSo() {
    try (FakeChat console = FakeChat.create().like(Profile.CONSOLE)) {
      FakeRoom room = console.room("#console");
      FakeUser operator = console.user("operator").may("bot.rooms");
      operator.says(room, "!join #dev");
      operator.says(room, "!rooms");

      assertThat(room)
          .hasReplies(
              "on fake the bot cannot go into rooms or leave them", "fake: #console (console)");
    }
  }

  @Test
  void twiceIsOnce() {
    ann.says(ops, "!join #dev");
    ann.says(ops, "!join fake/#dev");
    ann.says(ops, "!leave #dev");
    ann.says(ops, "!leave #dev");

    assertThat(ops)
        .hasReplies(
            "joined #dev",
            "already in #dev",
            "left #dev",
            "the bot is not in #dev, and will not go back");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!join \"\"", "!join \" \"", "!leave \"\""})
  void whatNamesNoRoomIsRefused(String line) {
    ann.says(ops, line);

    assertThat(ops).hasReplies("that is not the name of a room");
    assertThat(moves()).isEmpty();
  }

  @Test
  void aNameWithoutEndIsRefused() {
    ann.says(ops, "!join #" + "x".repeat(100_000));

    assertThat(ops).hasReplies("that is not the name of a room");
    assertThat(moves()).isEmpty();
  }

  private List<Kind> kinds(String command) {
    return chat.timeline().last(1_000).stream()
        .filter(entry -> entry.command().equals(command))
        .map(Entry::kind)
        .toList();
  }
}
