package dev.chatops.testkit;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a {@link FakeChat}. Whatever they do returns when all that it set off has come to
 * rest. Thread-safe.
 *
 * <pre>{@code
 * chat.user("ann").may("services.restart").says(ops, "!restart apache on web-1");
 * }</pre>
 */
public final class FakeUser extends FakeActs {

  private final String account;
  private volatile String name;
  private volatile boolean verified = true;
  private volatile boolean bot;

  FakeUser(FakeSession session, String account) {
    super(session);
    this.account = account;
    this.name = account;
    session().network().world().meet(user());
  }

  // --- who they are

  /** The same somebody as plugins see them now. */
  @Override
  public User user() {
    String value = verified ? account : "~" + account;
    return new User(session().network().world().userId(value), name, bot);
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
    session().grant(user().id().toString(), permission);
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
    session().network().world().meet(user());
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
    return new FakeRoom(session(), Room.direct(new RoomId("fake", me.id().value()), me.name()));
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
            session().network().world().body(text),
            message.files(),
            message.answers());
    note(message.where(), " changes \"" + message.text() + "\" to \"" + text + "\"");
    tell(key -> new Event.Edited(key, now));
    return now;
  }

  /**
   * Takes back what was said.
   *
   * @param message which
   */
  public void deletes(Message message) {
    note(message.where(), " takes back \"" + message.text() + "\"");
    tell(key -> new Event.Deleted(key, message.where(), message.id()));
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * Types a command that goes on while the test does; nobody waits for its end.
   *
   * @param where a room, a thread, or their own direct messages
   * @param text the command
   * @return the job
   * @throws AssertionError if that is no command
   */
  public FakeJob starts(FakeRoom where, String text) {
    session().settle();
    return FakeJob.start(
        session(), () -> session().network().says(user(), where.conversation(), text));
  }

  /**
   * Says something as a reply to what the bot said last in a place.
   *
   * @param where a room, a thread, or their own direct messages
   * @param text may have several lines
   * @return the message
   * @throws AssertionError if the bot has said nothing there
   */
  public Message replies(FakeRoom where, String text) {
    session().settle();
    return says(where, text, Event.Origin.LIVE, where.lastMessage().id());
  }

  private Message says(FakeRoom where, String text, Event.Origin origin) {
    return says(where, text, origin, null);
  }

  private Message says(
      FakeRoom where, String text, Event.Origin origin, @Nullable MessageId answers) {
    Conversation conversation = where.conversation();
    if (conversation.direct() && !where.toString().equals(direct().toString())) {
      throw new IllegalArgumentException(name + " cannot speak in the direct messages of " + where);
    }
    if (origin != Event.Origin.HISTORIC) {
      session().bot();
    }
    Message said = session().network().says(user(), conversation, text, origin, answers);
    session().settle();
    return said;
  }
}
