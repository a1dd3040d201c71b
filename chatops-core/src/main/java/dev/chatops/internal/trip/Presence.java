package dev.chatops.internal.trip;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.RoomKey;
import dev.chatops.internal.out.Passage;
import dev.chatops.internal.out.Passage.When;
import dev.chatops.service.Storage;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Takes the bot into rooms and out of them, and keeps what people want over the end of the process.
 * Thread-safe; one change of a room at a time, and each waits for the network.
 */
public final class Presence {

  /** It is done, and a restart undoes it. */
  static final class NotKept extends ChatOpsException {

    @Serial private static final long serialVersionUID = 1L;

    NotKept(Throwable cause) {
      super("it cannot be written down", cause);
    }
  }

  private final OneByOne<RoomId> rooms = new OneByOne<>();
  private final Roster roster = new Roster();
  private final Wishes wishes;

  /**
   * Begins in no room.
   *
   * @param storage keeps what people want
   */
  public Presence(Storage storage) {
    this.wishes = new Wishes(storage);
  }

  Roster roster() {
    return roster;
  }

  Wishes wishes() {
    return wishes;
  }

  /** Goes into a room, and back into it after a restart; throws why not. */
  void join(Link link, RoomId room, @Nullable RoomKey key, String trace)
      throws InterruptedException {
    Passage passage = link.speaker().passage();
    rooms.go(
        room,
        passage::turn,
        () -> {
          passage.join(room, key, trace);
          keep(room, true);
          return true;
        });
  }

  /** Leaves a room, and does not come back after a restart; throws why not. */
  void leave(Link link, RoomId room, String trace) throws InterruptedException {
    Passage passage = link.speaker().passage();
    rooms.go(
        room,
        passage::turn,
        () -> {
          passage.leave(room, roster.has(room) ? When.AFTER_REPLIES : When.NOW, trace);
          keep(room, false);
          return true;
        });
  }

  private void keep(RoomId room, boolean in) {
    try {
      wishes.keep(room, in);
    } catch (RuntimeException e) {
      throw new NotKept(e);
    }
  }

  /** Makes true what people want of a room now; false if that is not possible yet. */
  boolean fulfil(Link link, RoomId room, String trace) throws InterruptedException {
    Passage passage = link.speaker().passage();
    return rooms.go(
        room,
        passage::turn,
        () -> {
          boolean in = wishes.of(room).orElse(roster.has(room));
          try {
            if (!in) {
              passage.leave(room, When.NOW, trace);
            } else if (!roster.has(room)) {
              passage.join(room, null, trace);
            }
            return true;
          } catch (ChatOpsException e) {
            roster.refused(room, String.valueOf(e.getMessage()));
            return false;
          }
        });
  }

  /** Whether the bot is in a room, was, or is wanted there or elsewhere. */
  boolean knows(RoomId room) {
    return roster.has(room) || roster.whyNot(room).isPresent() || wishes.of(room).isPresent();
  }

  /** Why it is not there, to stand behind a sentence that says so. */
  String because(RoomId room) {
    return roster.whyNot(room).map(why -> ": " + why).orElse("");
  }

  /** How many rooms are being changed. */
  int size() {
    return rooms.size();
  }
}
