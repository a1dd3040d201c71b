package dev.chatops.testkit.tck;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The far side of an adapter: a server with people on it that the kit owns. Written by the author
 * of the adapter; a new one serves each rule. Called by one thread at a time.
 *
 * <p>People are named {@code ann}, {@code bob} and so on, and come into being when they are first
 * mentioned; rooms are those of {@link #room} and {@link #otherRoom}. What a network has no way to
 * do keeps its default, which skips the rule and says why.
 */
public abstract class Wire implements AutoCloseable {

  /** For the wires of the adapters. */
  protected Wire() {}

  // What every wire has.

  /**
   * The block of the configuration that leads the adapter here, into both rooms, as fast as it can.
   *
   * @return HOCON, without {@code type}
   */
  public abstract String settings();

  /** What the bot is called here. */
  public abstract String bot();

  /** A person says something in a room; returns when the network has it. */
  public abstract void says(String peer, String room, String text) throws Exception;

  /** A person says something to the bot alone; returns when the network has it. */
  public abstract void whispers(String peer, String text) throws Exception;

  /**
   * The next message of the bot in a room, as a person there reads it: without markup.
   *
   * @return null if none comes in this time
   */
  public abstract @Nullable String heard(String room, Duration most) throws Exception;

  /**
   * The next message of the bot to a person alone, as this person reads it.
   *
   * @return null if none comes in this time
   */
  public abstract @Nullable String whispered(String peer, Duration most) throws Exception;

  /** Whether the network vouches that this person is the same as yesterday. */
  public abstract boolean vouchesFor(String peer);

  @Override
  public abstract void close() throws Exception;

  // What a wire may have.

  /** A room the bot is in. */
  public String room() {
    return "#one";
  }

  /** Another room the bot is in. */
  public String otherRoom() {
    return "#two";
  }

  /** Breaks the connection and lets none come up. */
  public void drop() throws Exception {
    throw lacks("a link that can be lost");
  }

  /** Lets connections come up again; the people are there already. */
  public void restore() throws Exception {
    throw lacks("a link that can be lost");
  }

  /** A person goes by another name from now on; {@code says} still takes the first one. */
  public void renames(String peer, String name) throws Exception {
    throw lacks("names that change");
  }

  /** Somebody else who shows the bot's own name says something. */
  public void namesakeSays(String room, String text) throws Exception {
    throw lacks("two of one name");
  }

  /** A person says something once, and the network delivers it twice. */
  public void saysTwiceDelivered(String peer, String room, String text) throws Exception {
    throw lacks("second deliveries");
  }

  /** A person has said something before the bot joins; called before it does. */
  public void saidBefore(String peer, String room, String text) throws Exception {
    throw lacks("a history");
  }

  /** How a person or the bot is named so that the network marks it as a mention. */
  public String mention(String peer) {
    throw lacks("mentions of its own");
  }

  /**
   * What would say a text in a room if it came to stand at the beginning of a command, or outside
   * of the quotes it belongs into.
   */
  public List<String> injections(String room, String text) {
    return List.of();
  }

  /**
   * Blocks of the configuration with which no adapter can start, each with words of the sentence
   * that says why.
   */
  public Map<String, String> faultySettings() {
    throw lacks("settings that can be wrong");
  }

  /** What stands in {@link #settings} and {@link #faultySettings} and must be seen nowhere. */
  public List<String> secrets() {
    throw lacks("secrets");
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
