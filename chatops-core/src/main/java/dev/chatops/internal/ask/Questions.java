package dev.chatops.internal.ask;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.internal.out.Place;
import dev.chatops.internal.run.Stand;
import dev.chatops.plugin.Unanswered.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All questions that wait for an answer, and the last that are over. Answers are looked for on the
 * reader thread of a network: nothing here blocks or calls a plugin. Thread-safe.
 */
public final class Questions {

  private static final int REMEMBERED = 1_000;

  /** What became of something that might be an answer. */
  public enum Taken {
    /** It is the answer, and nothing else. */
    YES,
    /** It would have been the answer; the question is over. */
    LATE,
    /** It is for a question that somebody else was asked. */
    NOT_ASKED,
    /** It is no answer. */
    NO
  }

  private final List<Question> asked = new ArrayList<>();
  private final Map<Object, User> over = Recent.byAge(REMEMBERED);

  /** Where somebody was asked for a secret, and may yet tell it although nobody waits for it. */
  private final Map<Whose, Boolean> missed = Recent.byAge(REMEMBERED);

  private volatile boolean any;
  private volatile boolean stopped;

  /** Begins without questions. */
  public Questions() {}

  /**
   * Whether anybody is asked anything, at no cost.
   *
   * @return false if no words of anybody can be an answer, unless they reply to a question
   */
  public boolean any() {
    return any;
  }

  /**
   * Puts a question in line: a person is asked one thing at a time in one place.
   *
   * @param question to be left in the end
   * @return where to wait for its turn
   */
  public synchronized Stand<Boolean> join(Question question) {
    boolean first = before(question).isEmpty();
    asked.add(question);
    missed.remove(place(question.who(), question.where()));
    any = true;
    if (first) {
      question.turn().end(Boolean.TRUE);
    }
    return question.turn();
  }

  /**
   * A question is over; the next one to the same person there has its turn.
   *
   * @param question that has joined
   */
  public synchronized void leave(Question question) {
    if (!asked.remove(question)) {
      return;
    }
    if (question.isSecret() && !question.isDone()) {
      missed.put(place(question.who(), question.where()), Boolean.TRUE);
    }
    any = !asked.isEmpty() || !missed.isEmpty();
    over.put(question.id(), question.who());
    question.messages().forEach(message -> over.put(message, question.who()));
    before(question).ifPresent(next -> next.turn().end(Boolean.TRUE));
  }

  private Optional<Question> before(Question question) {
    return asked.stream()
        .filter(other -> isOf(other, question.who()) && other.isIn(question.where()))
        .findFirst();
  }

  /**
   * Offers what somebody said to the questions they were asked.
   *
   * @param message what they said
   * @param words the same without the bot's name before it
   * @param meant whether it is meant for the bot: addressed to it, or nobody else is there
   * @return what became of it
   */
  public Taken offer(Message message, Answer.Words words, boolean meant) {
    if (any) {
      for (Question question : of(message.from())) {
        if (question.isAnsweredBy(message)
            || question.isIn(message.where()) && (meant || isAnswer(question, words))) {
          return taken(question, answer(words));
        }
      }
    }
    MessageId answered = message.answers();
    boolean late = answered != null && wasAsked(message.from(), answered);
    return late || meant && missedSecret(message) ? Taken.LATE : Taken.NO;
  }

  /**
   * Whether what somebody says somewhere may be a secret: they are asked for one there, or were.
   *
   * @param who speaks
   * @param where they are
   * @return true if it is to be kept from everybody else
   */
  public boolean secret(User who, Conversation where) {
    return of(who).stream().anyMatch(question -> question.isSecret() && question.isIn(where))
        || missedAt(place(who, where));
  }

  private synchronized boolean missedAt(Whose place) {
    return missed.containsKey(place);
  }

  /** What comes first after a secret was asked for in vain is that secret, or may be. */
  private synchronized boolean missedSecret(Message message) {
    boolean one = missed.remove(place(message.from(), message.where())) != null;
    any = !asked.isEmpty() || !missed.isEmpty();
    return one;
  }

  private record Whose(UserId who, Place where) {}

  private static Whose place(User who, Conversation where) {
    return new Whose(who.id(), Place.of(where));
  }

  /**
   * A button was pressed, or a native form filled in.
   *
   * @param by who did it
   * @param id of the question
   * @param answer what it means
   * @return what became of it; it is no answer if the bot has never asked that, which plugins may
   */
  public Taken offer(User by, String id, Answer answer) {
    for (Question question : all()) {
      if (question.id().equals(id)) {
        return isOf(question, by) ? taken(question, answer) : Taken.NOT_ASKED;
      }
    }
    return wasAsked(by, id) ? Taken.LATE : Taken.NO;
  }

  /**
   * Takes back the question that somebody was asked in a place, or else the first anywhere.
   *
   * @param who was asked
   * @param where they are
   * @return false if there is none
   */
  public boolean cancel(User who, Conversation where) {
    List<Question> theirs = of(who);
    return theirs.stream()
        .filter(question -> question.isIn(where))
        .findFirst()
        .or(() -> theirs.stream().findFirst())
        .filter(question -> question.end(new Answer.None(Why.CANCELLED)))
        .isPresent();
  }

  /** The bot is about to stop: nobody waits for an answer any more, and nobody begins to. */
  public void stop() {
    stopped = true;
    all().forEach(question -> question.end(new Answer.None(Why.STOPPED)));
  }

  /**
   * Whether there are no more questions.
   *
   * @return true from the stop on
   */
  public boolean stopped() {
    return stopped;
  }

  /**
   * How many wait for an answer, or for their turn.
   *
   * @return zero when all is still
   */
  public synchronized int size() {
    return asked.size();
  }

  private static boolean isAnswer(Question question, Answer.Words words) {
    return isCancel(words) || question.takes(words);
  }

  private static Answer answer(Answer.Words words) {
    return isCancel(words) ? new Answer.None(Why.CANCELLED) : words;
  }

  private static boolean isCancel(Answer.Words words) {
    return words.text().strip().equalsIgnoreCase("cancel");
  }

  private static Taken taken(Question question, Answer answer) {
    return question.end(answer) ? Taken.YES : Taken.LATE;
  }

  /** Only those that have been handed to the network: what was said before is no answer. */
  private List<Question> of(User who) {
    return all().stream().filter(question -> isOf(question, who) && question.isOpen()).toList();
  }

  private static boolean isOf(Question question, User who) {
    return question.who().id().equals(who.id());
  }

  private synchronized List<Question> all() {
    return List.copyOf(asked);
  }

  private synchronized boolean wasAsked(User who, Object question) {
    User asked = over.get(question);
    return asked != null && asked.id().equals(who.id());
  }
}
