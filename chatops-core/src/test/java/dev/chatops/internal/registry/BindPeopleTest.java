package dev.chatops.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.chat.Mention;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BindPeopleTest {

  private static final Bench BENCH = Bench.of(new PeoplePlugin());
  private static final User ZOE = User.of(UserId.parse("net/zoe7"), "bob");

  static class PeoplePlugin implements Plugin {

    @Command("thank <who>")
    String thank(User who, User by) {
      return by.id() + " thanks " + who.id();
    }

    @Command("page [<who=bob>]")
    String page(User who) {
      return who.id().toString();
    }

    @Command("invite [<room>] [<user>]")
    String invite(Room room, User user) {
      return room + " " + user;
    }

    @Command("move <where>")
    String move(Room where, Room room) {
      return room.id() + " to " + where.id();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bob", "@bob", "bob:", "@bob,", "net/bob", "\"@bob\""})
  void aPersonIsFoundByName(String word) throws Throwable {
    assertThat(BENCH.run("thank " + word)).isEqualTo("net/ann thanks net/bob");
  }

  @ParameterizedTest
  @CsvSource({"thank @bob, 6, 10", "thank @bob:, 6, 10", "thank '@bob', 7, 11"})
  void aMentionNamesAPersonWhoeverElseHasThatName(String line, int start, int end)
      throws Throwable {
    String typed = line.replace('\'', '"');
    Mention mention = new Mention.OfUser(start, end, ZOE, false);

    assertThat(BENCH.run(typed, mention)).isEqualTo("net/ann thanks net/zoe7");
  }

  @Test
  void aMentionElsewhereOnTheLineNamesNobodyHere() throws Throwable {
    Mention mention = new Mention.OfUser(0, 5, ZOE, false);

    assertThat(BENCH.run("thank bob", mention)).isEqualTo("net/ann thanks net/bob");
  }

  @Test
  void ofSeveralPeopleNoneIsGuessed() {
    assertThatThrownBy(() -> BENCH.bind("thank sam"))
        .hasMessage(
            "who: found `sam`, expected one of sam (net/sam), sam (work/U7); name one by the id");
  }

  @Test
  void anIdTellsPeopleOfOneNameApart() throws Throwable {
    assertThat(BENCH.run("thank work/U7")).isEqualTo("net/ann thanks work/U7");
  }

  @Test
  void aStrangerIsSomebodyNobodyKnows() {
    assertThatThrownBy(() -> BENCH.bind("thank mallory"))
        .hasMessage("who: found `mallory`, expected somebody I know, such as @ann");
  }

  @Test
  void aDefaultPersonIsLookedUpAtEachCall() throws Throwable {
    assertThat(BENCH.run("page")).isEqualTo("net/bob");
  }

  @Test
  void anArgumentThatIsLeftOutIsNotTheSpeaker() throws Throwable {
    assertThat(BENCH.run("invite")).isEqualTo("null null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#dev", "dev", "net/#dev"})
  void aRoomIsFoundByName(String word) throws Throwable {
    assertThat(BENCH.run("move " + word)).isEqualTo("net/#ops to net/#dev");
  }

  @Test
  void aMentionNamesARoom() throws Throwable {
    Room quiet = Room.of(RoomId.parse("net/#quiet"));

    assertThat(BENCH.run("move #dev", new Mention.OfRoom(5, 9, quiet)))
        .isEqualTo("net/#ops to net/#quiet");
  }

  @Test
  void ofSeveralRoomsNoneIsGuessed() {
    assertThatThrownBy(() -> BENCH.bind("move #war"))
        .hasMessage(
            "where: found `#war`, expected one of #war (net/#war), #war (work/C9);"
                + " name one by the id");
  }

  @Test
  void aRoomNobodyKnowsIsNone() {
    assertThatThrownBy(() -> BENCH.bind("move #x"))
        .hasMessage("where: found `#x`, expected a room I know, such as #ops");
  }
}
