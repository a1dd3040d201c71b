package dev.chatops.testkit.stress;

import dev.chatops.chat.Body;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Invocation;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Press;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.service.Timeline;
import dev.chatops.testkit.stress.UnrulyNetwork.Asked;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All people of one network, as one reader thread brings what they do: some are busy, most are not.
 * For one thread.
 */
final class Crowd {

  /** Rooms where the queue may be full, so that any command may have to stand. */
  static final String FLOODED = "flood";

  private static final int PEOPLE = 200;

  /** What is here twice is typed twice as often. */
  private static final List<String> COMMANDS =
      List.of(
          ("quick, quick, quick, quick, slow, slow, deaf, short, nap, fail, fail, "
                  + "key a, key b, key a, refuse a, lines, later, ask, ask, number, sure, "
                  + "choose, form, secret, bar, edit, edit, long, aside, page, soon, "
                  + "guarded, jobs, help, status, cancel, deply, quick x, key a b c, --help")
              .split(", "));

  private final Map<String, Integer> repeats = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private final UnrulyNetwork network;
  private final Annals annals;
  private final Ledger ledger;
  private final Gates gates;
  private final Random random;
  private int serials;
  private int keys;
  private boolean hasty;
  private @Nullable Event last;

  Crowd(UnrulyNetwork network, Annals annals, Ledger ledger, Gates gates, long seed) {
    this.network = network;
    this.annals = annals;
    this.ledger = ledger;
    this.gates = gates;
    this.random = new Random(seed);
    this.serials = network.id().equals("one") ? 1_000_000 : 2_000_000;
  }

  /** Commands that the bot must have received, by their serial. */
  Set<String> told() {
    return told;
  }

  /** How often somebody asked somewhere for their last line again. */
  int repeats(String whoAndWhere) {
    return repeats.getOrDefault(whoAndWhere, 0);
  }

  String id() {
    return network.id();
  }

  /** Whether they take no notice now of how busy the bot is. */
  boolean hasty() {
    if (random.nextInt(300) == 0) {
      hasty = random.nextInt(5) == 0;
    }
    return hasty;
  }

  /** One of them does something. */
  void step() {
    int what = random.nextInt(1000);
    if (what < 640) {
      command(user(), place());
    } else if (what < 740) {
      network.anyQuestion(random).ifPresent(this::answers);
    } else if (what < 790) {
      annals.anyOpen(random).ifPresent(this::stops);
    } else if (what < 840) {
      User user = user();
      talks(user, place(), "incident " + random.nextInt(100) + " says <" + user.name() + ">");
    } else if (what < 855) {
      again(user(), place());
    } else if (what < 870 && last instanceof Event.Said said) {
      tell(new Event.Deleted(key(), said.message().where(), said.message().id()));
    } else if (what < 890 && last != null) {
      network.tell(last);
    } else if (what < 910) {
      happens();
    } else if (what < 915) {
      line();
    } else if (what < 917) {
      command(user(), Conversation.of(room(FLOODED)), "flood");
    } else {
      gates.openSome(random);
    }
  }

  /** Somebody answers something, if anything was asked. */
  void answersOne() {
    network.anyQuestion(random).ifPresent(this::answers);
  }

  private void command(User user, Conversation where) {
    command(user, where, COMMANDS.get(random.nextInt(COMMANDS.size())));
  }

  private void command(User user, Conversation where, String words) {
    String line = words + " " + ++serials;
    boolean heard =
        random.nextInt(10) == 0
            ? network.tell(new Event.Invoked(key(), where, user, new Invocation.Line(line), null))
            : says(user, where, "!" + line, null);
    if (heard && !words.equals("deply") && !words.startsWith("-")) {
      told.add(String.valueOf(serials));
    }
  }

  private void again(User user, Conversation where) {
    repeats.merge(user + " in " + where, 1, Integer::sum);
    says(user, where, "!!", null);
  }

  private void talks(User user, Conversation where, String text) {
    says(user, where, text, null);
  }

  private void stops(Timeline.Entry job) {
    User by = random.nextInt(3) == 0 ? person("boss") : random.nextBoolean() ? job.who() : user();
    if (by != null && by.id().adapter().equals(network.id())) {
      says(by, place(), "!stop " + job.trace(), null);
    }
  }

  private void answers(Asked asked) {
    int how = random.nextInt(20);
    User asking = person(asked.user());
    User by = how < 3 ? user() : asking;
    String text =
        switch (asked.kind()) {
          case "number" -> how < 6 ? "many" : String.valueOf(random.nextInt(50) + 10);
          case "sure" -> how < 6 ? "perhaps" : random.nextBoolean() ? "yes" : "no";
          case "choice" -> how < 6 ? "pink" : "green";
          default -> "words of <" + by.name() + ">";
        };
    if (how == 19) {
      text = "cancel";
    }
    ledger.says(by, asked.where(), text);
    if (how >= 6 || random.nextInt(4) == 0) {
      network.forget(asked);
    }
    if (random.nextInt(3) == 0) {
      says(by, asked.where(), text, asked.message());
    } else {
      says(by, asked.where(), (random.nextInt(3) == 0 ? "" : "opsbot, ") + text, null);
    }
  }

  private void happens() {
    User user = user();
    Room room = room("r" + random.nextInt(4));
    switch (random.nextInt(7)) {
      case 0 -> tell(new Event.Joined(key(), user, room, false));
      case 1 -> tell(new Event.Left(key(), user, room, "bye", false));
      case 2 -> tell(new Event.Other(key(), "weather", Map.of("sun", "yes")));
      case 3 -> annals.anyOpen(random).ifPresent(job -> presses(job, user));
      case 4 -> annals.anyOpen(random).ifPresent(job -> fillsIn(job, user));
      case 5 -> network.asksTheBot(user, Conversation.of(room));
      default -> {
        if (last instanceof Event.Said said) {
          tell(new Event.Edited(key(), said.message()));
        }
      }
    }
  }

  /** A button of what may be asked there. */
  private void presses(Timeline.Entry job, User other) {
    User by = random.nextBoolean() ? job.who() : other;
    Conversation where = job.where();
    if (by != null && where != null && by.id().adapter().equals(network.id())) {
      String value = List.of("green", "yes", "no", "77").get(random.nextInt(4));
      ledger.says(by, where, value);
      MessageId on = new MessageId(where.room().id(), "m1");
      Press press = new Press.Choose(job.trace() + ".1", value);
      tell(new Event.Pressed(key(), where, by, on, press, null));
    }
  }

  /** A native form of the same. */
  private void fillsIn(Timeline.Entry job, User other) {
    User by = random.nextBoolean() ? job.who() : other;
    Conversation where = job.where();
    if (by != null && where != null && by.id().adapter().equals(network.id())) {
      ledger.says(by, where, "88");
      Map<String, String> values = Map.of("answer", "88");
      tell(new Event.Answered(key(), where, by, job.trace() + ".1", values, null));
    }
  }

  private void line() {
    if (network.isDown()) {
      restore();
    } else {
      network.down(true);
      network.tell(new Event.Disconnected(key(), "cable"));
    }
  }

  /** The line comes back, if it was down. */
  void restore() {
    if (network.isDown()) {
      network.down(false);
      network.tell(new Event.Connected(key(), person("opsbot")));
    }
  }

  private boolean says(User user, Conversation where, String text, @Nullable MessageId answers) {
    ledger.says(user, where, text);
    MessageId id = new MessageId(where.room().id(), "e" + ++keys);
    return tell(
        new Event.Said(key(), new Message(id, where, user, Body.of(text), List.of(), answers)));
  }

  private boolean tell(Event event) {
    last = event;
    return network.tell(event);
  }

  private String key() {
    return network.id() + "-" + ++keys;
  }

  private User user() {
    return person("u" + random.nextInt(random.nextInt(3) == 0 ? PEOPLE : 4));
  }

  private User person(String name) {
    return User.of(new UserId(network.id(), name), name);
  }

  private Conversation place() {
    int where = random.nextInt(10);
    if (where == 0) {
      String name = "u" + random.nextInt(4);
      return Conversation.of(Room.direct(new RoomId(network.id(), name), name));
    }
    Conversation room = Conversation.of(room("r" + random.nextInt(4)));
    return where == 1 ? room.inThread("t" + random.nextInt(2)) : room;
  }

  private Room room(String name) {
    return Room.of(new RoomId(network.id(), name));
  }
}
