package dev.chatops.benchmarks;

import dev.chatops.adapter.Inbound;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import java.util.List;

/** Talks to the bot from one thread, with a bound on what is not answered yet. */
final class Person {

  private static final char FIRST = 'a';

  private final Conversation where;
  private final Inbound inbound;
  private final List<String> texts;
  private final Window window;
  private final User user;
  private final char letter;
  private int said;

  Person(int index, Conversation where, Inbound inbound, List<String> texts, Window window) {
    this.letter = (char) (FIRST + index);
    this.user = User.of(new UserId(Chatroom.ADAPTER, "person-" + letter), "ann" + index);
    this.where = where;
    this.inbound = inbound;
    this.texts = texts;
    this.window = window;
  }

  /** Who has said this; the message's id begins with the letter of a person. */
  static int of(MessageId message) {
    return message.value().charAt(0) - FIRST;
  }

  /** Says something that will be answered. */
  void asks() {
    window.enter();
    says();
  }

  /** Says something that nobody answers. */
  void says() {
    String text = texts.get(said % texts.size());
    String key = letter + Integer.toString(said++);
    MessageId id = new MessageId(where.room().id(), key);
    inbound.accept(new Event.Said(key, Message.of(id, where, user, text)));
  }

  void answered() {
    window.leave();
  }

  /** Waits until everything is answered. */
  void rests() {
    window.drain();
  }
}
