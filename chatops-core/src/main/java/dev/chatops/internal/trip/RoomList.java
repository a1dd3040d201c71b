package dev.chatops.internal.trip;

import dev.chatops.chat.Content;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * In which rooms the bot is, in words: a line a network, and one for each room it should be in.
 *
 * @param places what the configuration calls them
 * @param presence where the bot is
 */
record RoomList(Places places, Presence presence) {

  Content of(List<Link> links) {
    List<String> lines = new ArrayList<>();
    for (Link link : links) {
      lines.add(link.id() + ": " + state(link));
      lines.addAll(missing(link));
    }
    return new Text(String.join("\n", lines));
  }

  private String state(Link link) {
    if (link.state() != Link.State.CONNECTED) {
      return link.state().name().toLowerCase(Locale.ROOT);
    }
    List<String> rooms =
        presence.roster().of(link.id()).stream().map(room -> named(room, room.id())).toList();
    return rooms.isEmpty() ? "in no room" : String.join(", ", rooms);
  }

  private String named(Room room, RoomId id) {
    List<String> names = places.names(id);
    return names.isEmpty() ? room.name() : room.name() + " (" + String.join(", ", names) + ")";
  }

  private List<String> missing(Link link) {
    List<String> lines = new ArrayList<>();
    presence
        .wishes()
        .on(link.id())
        .forEach(
            (room, in) -> {
              if (in && !presence.roster().has(room)) {
                lines.add("not in " + room.value() + presence.because(room));
              }
            });
    return lines;
  }
}
