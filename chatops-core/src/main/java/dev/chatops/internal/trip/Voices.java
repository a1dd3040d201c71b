package dev.chatops.internal.trip;

import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.internal.out.Outgoing;
import dev.chatops.internal.out.Priority;
import dev.chatops.internal.out.Speaker;
import dev.chatops.plugin.Notice;
import dev.chatops.plugin.Posted;
import dev.chatops.plugin.UserException;
import dev.chatops.service.Outbound;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Speaks where nobody has asked. Thread-safe. */
public final class Voices implements Outbound {

  private final Function<String, @Nullable Speaker> speakers;
  private final Supplier<Rooms> rooms;
  private final Traces traces;

  /**
   * Finds its words a way.
   *
   * @param speakers by adapter; null for one that is not there
   * @param rooms names of rooms, as they are now
   * @param traces names runs
   */
  public Voices(
      Function<String, @Nullable Speaker> speakers, Supplier<Rooms> rooms, Traces traces) {
    this.speakers = speakers;
    this.rooms = rooms;
    this.traces = traces;
  }

  @Override
  public Voice room(String name) {
    List<RoomId> ids = rooms.get().named(name);
    if (ids.isEmpty()) {
      String known = String.join(", ", rooms.get().byName().keySet().stream().sorted().toList());
      throw new UserException("there is no room {}; the configuration has: {}", name, known);
    }
    // An adapter that is switched off makes its rooms silent, not the others of that name.
    return voice(
        ids.stream()
            .filter(id -> speakers.apply(id.adapter()) != null)
            .map(id -> Conversation.of(Room.of(id)))
            .toList());
  }

  @Override
  public Voice in(Conversation conversation) {
    return voice(List.of(conversation));
  }

  @Override
  public Voice to(User user) {
    return in(speaker(user.id().adapter()).direct(user));
  }

  private Speaker speaker(String adapter) {
    Speaker speaker = speakers.apply(adapter);
    if (speaker == null) {
      throw new IllegalArgumentException("there is no adapter " + adapter);
    }
    return speaker;
  }

  private Voice voice(List<Conversation> places) {
    return new Voice() {
      @Override
      public Posted say(Content content) {
        return everywhere(places, content, Priority.NOTICE, Speaker::say);
      }

      @Override
      public Posted notify(Notice notice) {
        boolean page = notice.severity() == Notice.Severity.PAGE;
        return everywhere(
            places,
            notice.content(),
            page ? Priority.PAGE : Priority.NOTICE,
            (speaker, out) -> speaker.notify(out, notice.subject()));
      }
    };
  }

  private Posted everywhere(
      List<Conversation> places,
      Content content,
      Priority priority,
      BiFunction<Speaker, Outgoing, Posted> says) {
    String trace = traces.next();
    List<Posted> all =
        places.stream()
            .map(
                place ->
                    says.apply(
                        speaker(place.room().id().adapter()),
                        Outgoing.unasked(place, content, trace, priority)))
            .toList();
    return all.size() == 1 ? all.get(0) : new Chorus(all);
  }
}
