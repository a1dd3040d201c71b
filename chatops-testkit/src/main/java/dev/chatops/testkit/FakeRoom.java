package dev.chatops.testkit;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Message;
import dev.chatops.chat.Room;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/**
 * A place of a {@link FakeChat}: a room, a thread in it, or the direct messages of one person.
 * Thread-safe. AssertJ's {@code assertThat} takes it.
 *
 * <pre>{@code
 * assertThat(chat.room("#ops")).hasReplies("pong");
 * }</pre>
 */
public final class FakeRoom implements AssertProvider<FakeRoomAssert> {

  private final FakeSession session;
  private final Conversation conversation;

  FakeRoom(FakeSession session, Room room) {
    this(session, Conversation.of(room));
  }

  FakeRoom(FakeSession session, Conversation conversation) {
    this.session = session;
    this.conversation = conversation;
  }

  /** The same place as plugins see it. */
  public Conversation conversation() {
    return conversation;
  }

  /**
   * The thread under a message.
   *
   * @param root what somebody said in this room
   * @return the thread, whether anything stands in it or not
   */
  public FakeRoom thread(Message root) {
    return thread(root.id().value());
  }

  /**
   * A thread.
   *
   * @param id as the network calls it
   * @return the thread, whether anything stands in it or not
   */
  public FakeRoom thread(String id) {
    return new FakeRoom(session, conversation.inThread(id));
  }

  /**
   * All that the bot has said here, as it reads now, whether it was asserted or not.
   *
   * @return message by message
   */
  public List<String> replies() {
    session.settle();
    return session.network().chronicle().replies(Place.of(conversation));
  }

  /**
   * The last message of the bot here, to react to it, to press its buttons, or for its thread.
   *
   * @return as it reads now
   * @throws AssertionError if there is none
   */
  public Message lastMessage() {
    return message(now -> true, "anything");
  }

  /**
   * The last message of the bot here that holds some words.
   *
   * @param words a part of it
   * @return as it reads now
   * @throws AssertionError if there is none
   */
  public Message message(String words) {
    return message(now -> now.text().contains(words), "\"" + words + "\"");
  }

  private Message message(Predicate<Standing> fits, String words) {
    Standing found = latest(fits);
    if (found == null) {
      throw new AssertionError("the bot has not said " + words + " in " + this + "\n\n" + story());
    }
    return Message.of(found.id(), conversation, session.network().self(), found.text());
  }

  @Override
  public FakeRoomAssert assertThat() {
    return new FakeRoomAssert(this);
  }

  @Override
  public String toString() {
    return Place.of(conversation).toString();
  }

  List<String> takeFresh() {
    session.settle();
    return session.network().chronicle().takeFresh(Place.of(conversation));
  }

  @Nullable Standing latest(Predicate<Standing> fits) {
    session.settle();
    return session.network().chronicle().latest(Place.of(conversation), fits);
  }

  @Nullable Standing latestEver(Predicate<Standing> fits) {
    session.settle();
    return session.network().chronicle().latestEver(Place.of(conversation), fits);
  }

  void look(Standing message) {
    session.network().chronicle().look(message.id());
  }

  FakeSigns signs() {
    session.settle();
    return session.network().signs();
  }

  String story() {
    return session.story();
  }
}
