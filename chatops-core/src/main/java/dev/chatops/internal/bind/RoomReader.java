package dev.chatops.internal.bind;

import dev.chatops.chat.Mention;
import dev.chatops.chat.Room;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A room, by a native mention or by name; none is guessed. */
final class RoomReader implements Reader {

  @Override
  public Object read(Given given, @Nullable Asked asked) throws Unreadable {
    if (given.mention() instanceof Mention.OfRoom named) {
      return named.room();
    }
    List<Room> found = rooms(asked, given.text());
    return switch (found.size()) {
      case 0 -> throw new Unreadable(expected());
      case 1 -> found.get(0);
      default -> throw new Unreadable("one of " + listed(found) + "; name one by the id");
    };
  }

  @Override
  public String expected() {
    return "a room I know, such as #ops";
  }

  @Override
  public boolean needsChat() {
    return true;
  }

  private static List<Room> rooms(@Nullable Asked asked, String name) {
    Objects.requireNonNull(asked, "asked");
    return asked.directory().roomsNamed(name, asked.chat().conversation());
  }

  private static String listed(List<Room> rooms) {
    return rooms.stream().map(Room::toString).limit(10).collect(Collectors.joining(", "));
  }
}
