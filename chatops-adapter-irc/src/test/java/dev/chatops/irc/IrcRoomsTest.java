package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.config.Secret;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** RFC 2812 §3.2.1: channels, then keys, by their place. */
class IrcRoomsTest {

  private static IrcRoom room(String name) {
    return new IrcRoom(name, null);
  }

  @Test
  void severalRoomsAreOneLineThoseWithKeysFirst() {
    List<IrcRoom> rooms =
        List.of(
            room("#a"),
            new IrcRoom("#b", Secret.of("kb")),
            room("#c"),
            new IrcRoom("#d", Secret.of("kd")));

    assertThat(IrcRooms.joinLines(rooms)).containsExactly("JOIN #b,#d,#a,#c kb,kd");
    assertThat(IrcRooms.joinLines(List.of(room("#a")))).containsExactly("JOIN #a");
    assertThat(IrcRooms.joinLines(List.of())).isEmpty();
  }

  @Test
  void manyRoomsAreSeveralLinesThatFit() {
    List<IrcRoom> rooms =
        IntStream.range(0, 100).mapToObj(n -> room("#a-room-with-a-name-" + n)).toList();

    List<String> lines = IrcRooms.joinLines(rooms);

    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThan(510));
    assertThat(lines.stream().flatMap(line -> List.of(line.substring(5).split(",")).stream()))
        .containsExactlyElementsOf(rooms.stream().map(IrcRoom::name).toList());
  }

  @Test
  void aRoomIsWantedOnceAndUntilItIsLeft() {
    IrcRooms rooms = new IrcRooms(List.of(new IrcRoom("#ops", Secret.of("key")), room("#OPS")));

    assertThat(rooms.all()).hasSize(1);
    assertThat(rooms.add("#dev", null, CaseMapping.ASCII)).isEqualTo(room("#dev"));
    assertThat(rooms.all()).hasSize(2);
    rooms.remove("#Ops", CaseMapping.ASCII);
    assertThat(rooms.all()).containsExactly(room("#dev"));
  }

  @Test
  void whatIsLeftAndJoinedAgainHasTheKeyOfTheSettingsUnlessAnotherIsGiven() {
    IrcRoom ops = new IrcRoom("#ops", Secret.of("key"));
    IrcRooms rooms = new IrcRooms(List.of(ops));
    rooms.remove("#ops", CaseMapping.ASCII);

    assertThat(rooms.add("#OPS", null, CaseMapping.ASCII)).isEqualTo(ops);
    assertThat(rooms.add("#ops", Secret.of("new"), CaseMapping.ASCII).key())
        .isEqualTo(Secret.of("new"));
    assertThat(rooms.add("#ops", null, CaseMapping.ASCII).key()).isEqualTo(Secret.of("new"));
    assertThat(rooms.all()).hasSize(1);
  }

  @Test
  void namesAreTheSameAsTheServerFoldsThem() {
    IrcRooms rooms = new IrcRooms(List.of(room("#a[b]")));

    assertThat(rooms.find("#A{B}", CaseMapping.RFC1459)).isPresent();
    assertThat(rooms.find("#A{B}", CaseMapping.ASCII)).isEmpty();
    assertThat(rooms.add("#A{B}", null, CaseMapping.RFC1459)).isEqualTo(room("#a[b]"));
    rooms.remove("#A{B}", CaseMapping.RFC1459);
    assertThat(rooms.all()).isEmpty();
    assertThat(rooms.add("#A{B}", null, CaseMapping.RFC1459)).isEqualTo(room("#a[b]"));
  }
}
