package dev.chatops.plugin;

import dev.chatops.chat.Choices;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Message;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import dev.chatops.config.Secret;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conversation a command runs in: who asked, where, and how to answer. What is said here
 * returns at once and is sent in order; with more than 1,000 messages waiting in the conversation,
 * or 4 million characters on the network, a command waits for room, and what any other thread says
 * is dropped, visibly. Thread-safe, and good for replies after the command has ended; what waits
 * for a person ({@code ask}, {@code confirm}, {@code pause}) may be called by the thread of the
 * command alone.
 */
public interface Context {

  /**
   * Who asked.
   *
   * @return the speaker, or who pressed the button
   */
  User user();

  /**
   * The room it happened in.
   *
   * @return the room of {@link #conversation()}
   */
  default Room room() {
    return conversation().room();
  }

  /**
   * Where replies go.
   *
   * @return the room or thread
   */
  Conversation conversation();

  /**
   * The message that asked.
   *
   * @return empty if it was a button, a native menu or an event without words
   */
  Optional<Message> message();

  /**
   * Names this run in logs, on the timeline and in the sentence that a failed command shows.
   *
   * @return unique within a run of the bot
   */
  String trace();

  /**
   * By whose clock times are shown here.
   *
   * @return {@code rooms.<name>.time-zone}, else {@code time-zone}
   */
  ZoneId zone();

  /**
   * Says something where it was asked.
   *
   * @param template literal text; each {@code {}} is replaced by an argument
   * @param arguments as many as there are {@code {}}
   * @return what becomes of it
   */
  default Posted reply(String template, @Nullable Object... arguments) {
    return reply(Content.text(template, arguments));
  }

  /**
   * Says something where it was asked.
   *
   * @param content what
   * @return what becomes of it
   */
  Posted reply(Content content);

  /**
   * Says something that only who asked shall see: in the midst of the room where the network can,
   * else in a direct message.
   *
   * @param template literal text; each {@code {}} is replaced by an argument
   * @param arguments as many as there are {@code {}}
   * @return what becomes of it
   */
  default Posted whisper(String template, @Nullable Object... arguments) {
    return whisper(Content.text(template, arguments));
  }

  /**
   * Says something that only who asked shall see.
   *
   * @param content what
   * @return what becomes of it
   */
  Posted whisper(Content content);

  /**
   * The same conversation in a thread under the message that asked, where the network has threads;
   * elsewhere replies stand in the room and name who asked.
   *
   * @return a view of this context
   */
  Context thread();

  /**
   * Puts a reaction on the message that asked; without reactions nothing happens.
   *
   * @param emoji a Unicode emoji
   */
  void react(String emoji);

  /** Shows that the bot is busy, where the network can. */
  void typing();

  /**
   * Asks who asked, in the same conversation, and waits.
   *
   * @param question what to ask
   * @param type what the answer shall be; enums are offered as choices
   * @param <T> what the answer shall be
   * @return the answer
   * @throws Unanswered on {@code cancel}, when patience ends, or when the bot stops
   */
  <T> T ask(String question, Class<T> type);

  /**
   * Asks who asked to choose, in the same conversation, and waits.
   *
   * @param choices the question and its answers
   * @return the value of the chosen option
   * @throws Unanswered on {@code cancel}, when patience ends, or when the bot stops
   */
  String ask(Choices choices);

  /**
   * Asks for all components of a record, as one form where the network has forms, else one by one;
   * with the words of {@link Arg#help} where a component has it, else by its name.
   *
   * @param form whose components are asked for
   * @param <R> whose components are asked for
   * @return the answers
   * @throws Unanswered on {@code cancel}, when patience ends, or when the bot stops
   */
  <R extends Record> R ask(Class<R> form);

  /**
   * Asks for a secret in a direct message; the answer is shown and recorded nowhere.
   *
   * @param question what to ask
   * @return the answer
   * @throws Unanswered on {@code cancel}, when patience ends, or when the bot stops
   */
  Secret askSecret(String question);

  /**
   * Asks for yes or no.
   *
   * @param summary what will happen; each {@code {}} is replaced by an argument
   * @param arguments as many as there are {@code {}}
   * @return true for yes
   * @throws Unanswered on {@code cancel}, when patience ends, or when the bot stops
   */
  boolean confirm(String summary, @Nullable Object... arguments);

  /**
   * Shows how a long job goes: one message that changes, where the network can change messages.
   *
   * @param title of the job
   * @return to be closed when the job is over, at the latest by the end of the command
   * @throws IllegalArgumentException if the title is blank
   */
  ProgressBar progress(String title);

  /**
   * Shows the output of a program as it comes, and waits for its end. Its output and its error
   * output are read as UTF-8, by lines, and both are shown; a message grows where messages can
   * change, elsewhere there are new ones at the network's cadence. Nothing is left out: a program
   * that says more than the network takes waits. Whatever ends this before, such as stopping the
   * command, ends the program and its children, which have two seconds to do so in good order.
   *
   * @param process a running program; what it reads is left to the caller
   * @return its exit status
   * @throws dev.chatops.chat.ChatOpsException if the command was told to end meanwhile
   */
  int stream(Process process);

  /**
   * Waits on the bot's clock, which a test can advance.
   *
   * @param duration how long
   */
  void pause(Duration duration);
}
