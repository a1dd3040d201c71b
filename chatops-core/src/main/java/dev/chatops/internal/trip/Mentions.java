package dev.chatops.internal.trip;

import dev.chatops.chat.Body;
import dev.chatops.chat.Mention;
import java.util.ArrayList;
import java.util.List;

/** Mentions in what stands behind an address. */
final class Mentions {

  private Mentions() {}

  /** Those from an offset on, counted from there. */
  static List<Mention> within(Body body, int offset) {
    List<Mention> all = body.mentions();
    if (all.isEmpty() || offset == 0) {
      return all;
    }
    List<Mention> within = new ArrayList<>();
    for (Mention mention : all) {
      if (mention.start() >= offset) {
        within.add(moved(mention, -offset));
      }
    }
    return within;
  }

  private static Mention moved(Mention mention, int by) {
    int start = mention.start() + by;
    int end = mention.end() + by;
    if (mention instanceof Mention.OfUser user) {
      return new Mention.OfUser(start, end, user.user(), user.self());
    }
    return new Mention.OfRoom(start, end, ((Mention.OfRoom) mention).room());
  }
}
