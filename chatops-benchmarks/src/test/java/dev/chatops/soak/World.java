package dev.chatops.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A network with a real server: what a soak needs to know of it. Made for one run. */
interface World extends AutoCloseable {

  /** The configuration's block of the bot's adapter, {@code type} included. */
  String block();

  /** The rooms the bot is in. */
  List<String> rooms();

  /**
   * Somebody comes into a room.
   *
   * @throws IOException if the server is not there, or will not have him
   */
  Member member(String name, String room) throws IOException;

  /** What may befall the server, the bot and everybody. */
  List<Blow> blows();

  /** Something else to do beside the crowd; ends in time. */
  default List<Errand> errands() {
    return List.of();
  }

  @Override
  void close();

  /** Something that befalls. */
  record Blow(String name, Strike strike) {}

  /** Does it; returns when whatever was taken away is there again. */
  interface Strike {
    void run() throws IOException;
  }

  /** Something that is done beside the crowd. */
  interface Errand {

    /**
     * Does it.
     *
     * @param length how long the crowd stays
     * @param report takes what came of it
     */
    void run(Duration length, Report report) throws Exception;
  }
}
