package dev.chatops.soak;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody in a room. For one thread; once a method has thrown, it is over with him. */
interface Member extends AutoCloseable {

  /** Says something in the room. */
  void says(String text) throws IOException;

  /**
   * The next thing that the bot says in the room.
   *
   * @return null if it says nothing in this time
   */
  @Nullable String hears(Duration most) throws IOException;

  @Override
  void close();
}
