package dev.chatops.internal.trip;

import dev.chatops.adapter.Feature;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Text;
import dev.chatops.internal.ask.Answer;
import dev.chatops.internal.ask.Question;
import dev.chatops.internal.ask.Questions;
import dev.chatops.internal.bind.Asked;
import dev.chatops.internal.out.Said;
import dev.chatops.plugin.Unanswered;
import dev.chatops.plugin.Unanswered.Why;
import dev.chatops.plugin.UserException;
import dev.chatops.service.Time;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks one person one thing in one place, again if the answer does not fit, and waits; on the
 * worker of a command.
 */
final class Asking {

  /** How often it is asked again. */
  private static final int AGAIN = 2;

  /** How long it waits for an answer where people are as quick as in a chat. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Up to this cadence a network is a chat; slower ones get so many times the patience. */
  private static final Duration CHAT = Duration.ofSeconds(5);

  private final Chat chat;
  private final Conversation where;
  private final Run run;

  /**
   * Asks who has asked.
   *
   * @param chat whom
   * @param where in which conversation
   */
  Asking(Chat chat, Conversation where) {
    this.chat = chat;
    this.where = where;
    this.run = chat.run();
  }

  /** Waits for an answer and reads it. */
  Object ask(Query query) {
    return ask(
        query,
        words -> query.takes(words, asked(words)),
        answer -> query.read(words(answer), asked(words(answer))));
  }

  /**
   * Waits for an answer and has it read.
   *
   * @param bare whether a line that is not addressed to the bot is an answer
   * @param read reads one; what it throws of a UserException is told, and it is asked again
   */
  Object ask(Query query, Predicate<Answer.Words> bare, Function<Answer, Object> read) {
    run.throwIfUnanswered();
    Questions questions = run.bot().questions();
    Question question = new Question(run.nextQuestion(), chat.user(), where, bare, query.secret());
    try {
      run.await(questions.join(question), () -> unanswered(Why.STOPPED, query));
      boolean buttons = chat.speaker().can(where, Feature.BUTTONS);
      Content asked = query.content(question.id(), buttons);
      Content content = asked;
      for (int tries = 0; tries <= AGAIN; tries++) {
        Answer answer = once(question, content, query);
        try {
          return read.apply(answer);
        } catch (UserException unfit) {
          content = Content.of(new Text(String.valueOf(unfit.getMessage())), asked);
        }
      }
      throw unanswered(Why.NOT_UNDERSTOOD, query);
    } finally {
      questions.leave(question);
    }
  }

  private Answer once(Question question, Content content, Query query) {
    question.renew();
    if (run.bot().questions().stopped()) {
      throw unanswered(Why.STOPPED, query);
    }
    Patience patience = new Patience(question);
    try {
      Said said = chat.ask(where, content, question::opens);
      said.receipts().whenComplete(patience::begins);
      Answer answer = run.await(question.stand(), () -> unanswered(Why.STOPPED, query));
      if (answer instanceof Answer.None none) {
        throw unanswered(none.why(), query);
      }
      if (answer instanceof Answer.Unasked unasked) {
        throw new UndeliveredException(query.prompt(), unasked.cause());
      }
      return answer;
    } finally {
      patience.ends();
    }
  }

  private Unanswered unanswered(Why why, Query query) {
    return run.unanswered(new Unanswered(why, query.prompt()));
  }

  /** Who has said them, and where. */
  Asked asked(Answer.Words words) {
    return new Asked(chat, words.mentions(), run.bot().people());
  }

  /** A native form with one field is as good as words. */
  static Answer.Words words(Answer answer) {
    if (answer instanceof Answer.Words words) {
      return words;
    }
    Optional<String> only =
        answer instanceof Answer.Filled filled
            ? filled.values().values().stream().findFirst()
            : Optional.empty();
    return Answer.Words.of(only.orElse(""));
  }

  /** How long the answer may take from the moment the question stands there. */
  private final class Patience {

    private final Question question;
    private Time.@Nullable Timer timer;
    private boolean over;

    Patience(Question question) {
      this.question = question;
    }

    synchronized void begins(@Nullable List<Receipt> receipts, @Nullable Throwable failure) {
      if (receipts == null) {
        question.end(new Answer.Unasked(failure == null ? new IllegalStateException() : failure));
        return;
      }
      question.arrived(receipts.stream().flatMap(receipt -> receipt.made().stream()).toList());
      if (!over) {
        timer =
            run.bot()
                .time()
                .schedule(
                    Time.Kind.BUSINESS, span(), () -> question.end(new Answer.None(Why.EXPIRED)));
      }
    }

    synchronized void ends() {
      over = true;
      if (timer != null) {
        timer.cancel();
      }
    }

    private Duration span() {
      Duration cadence = chat.speaker().traits(where).cadence();
      return cadence.compareTo(CHAT) <= 0
          ? PATIENCE
          : PATIENCE.multipliedBy(cadence.toMillis()).dividedBy(CHAT.toMillis());
    }
  }
}
