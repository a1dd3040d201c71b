package dev.chatops.testkit;

import java.util.List;

/**
 * A chat that a {@link Transcript} can be played in: the fake room, a console in a pipe, a real
 * server. Played by one thread.
 *
 * <p>A room's name begins with {@code #}; any other name is a person's, and stands for the direct
 * messages between that person and the bot.
 */
public interface Stage {

  /**
   * Somebody says something.
   *
   * @param user who
   * @param room where
   * @param text what; may have several lines
   */
  void say(String user, String room, String text);

  /**
   * What the bot has said in a room since the last call, as people read it. Waits until it has said
   * all it is going to say to what was said before.
   *
   * @param room where
   * @return message by message
   */
  List<String> heard(String room);

  /**
   * More about what went on, for the message of a failure.
   *
   * @return nothing by default
   */
  default String story() {
    return "";
  }
}
