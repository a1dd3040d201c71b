package dev.chatops.internal.bind;

import dev.chatops.chat.Choices;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.config.Secret;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Posted;
import dev.chatops.plugin.ProgressBar;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ann speaks in #ops, and nobody says anything back. */
public final class Ann implements Context {

  /** Who speaks. */
  public static final User ANN = User.of(UserId.parse("net/ann"), "ann");

  /** Where. */
  public static final Room OPS = Room.of(RoomId.parse("net/#ops"));

  private final Optional<Message> message;

  private Ann(Optional<Message> message) {
    this.message = message;
  }

  /** She has typed something. */
  public static Ann says(String text) {
    MessageId id = new MessageId(OPS.id(), "1");
    return new Ann(Optional.of(Message.of(id, Conversation.of(OPS), ANN, text)));
  }

  /** She has pressed a button. */
  public static Ann presses() {
    return new Ann(Optional.empty());
  }

  @Override
  public User user() {
    return ANN;
  }

  @Override
  public Conversation conversation() {
    return Conversation.of(OPS);
  }

  @Override
  public Optional<Message> message() {
    return message;
  }

  @Override
  public String trace() {
    return "7f3a";
  }

  @Override
  public ZoneId zone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Posted reply(Content content) {
    throw silent();
  }

  @Override
  public Posted whisper(Content content) {
    throw silent();
  }

  @Override
  public Context thread() {
    return this;
  }

  @Override
  public void react(String emoji) {
    throw silent();
  }

  @Override
  public void typing() {
    throw silent();
  }

  @Override
  public <T> T ask(String question, Class<T> type) {
    throw silent();
  }

  @Override
  public String ask(Choices choices) {
    throw silent();
  }

  @Override
  public <R extends Record> R ask(Class<R> form) {
    throw silent();
  }

  @Override
  public Secret askSecret(String question) {
    throw silent();
  }

  @Override
  public boolean confirm(String summary, @Nullable Object... arguments) {
    throw silent();
  }

  @Override
  public ProgressBar progress(String title) {
    throw silent();
  }

  @Override
  public int stream(Process process) {
    throw silent();
  }

  @Override
  public void pause(Duration duration) {
    throw silent();
  }

  private static RuntimeException silent() {
    return new UnsupportedOperationException("nobody speaks in this test");
  }
}
