package dev.chatops.testkit;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Invocation;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Press;
import dev.chatops.chat.User;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody in a fake chat does otherwise than in words. Each returns when all is at rest. */
abstract class FakeActs {

  private final FakeSession session;

  FakeActs(FakeSession session) {
    this.session = session;
  }

  /**
   * The same somebody as plugins see them now.
   *
   * @return who they are and what they are called
   */
  public abstract User user();

  // --- reactions

  /**
   * Puts a reaction on a message.
   *
   * @param message somebody's, or the bot's: {@link FakeRoom#lastMessage}
   * @param emoji a Unicode emoji
   */
  public void reacts(Message message, String emoji) {
    note(message.where(), " reacts with " + emoji);
    tell(key -> new Event.Reacted(key, message.where(), message.id(), user(), emoji, true));
  }

  /**
   * Takes a reaction away.
   *
   * @param message on which it stands
   * @param emoji a Unicode emoji
   */
  public void takesBack(Message message, String emoji) {
    note(message.where(), " takes back " + emoji);
    tell(key -> new Event.Reacted(key, message.where(), message.id(), user(), emoji, false));
  }

  // --- rooms

  /**
   * Comes into a room.
   *
   * @param room where
   */
  public void joins(FakeRoom room) {
    note(room.conversation(), " joins");
    tell(key -> new Event.Joined(key, user(), room.conversation().room(), false));
  }

  /**
   * Leaves a room.
   *
   * @param room where
   */
  public void leaves(FakeRoom room) {
    note(room.conversation(), " leaves");
    tell(key -> new Event.Left(key, user(), room.conversation().room(), "", false));
  }

  /**
   * Gives a room another topic.
   *
   * @param room where
   * @param topic the new one, or empty
   */
  public void setsTopic(FakeRoom room, String topic) {
    note(room.conversation(), " sets the topic: " + topic);
    session.network().signs().topic(room.conversation().room().id().value(), topic);
    tell(key -> new Event.TopicChanged(key, room.conversation().room(), user(), topic));
  }

  // --- menus, buttons and forms

  /**
   * Chooses a native command that takes a line.
   *
   * @param where a room, a thread, or their own direct messages
   * @param line a command line without prefix
   */
  public void invokes(FakeRoom where, String line) {
    note(where.conversation(), " invokes /" + line);
    invokes(where, new Invocation.Line(line));
  }

  /**
   * Chooses a native command whose arguments the network has asked for one by one.
   *
   * @param where a room, a thread, or their own direct messages
   * @param command its literal words, joined by one space
   * @param values the text of each argument and option by its name; what was left open is absent
   */
  public void fills(FakeRoom where, String command, Map<String, String> values) {
    note(where.conversation(), " fills in /" + command + " " + shown(values));
    invokes(where, new Invocation.Filled(command, values));
  }

  private void invokes(FakeRoom where, Invocation what) {
    tell(key -> new Event.Invoked(key, where.conversation(), user(), what, null));
  }

  /**
   * Presses a button or chooses an answer, on the latest message that offers it.
   *
   * @param where a room, a thread, or their own direct messages
   * @param label what is written on it
   * @throws AssertionError if there is no such button, as where the network has none
   */
  public void presses(FakeRoom where, String label) {
    Standing on = offering(where, label, where.latest(now -> now.buttons().containsKey(label)));
    presses(where.conversation(), on.id(), label, on.buttons().get(label));
  }

  /**
   * Presses a button on one message.
   *
   * @param message of the bot, such as {@link FakeRoom#lastMessage}
   * @param label what is written on it
   * @throws AssertionError if it has no such button
   */
  public void presses(Message message, String label) {
    FakeRoom where = new FakeRoom(session, message.where());
    Standing on =
        offering(
            where,
            label,
            where.latest(now -> now.id().equals(message.id()) && now.buttons().containsKey(label)));
    presses(where.conversation(), on.id(), label, on.buttons().get(label));
  }

  /**
   * Presses a button that was there once, as somebody whose screen lags behind: the message may
   * have changed, or be gone.
   *
   * @param where a room, a thread, or their own direct messages
   * @param label what was written on it
   * @throws AssertionError if there never was such a button
   */
  public void pressesTooLate(FakeRoom where, String label) {
    Standing on =
        offering(where, label, where.latestEver(now -> now.buttonsEver().containsKey(label)));
    presses(where.conversation(), on.id(), label, on.buttonsEver().get(label));
  }

  /**
   * Sends the form of a question.
   *
   * @param where a room, a thread, or their own direct messages
   * @param question the id of the question
   * @param values what was filled in, by field
   */
  public void answers(FakeRoom where, String question, Map<String, String> values) {
    note(where.conversation(), " fills in the form " + shown(values));
    tell(key -> new Event.Answered(key, where.conversation(), user(), question, values, null));
  }

  /**
   * Sends the form of the latest question that offers answers to choose from.
   *
   * @param where a room, a thread, or their own direct messages
   * @param values what was filled in, by field
   * @throws AssertionError if nothing there asks
   */
  public void answers(FakeRoom where, Map<String, String> values) {
    Standing on = where.latest(now -> question(now) != null);
    String question = on == null ? null : question(on);
    if (question == null) {
      throw new AssertionError("nothing in " + where + " asks\n\n" + session.story());
    }
    answers(where, question, values);
  }

  private static @Nullable String question(Standing now) {
    return now.buttons().values().stream()
        .filter(Press.Choose.class::isInstance)
        .map(press -> ((Press.Choose) press).question())
        .findFirst()
        .orElse(null);
  }

  private Standing offering(FakeRoom where, String label, @Nullable Standing found) {
    if (found == null) {
      throw new AssertionError(
          "nothing in " + where + " has a button \"" + label + "\"\n\n" + session.story());
    }
    return found;
  }

  private void presses(Conversation where, MessageId on, String label, @Nullable Press press) {
    if (press == null) {
      throw new IllegalStateException("no button " + label);
    }
    note(where, " presses \"" + label + "\"");
    tell(key -> new Event.Pressed(key, where, user(), on, press, null));
  }

  // --- for those who speak, too

  final FakeSession session() {
    return session;
  }

  final void note(Conversation where, String what) {
    session.bot();
    session.network().chronicle().note(Place.of(where), this + what);
  }

  final void tell(Function<String, Event> event) {
    session.network().tell(event);
    session.settle();
  }

  /** In the order of the fields' names, since a map has none. */
  private static String shown(Map<String, String> values) {
    return new TreeMap<>(values).toString();
  }
}
