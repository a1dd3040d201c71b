package dev.chatops.testkit.tck;

import dev.chatops.chat.Upload;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people see of the bot. All of it is taken from {@link #seen()} unless the wire asks the
 * network when the kit does; what the traits do not claim is never asked for.
 */
abstract class Sights {

  private final Seen seen = new Seen();

  /**
   * Where the wire puts what comes to its people.
   *
   * @return the same each time
   */
  protected final Seen seen() {
    return seen;
  }

  /**
   * The next message of the bot in a room, as somebody reads it there who is neither ann nor bob:
   * without markup. A change to an earlier one is none.
   *
   * @return null if none comes in this time
   */
  public @Nullable String heard(String room, Duration most) throws Exception {
    return seen.nextWords(room, most);
  }

  /**
   * The next message of the bot to a person alone, as this person reads it.
   *
   * @return null if none comes in this time
   */
  public @Nullable String whispered(String peer, Duration most) throws Exception {
    return seen.nextWords(peer, most);
  }

  /**
   * The next message of the bot in the thread that begins at the message which reads so.
   *
   * @return null if none comes in this time
   */
  public @Nullable String heardInThread(String room, String root, Duration most) throws Exception {
    return seen.nextWords(Seen.inThread(room, root), most);
  }

  /**
   * The next message of the bot in the midst of a room that is for one person alone, as this person
   * reads it.
   *
   * @return null if none comes in this time
   */
  public @Nullable String whisperedIn(String room, String peer, Duration most) throws Exception {
    return seen.nextWords(Seen.aside(room, peer), most);
  }

  /**
   * What of the bot's words stands in a room now, the oldest first, as changed and without what was
   * taken back; asked when a later message has been heard.
   */
  public List<String> standing(String room) throws Exception {
    return seen.standing(room);
  }

  /**
   * The bot's reactions on the message that reads so, the bot's own or somebody's; asked when a
   * later message has been heard.
   */
  public List<String> reactions(String room, String text) throws Exception {
    return seen.reactions(room, text);
  }

  /**
   * The next file of the bot in a room, with the bytes that a person there gets, under the name and
   * with the words that this person sees: {@link Upload#received} where there are none.
   *
   * @return null if none comes in this time
   */
  public @Nullable Upload file(String room, Duration most) throws Exception {
    return seen.nextFile(room, most);
  }

  /** Whether the bot shows in a room that it is busy, within this time. */
  public boolean typing(String room, Duration most) throws Exception {
    return seen.nextTyping(room, most);
  }

  /**
   * The next topic that a room gets.
   *
   * @return null if it keeps the one it has for this time
   */
  public @Nullable String topic(String room, Duration most) throws Exception {
    return seen.nextTopic(room, most);
  }
}
