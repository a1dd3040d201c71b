package dev.chatops.testkit;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Message;
import dev.chatops.chat.Room;
import java.util.List;
import org.assertj.core.api.AssertProvider;

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

  private FakeRoom(FakeSession session, Conversation conversation) {
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

  String story() {
    return session.story();
  }
}
