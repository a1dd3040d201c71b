package dev.chatops.testkit.tck;

import java.util.List;
import java.util.Map;

/**
 * The far side of an adapter: a server with people on it that the kit owns. Written by the author
 * of the adapter; a new one serves each rule. Called by one thread at a time.
 *
 * <p>People are named {@code ann}, {@code bob} and so on, and come into being when they are first
 * mentioned; rooms are those of {@link #room}, {@link #otherRoom} and {@link #elsewhere}. What
 * people see of the bot goes into {@link #seen()}, or is looked up where the kit asks for it. What
 * a network has no way to do keeps its default, which skips the rule and says why.
 */
public abstract class Wire extends Deeds implements AutoCloseable {

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

  /** Whether the network vouches that this person is the same as yesterday. */
  public abstract boolean vouchesFor(String peer);

  @Override
  public abstract void close() throws Exception;

  // What a wire may have.

  /** A room the bot is in, as the configuration names it. */
  public String room() {
    return "#one";
  }

  /** Another room the bot is in. */
  public String otherRoom() {
    return "#two";
  }

  /** A room the bot is not in and may go into; whoever listens in the others is there, too. */
  public String elsewhere() {
    return "#three";
  }

  /** Breaks the connection and lets none come up. */
  public void drop() throws Exception {
    throw lacks("link that can be lost");
  }

  /** Lets connections come up again; the people are there already. */
  public void restore() throws Exception {
    throw lacks("link that can be lost");
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
}
