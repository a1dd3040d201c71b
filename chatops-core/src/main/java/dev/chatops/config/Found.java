package dev.chatops.config;

import java.util.List;

/** What stands at a key, as far as it could be made out. */
sealed interface Found {

  /** Where it stands. */
  Place place();

  /** How a sentence names it: {@code found a list}. */
  String noun();

  /** Nothing, or {@code null}; the place is that of the block. */
  record Absent(Place place) implements Found {
    @Override
    public String noun() {
      return "nothing";
    }
  }

  /** A text, a number, or true or false, as it was written; the words are never in toString. */
  record Text(Place place, String text) implements Found {
    @Override
    public String noun() {
      return "a text";
    }

    @Override
    public String toString() {
      return "Text[" + place + "]";
    }
  }

  /** A list. */
  record Items(Place place, List<Found> items) implements Found {
    @Override
    public String noun() {
      return "a list";
    }
  }

  /** A block. */
  record Section(Place place) implements Found {
    @Override
    public String noun() {
      return "a block";
    }
  }

  /** A {@code ${NAME}} that leads nowhere; {@code why} names it. */
  record Unresolved(Place place, String why) implements Found {
    @Override
    public String noun() {
      return "nothing";
    }
  }
}
