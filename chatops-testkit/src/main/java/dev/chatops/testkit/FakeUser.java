package dev.chatops.testkit;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Invocation;
import dev.chatops.chat.Message;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import java.util.function.Function;

/**
 * Somebody in a {@link FakeChat}. Whatever they do returns when all that it set off has come to
 * rest. Thread-safe.
 *
 * <pre>{@code
 * chat.user("ann").may("services.restart").says(ops, "!restart apache on web-1");
 * }</pre>
 */
public final class FakeUser {

  private final FakeSession session;
  private final String account;
  private volatile String name;
  private volatile boolean verified = true;
  private volatile boolean bot;

  FakeUser(FakeSession session, String account) {
    this.session = session;
    this.account = account;
    this.name = account;
    session.network().world().meet(user());
  }

  // --- who they are

  /** The same somebody as plugins see them now. */
  public User user() {
    String value = verified ? account : "~" + account;
    return new User(new UserId("fake", value), name, bot);
  }

  /**
   * Grants a permission, by a role in the bot's configuration.
   *
   * @param permission such as {@code services.restart} or {@code services.*}
   * @return this
   * @throws IllegalStateException if the network does not vouch for them: nothing can be granted
   *     then
   */
  public FakeUser may(String permission) {
    if (!verified) {
      throw new IllegalStateException(
          "nothing can be granted to " + account + ", for whom the network does not vouch");
    }
    session.grant(user().id().toString(), permission);
    return this;
  }

  /**
   * Goes by another name from now on; who they are stays the same.
   *
   * @param displayed what people see
   * @return this
   */
  public FakeUser named(String displayed) {
    this.name = displayed;
    session.network().world().meet(user());
    return this;
  }

  /** Makes them somebody for whom the network does not vouch. */
  public FakeUser unverified() {
    this.verified = false;
    return this;
  }

  /** Makes them a program. */
  public FakeUser bot() {
    this.bot = true;
    return this;
  }

  /**
   * The direct messages between them and the bot, and what the bot says to them alone in a room.
   */
  public FakeRoom direct() {
    User me = user();
    return new FakeRoom(session, Room.direct(new RoomId("fake", me.id().value()), me.name()));
  }

  // --- what they do

  /**
   * Says something.
   *
   * @param where a room, a thread, or their own direct messages
   * @param text may have several lines
   * @return the message, to be edited or deleted later
   */
  public Message says(FakeRoom where, String text) {
    return says(where, text, Event.Origin.LIVE);
  }

  /**
   * Says something to the bot alone.
   *
   * @param text may have several lines
   * @return the message, to be edited or deleted later
   */
  public Message whispers(String text) {
    return says(direct(), text);
  }

  /**
   * Has said something before the bot came, of which it is told when it comes, or now.
   *
   * @param where a room or a thread
   * @param text may have several lines
   * @return the message
   */
  public Message saidBefore(FakeRoom where, String text) {
    return says(where, text, Event.Origin.HISTORIC);
  }

  /**
   * Tells something to whoever listens, as programs do by an IRC NOTICE.
   *
   * @param where a room
   * @param text may have several lines
   * @return the message
   */
  public Message notices(FakeRoom where, String text) {
    return says(where, text, Event.Origin.NOTICE);
  }

  /**
   * Changes what was said.
   *
   * @param message which
   * @param text how it shall read
   * @return the message as it is now
   */
  public Message edits(Message message, String text) {
    Message now =
        new Message(
            message.id(),
            message.where(),
            user(),
            session.network().world().body(text),
            message.files(),
            message.answers());
    note(message.where(), name + " changes \"" + message.text() + "\" to \"" + text + "\"");
    tell(key -> new Event.Edited(key, now));
    return now;
  }

  /**
   * Takes back what was said.
   *
   * @param message which
   */
  public void deletes(Message message) {
    note(message.where(), name + " takes back \"" + message.text() + "\"");
    tell(key -> new Event.Deleted(key, message.where(), message.id()));
  }

  /**
   * Puts a reaction on a message.
   *
   * @param message which
   * @param emoji a Unicode emoji
   */
  public void reacts(Message message, String emoji) {
    note(message.where(), name + " reacts with " + emoji);
    tell(key -> new Event.Reacted(key, message.where(), message.id(), user(), emoji, true));
  }

  /**
   * Comes into a room.
   *
   * @param room where
   */
  public void joins(FakeRoom room) {
    note(room.conversation(), name + " joins");
    tell(key -> new Event.Joined(key, user(), room.conversation().room(), false));
  }

  /**
   * Leaves a room.
   *
   * @param room where
   */
  public void leaves(FakeRoom room) {
    note(room.conversation(), name + " leaves");
    tell(key -> new Event.Left(key, user(), room.conversation().room(), "", false));
  }

  /**
   * Chooses a native command that takes a line.
   *
   * @param where a room, a thread, or their own direct messages
   * @param line a command line without prefix
   */
  public void invokes(FakeRoom where, String line) {
    note(where.conversation(), name + " invokes /" + line);
    tell(
        key ->
            new Event.Invoked(key, where.conversation(), user(), new Invocation.Line(line), null));
  }

  /**
   * Presses a button, on the latest message that shows it.
   *
   * @param where a room, a thread, or their own direct messages
   * @param label what is written on it
   * @throws AssertionError if there is no such button, as where the network has none
   */
  public void presses(FakeRoom where, String label) {
    session.settle();
    Place place = Place.of(where.conversation());
    var button = session.network().chronicle().button(place, label);
    if (button == null) {
      throw new AssertionError(
          "nothing in " + where + " has a button \"" + label + "\"\n\n" + session.story());
    }
    note(where.conversation(), name + " presses \"" + label + "\"");
    tell(
        key ->
            new Event.Pressed(
                key, where.conversation(), user(), button.getKey(), button.getValue(), null));
  }

  @Override
  public String toString() {
    return name;
  }

  private Message says(FakeRoom where, String text, Event.Origin origin) {
    Conversation conversation = where.conversation();
    if (conversation.direct() && !where.toString().equals(direct().toString())) {
      throw new IllegalArgumentException(name + " cannot speak in the direct messages of " + where);
    }
    if (origin != Event.Origin.HISTORIC) {
      session.bot();
    }
    Message said = session.network().says(user(), conversation, text, origin);
    session.settle();
    return said;
  }

  private void note(Conversation where, String what) {
    session.bot();
    session.network().chronicle().note(Place.of(where), what);
  }

  private void tell(Function<String, Event> event) {
    session.network().tell(event);
    session.settle();
  }
}
