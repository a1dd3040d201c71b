package dev.chatops.testkit.tck;

import dev.chatops.chat.Upload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * What people on a network may do but talk in a room. Each returns when the network has it; what a
 * network has no way to do keeps its default, which skips the rule and says why. A rule about what
 * the adapter claims in its traits fails instead: who claims it has to show it.
 */
abstract class Deeds extends Sights {

  // Names and messages.

  /** A person goes by another name from now on; {@code says} still takes the first one. */
  public void renames(String peer, String name) throws Exception {
    throw lacks("names that change");
  }

  /** Somebody else who shows the bot's own name says something. */
  public void namesakeSays(String room, String text) throws Exception {
    throw lacks("second person of one name");
  }

  /** A person says something once, and the network delivers it twice. */
  public void saysTwiceDelivered(String peer, String room, String text) throws Exception {
    throw lacks("second deliveries");
  }

  /** A person has said something before the bot joins; called before it does. */
  public void saidBefore(String peer, String room, String text) throws Exception {
    throw lacks("history");
  }

  /** How a person or the bot is named so that the network marks it as a mention. */
  public String mention(String peer) {
    throw lacks("mentions of its own");
  }

  /**
   * Texts that would call everybody in a room if they came to stand in what the network reads as it
   * is, such as {@code @everyone} or {@code <!channel>}.
   */
  public List<String> massMentions() {
    throw lacks("mass mentions");
  }

  /** Whether the bot has called everybody in a room; asked when a later message was heard. */
  public boolean calledEverybody(String room) throws Exception {
    throw lacks("mass mentions");
  }

  /** A person says something in the thread that begins at the message which reads so. */
  public void saysInThread(String peer, String room, String root, String text) throws Exception {
    throw lacks("threads");
  }

  /** A person answers what the bot said, such that the network knows which message it was. */
  public void answers(String peer, String room, String botSaid, String text) throws Exception {
    throw lacks("answers to a message");
  }

  /** A person changes what they said. */
  public void changes(String peer, String room, String said, String text) throws Exception {
    throw lacks("messages that people change");
  }

  /** A person takes back what they said. */
  public void takesBack(String peer, String room, String said) throws Exception {
    throw lacks("messages that people take back");
  }

  /** A person puts a reaction on what the bot said. */
  public void reacts(String peer, String room, String botSaid, String emoji) throws Exception {
    throw lacks("reactions of people");
  }

  /** A person gives a file; what they say with it is its alt text. */
  public void gives(String peer, String room, Upload file) throws Exception {
    throw lacks("files of people");
  }

  // Rooms.

  /** A person comes back into a room they have left. */
  public void joins(String peer, String room) throws Exception {
    throw lacks("people who come and go");
  }

  /** A person leaves a room. */
  public void leaves(String peer, String room) throws Exception {
    throw lacks("people who come and go");
  }

  /** A person gives a room another topic. */
  public void setsTopic(String peer, String room, String topic) throws Exception {
    throw lacks("topics");
  }

  /**
   * From now on, and over and over again, the network refuses what the bot says in a room, and asks
   * it to wait for some milliseconds.
   */
  public void limits(String room) throws Exception {
    throw lacks("rate limit of one room");
  }

  /** Ends {@link #limits}. */
  public void limitsNoMore(String room) throws Exception {
    throw lacks("rate limit of one room");
  }

  // Menus and buttons.

  /** What the network's own menu offers a person, each command as it is spelled there. */
  public List<String> menu(String peer) throws Exception {
    throw lacks("native menu");
  }

  /**
   * A person chooses a command of the native menu.
   *
   * @param command its literal words, as in the catalog
   * @param values what they fill in, by the name of the argument or option
   */
  public void picks(String peer, String room, String command, Map<String, String> values)
      throws Exception {
    throw lacks("native menu");
  }

  /** A person presses a button on the latest message of the bot that has one of this label. */
  public void presses(String peer, String room, String label) throws Exception {
    throw lacks("buttons");
  }

  /**
   * Ends the rule that is being tested as not applicable.
   *
   * @param what the network has not
   * @return never; to be thrown where the compiler wants it
   */
  protected static RuntimeException lacks(String what) {
    return Assumptions.abort("this wire has no " + what);
  }
}
