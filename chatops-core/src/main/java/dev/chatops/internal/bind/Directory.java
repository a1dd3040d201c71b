package dev.chatops.internal.bind;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import java.util.List;

/** The people and rooms the bot has met, to be found by what others call them. Thread-safe. */
public interface Directory {

  /** Knows nobody. */
  Directory EMPTY =
      new Directory() {
        @Override
        public List<User> named(String name, Conversation where) {
          return List.of();
        }

        @Override
        public List<Room> roomsNamed(String name, Conversation where) {
          return List.of();
        }
      };

  /**
   * Who may be meant.
   *
   * @param name as typed, without an {@code @} before or a {@code :} behind it; or a whole id such
   *     as {@code irc1/ann}, which means one at most
   * @param where it was typed
   * @return all candidates; one if the name is clear, none if it is unknown
   */
  List<User> named(String name, Conversation where);

  /**
   * Which room may be meant.
   *
   * @param name as typed, with or without a {@code #}; or a whole id such as {@code irc1/#ops},
   *     which means one at most
   * @param where it was typed
   * @return all candidates; one if the name is clear, none if it is unknown
   */
  List<Room> roomsNamed(String name, Conversation where);
}
