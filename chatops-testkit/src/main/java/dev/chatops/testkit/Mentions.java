package dev.chatops.testkit;

import dev.chatops.chat.Body;
import dev.chatops.chat.Mention;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who is named in a text, as networks do that send mentions as spans: {@code @ann}, {@code
 * #ops}, and the bot's own name with or without {@code @}.
 *
 * @param self who the bot is now
 * @param people by name, those there are now
 * @param rooms by name, those there are now
 */
record Mentions(User self, Map<String, User> people, Map<String, Room> rooms) {

  private static final Pattern NAME =
      Pattern.compile("(?<![\\p{L}\\p{N}_@#/.-])[@#]?[\\p{L}\\p{N}_-]++(?!\\.[\\p{L}\\p{N}])");

  Body body(String text) {
    List<Mention> mentions = new ArrayList<>();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      add(mentions, name.start(), name.end(), name.group());
    }
    return new Body(text, mentions);
  }

  private void add(List<Mention> mentions, int start, int end, String word) {
    String bare = word.startsWith("@") ? word.substring(1) : word;
    User person = people.get(bare);
    Room room = rooms.get(word);
    if (bare.equalsIgnoreCase(self.name())) {
      mentions.add(new Mention.OfUser(start, end, self, true));
    } else if (word.startsWith("@") && person != null) {
      mentions.add(new Mention.OfUser(start, end, person, false));
    } else if (room != null && word.startsWith("#")) {
      mentions.add(new Mention.OfRoom(start, end, room));
    }
  }
}
