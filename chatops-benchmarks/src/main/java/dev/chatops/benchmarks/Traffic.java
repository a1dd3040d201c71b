package dev.chatops.benchmarks;

import dev.chatops.adapter.Inbound;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * What ten thousand people do in a thousand rooms, each in one of ten: mostly they talk, sometimes
 * they want something of the bot, correct themselves, take it back, come and go. The same from run
 * to run. One thread calls.
 */
final class Traffic {

  private static final int PEOPLE = 10_000;
  private static final int ROOMS = 1_000;
  private static final int ROOMS_A_PERSON = 10;

  private final Random random = new Random(11);
  private final List<User> people = new ArrayList<>();
  private final List<Conversation> rooms = new ArrayList<>();
  private final Supplier<Inbound> inbound;
  private long said;

  Traffic(String adapter, Supplier<Inbound> inbound) {
    this.inbound = inbound;
    for (int i = 0; i < PEOPLE; i++) {
      people.add(User.of(new UserId(adapter, "person-" + i), "person" + i));
    }
    for (int i = 0; i < ROOMS; i++) {
      rooms.add(Conversation.of(Room.of(new RoomId(adapter, "#room-" + i))));
    }
  }

  /** One thing that somebody does. */
  void next() {
    int person = random.nextInt(PEOPLE);
    User who = people.get(person);
    int room = (person * ROOMS_A_PERSON + random.nextInt(ROOMS_A_PERSON)) % ROOMS;
    Conversation where = rooms.get(room);
    MessageId id = new MessageId(where.room().id(), Long.toString(said++, 36));
    inbound.get().accept(event(random.nextInt(100), id, who, where));
  }

  private Event event(int chance, MessageId id, User who, Conversation where) {
    if (chance < 4) {
      return new Event.Joined(id.value(), who, where.room(), false);
    } else if (chance < 7) {
      return new Event.Left(id.value(), who, where.room(), "good night", false);
    } else if (chance < 10) {
      return new Event.Edited(id.value(), Message.of(id, where, who, "!quick 1 I meant"));
    } else if (chance < 12) {
      return new Event.Deleted(id.value(), where, id);
    }
    return new Event.Said(id.value(), Message.of(id, where, who, text(chance)));
  }

  private String text(int chance) {
    int number = random.nextInt(1_000_000);
    if (chance < 32) {
      return "!quick " + number;
    } else if (chance < 36) {
      return "!slow " + number;
    } else if (chance < 39) {
      return "!several " + number;
    } else if (chance < 41) {
      return "!wrong " + number;
    } else if (chance < 42) {
      return "!broken " + number;
    } else if (chance < 44) {
      return "!secret " + number;
    } else if (chance < 46) {
      return "!quik " + number;
    } else if (chance < 47) {
      return "!quick";
    } else if (chance < 48) {
      return "!!";
    } else if (chance < 50) {
      return "!help quick";
    } else if (chance < 55) {
      return "has anybody looked at incident " + number + " yet?";
    }
    return "hey folks please look at " + number + " when you have a minute";
  }
}
