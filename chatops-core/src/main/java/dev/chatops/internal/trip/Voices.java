package dev.chatops.internal.trip;

import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.internal.out.Outgoing;
import dev.chatops.internal.out.Priority;
import dev.chatops.internal.out.Speaker;
import dev.chatops.internal.registry.Later;
import dev.chatops.plugin.Notice;
import dev.chatops.plugin.Posted;
import dev.chatops.plugin.UserException;
import dev.chatops.service.Outbound;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Speaks where nobody has asked. Thread-safe. */
public final class Voices implements Outbound {

  private final Function<String, Speaker> speakers;
  private final Supplier<Rooms> rooms;
  private final Traces traces;

  /**
   * Finds its words a way.
   *
   * @param speakers by adapter
   * @param rooms names of rooms, as they are now
   * @param traces names runs
   */
  public Voices(Function<String, Speaker> speakers, Supplier<Rooms> rooms, Traces traces) {
    this.speakers = speakers;
    this.rooms = rooms;
    this.traces = traces;
  }

  @Override
  public Voice room(String name) {
    List<RoomId> ids = rooms.get().byName().get(name);
    if (ids == null) {
      String known = String.join(", ", rooms.get().byName().keySet().stream().sorted().toList());
      throw new UserException("there is no room {}; the configuration has: {}", name, known);
    }
    return voice(ids.stream().map(id -> Conversation.of(Room.of(id))).toList());
  }

  @Override
  public Voice in(Conversation conversation) {
    return voice(List.of(conversation));
  }

  @Override
  public Voice to(User user) {
    return in(speakers.apply(user.id().adapter()).direct(user));
  }

  private Voice voice(List<Conversation> places) {
    return new Voice() {
      @Override
      public Posted say(Content content) {
        return everywhere(places, content);
      }

      @Override
      public Posted notify(Notice notice) {
        throw new UnsupportedOperationException(Later.sentence("uses Outbound.Voice.notify"));
      }
    };
  }

  private Posted everywhere(List<Conversation> places, Content content) {
    String trace = traces.next();
    List<Posted> all =
        places.stream()
            .map(
                place ->
                    (Posted)
                        speakers
                            .apply(place.room().id().adapter())
                            .say(Outgoing.unasked(place, content, trace, Priority.NOTICE)))
            .toList();
    return all.size() == 1 ? all.get(0) : new Chorus(all);
  }
}
