package dev.chatops.internal.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.RoomId;
import dev.chatops.config.Settings;
import dev.chatops.internal.Golden;
import dev.chatops.internal.spell.Spellings;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RoomsTest {

  private static final ZoneId UTC = ZoneId.of("UTC");

  private static Rooms read(String hocon) {
    Settings settings = Settings.parse(hocon);
    Rooms rooms =
        Rooms.read(
            settings.section("rooms"), new TreeSet<>(Set.of("irc1", "work")), UTC, Spellings.EXACT);
    settings.check();
    return rooms;
  }

  @Test
  void aNameStandsForRoomsOfAnyNetwork() {
    Rooms rooms = read("rooms { ops = [\"irc1/#ops\", work/C1], dev = \"irc1/#dev\" }");

    assertThat(rooms.byName().get("ops"))
        .containsExactly(new RoomId("irc1", "#ops"), new RoomId("work", "C1"));
    assertThat(rooms.byName().get("dev")).containsExactly(new RoomId("irc1", "#dev"));
  }

  @Test
  void aRoomHasTheZoneOfItsBlockElseThatOfTheBot() {
    Rooms rooms =
        read(
            """
            rooms {
              ops = ["irc1/#ops"]
              berlin { at = [work/C1], time-zone = Europe/Berlin }
            }
            """);

    assertThat(rooms.zone(new RoomId("work", "C1"))).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(rooms.zone(new RoomId("irc1", "#ops"))).isEqualTo(UTC);
    assertThat(rooms.zone(new RoomId("irc1", "#never-heard-of"))).isEqualTo(UTC);
  }

  @Test
  void everyMistakeIsToldAtOnce() {
    Golden.assertRefused(
        "rooms",
        () ->
            read(
                """
                rooms {
                  a = []
                  b = ["#ops"]
                  c = ["irc9/#ops", "irc1/"]
                  d { at = ["irc1/#ops"], time-zone = Berlin, topic = x }
                  e { time-zone = UTC }
                  f = true
                }
                """));
  }
}
