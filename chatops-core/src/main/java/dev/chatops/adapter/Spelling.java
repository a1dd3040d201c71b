package dev.chatops.adapter;

/**
 * Which ids a network takes for the same: it gives each its one canonical form, in which events
 * tell it. Core finds by it what the configuration says of somebody or of a room, however that is
 * written there.
 *
 * <p>Pure, cheap, thread-safe and idempotent. What is no id on the network is given back as it is.
 */
public interface Spelling {

  /** For a network that tells ids apart by every character. */
  Spelling EXACT =
      new Spelling() {
        @Override
        public String room(String value) {
          return value;
        }

        @Override
        public String user(String value) {
          return value;
        }

        @Override
        public String toString() {
          return "exact";
        }
      };

  /**
   * The one form of all that name the same room.
   *
   * @param value of a {@link dev.chatops.chat.RoomId}
   * @return as events tell it
   */
  String room(String value);

  /**
   * The one form of all that name the same account. Never asked about who is not vouched for.
   *
   * @param value of a {@link dev.chatops.chat.UserId}; does not begin with {@code ~}
   * @return as events tell it; if that begins with {@code ~}, the value counts as it is written
   */
  String user(String value);
}
