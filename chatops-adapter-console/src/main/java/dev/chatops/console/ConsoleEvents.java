package dev.chatops.console;

import dev.chatops.chat.Body;
import dev.chatops.chat.Event;
import dev.chatops.chat.Mention;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is typed, as events. A console has no ids, so it makes some of the instant of its start and
 * a counter. Thread-safe.
 */
final class ConsoleEvents {

  /** A word that may name somebody; what ends a sentence is cut off afterwards. */
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}._@#~-])[@#]?[\\p{L}\\p{M}\\p{N}._~-]+");

  private final Company company;
  private final String run;
  private final AtomicLong count = new AtomicLong();

  ConsoleEvents(Company company, long startedMillis) {
    this.company = company;
    this.run = Long.toString(startedMillis, Character.MAX_RADIX);
  }

  Event.Said said(Seat seat, String text) {
    String id = next();
    MessageId message = new MessageId(seat.conversation().room().id(), id);
    return new Event.Said(
        id, new Message(message, seat.conversation(), seat.who(), body(text), List.of(), null));
  }

  Event.Connected connected() {
    return new Event.Connected(next(), company.bot());
  }

  Event.Joined joined(User user, Room room, boolean self) {
    return new Event.Joined(next(), user, room, self);
  }

  MessageId reply(Room room) {
    return new MessageId(room.id(), next());
  }

  private String next() {
    return run + "-" + count.incrementAndGet();
  }

  private Body body(String text) {
    List<Mention> mentions = new ArrayList<>();
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      Mention mention = mention(word.start(), trimmed(word.group()));
      if (mention != null) {
        mentions.add(mention);
      }
    }
    return new Body(text, mentions);
  }

  private @Nullable Mention mention(int start, String word) {
    int end = start + word.length();
    if (word.startsWith("#")) {
      return company
          .visited(word.substring(1))
          .map(room -> new Mention.OfRoom(start, end, room))
          .orElse(null);
    }
    boolean sigil = word.startsWith("@");
    return company
        .named(sigil ? word.substring(1) : word)
        .filter(user -> sigil || user.equals(company.bot()))
        .map(user -> new Mention.OfUser(start, end, user, user.equals(company.bot())))
        .orElse(null);
  }

  private static String trimmed(String word) {
    int end = word.length();
    while (end > 0 && "._-~".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }
}
