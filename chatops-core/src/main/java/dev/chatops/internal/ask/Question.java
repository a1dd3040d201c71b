package dev.chatops.internal.ask;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.User;
import dev.chatops.internal.out.Place;
import dev.chatops.internal.run.Stand;
import dev.chatops.plugin.Unanswered.Why;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A question to one person in one place. It takes answers from the moment it is handed to the
 * network until the first one, and anew each time it is asked again. Thread-safe.
 */
public final class Question {

  private final String id;
  private final User who;
  private final Conversation where;
  private final Predicate<Answer.Words> bare;
  private final boolean secret;
  private final Stand<Boolean> turn;
  private final Set<MessageId> messages = new HashSet<>();
  private Stand<Answer> stand;
  private boolean open;
  private boolean done;

  /**
   * A question that nobody has been asked yet.
   *
   * @param id names it to buttons
   * @param who is asked
   * @param where it is asked
   * @param bare whether a line in a room that nobody addressed to the bot is an answer; asked on
   *     the reader thread of a network, so that no code of a plugin may be in it
   * @param secret whether the answer is for nobody else's eyes
   */
  public Question(
      String id, User who, Conversation where, Predicate<Answer.Words> bare, boolean secret) {
    this.id = id;
    this.who = who;
    this.where = where;
    this.bare = bare;
    this.secret = secret;
    this.turn = Stand.forPeople("another question to " + who.name());
    this.stand = Stand.forPeople("an answer of " + who.name());
  }

  /**
   * How buttons name it.
   *
   * @return unique within a run of the bot
   */
  public String id() {
    return id;
  }

  /**
   * Where to wait for what comes of it.
   *
   * @return of this time of asking
   */
  public synchronized Stand<Answer> stand() {
    return stand;
  }

  /** Asks once more: what was said before is no answer to that. */
  public synchronized void renew() {
    stand = Stand.forPeople("an answer of " + who.name());
    open = false;
    done = false;
  }

  /** From here on there may be answers. */
  public synchronized void opens() {
    open = true;
  }

  /**
   * It stands there now.
   *
   * @param ids of its messages; a reply to one of them is an answer
   */
  public synchronized void arrived(Collection<MessageId> ids) {
    messages.addAll(ids);
  }

  /**
   * Ends the wait for an answer; the first end counts.
   *
   * @param answer what came of it
   * @return false if it came too late
   */
  public synchronized boolean end(Answer answer) {
    open = false;
    boolean first = stand.end(answer);
    done |= first && !(answer instanceof Answer.None none && none.why() != Why.CANCELLED);
    return first;
  }

  Stand<Boolean> turn() {
    return turn;
  }

  boolean isSecret() {
    return secret;
  }

  /** Whether whoever was asked has had their say, so that no late answer is to be expected. */
  synchronized boolean isDone() {
    return done;
  }

  User who() {
    return who;
  }

  Conversation where() {
    return where;
  }

  synchronized boolean isOpen() {
    return open;
  }

  synchronized Set<MessageId> messages() {
    return Set.copyOf(messages);
  }

  /** Whether somebody says something where it was asked. */
  boolean isIn(Conversation place) {
    return Place.of(where).equals(Place.of(place));
  }

  boolean sameRoom(Conversation place) {
    return where.room().id().equals(place.room().id());
  }

  /** Whether a message is for this question and nothing else: a reply to it, or in its thread. */
  synchronized boolean isAnsweredBy(Message message) {
    MessageId answered = message.answers();
    return (answered != null && messages.contains(answered)) || isItsThread(message.where());
  }

  private boolean isItsThread(Conversation place) {
    String thread = place.thread();
    return thread != null
        && sameRoom(place)
        && (thread.equals(where.thread())
            || messages.stream().anyMatch(message -> message.value().equals(thread)));
  }

  boolean takes(Answer.Words words) {
    return bare.test(words);
  }
}
