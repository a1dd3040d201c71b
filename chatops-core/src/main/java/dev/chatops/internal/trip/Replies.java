package dev.chatops.internal.trip;

import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Press;
import dev.chatops.internal.ask.Answer;
import dev.chatops.internal.ask.Questions.Taken;
import dev.chatops.internal.ask.Recent;
import dev.chatops.internal.language.Addressed;
import dev.chatops.internal.language.CommandLine;
import java.util.Map;

/**
 * Finds answers in what comes in: words, buttons, native forms. Runs on the thread of the adapter.
 * Thread-safe.
 */
final class Replies {

  private static final int REMEMBERED = 1_000;

  private final Map<MessageId, Boolean> answers = Recent.byAge(REMEMBERED);
  private final Bot bot;

  Replies(Bot bot) {
    this.bot = bot;
  }

  /** Whether it was an answer; a line with a prefix is a command and never one. */
  boolean take(Message message, Addressed addressed, Incoming from) {
    boolean possible = bot.questions().any() || message.answers() != null;
    if (!possible) {
      return false;
    }
    if (prefixed(message.body().text(), addressed)) {
      return maySecretly(message, addressed)
          && taken(message, Answer.Words.of(message.body().text()), true, from);
    }
    boolean command = addressed.kind() == Addressed.Kind.COMMAND;
    String line = command ? addressed.line() : message.body().text();
    int offset = command ? addressed.offset() : 0;
    Answer.Words words = new Answer.Words(line, Mentions.within(message.body(), offset));
    boolean meant = command || message.where().direct();
    return taken(message, words, meant, from);
  }

  private boolean taken(Message message, Answer.Words words, boolean meant, Incoming from) {
    Taken taken = bot.questions().offer(message, words, meant);
    tell(taken, from);
    if (taken != Taken.NO) {
      remember(message.id());
    }
    return taken != Taken.NO;
  }

  /** A password may begin like a command, and is then recorded nowhere; what is one for sure is. */
  private boolean maySecretly(Message message, Addressed addressed) {
    return addressed.kind() == Addressed.Kind.COMMAND
        && bot.questions().secret(message.from(), message.where())
        && bot.registry().routes().find(CommandLine.of(addressed.line()), 0) == null;
  }

  private synchronized void remember(MessageId answer) {
    answers.put(answer, Boolean.TRUE);
  }

  /** Whether a message was an answer: what becomes of it is for nobody else either. */
  synchronized boolean wasAnswer(MessageId message) {
    return answers.containsKey(message);
  }

  /** Whether it was for one of the bot's questions; a plugin may have buttons of its own. */
  boolean chosen(Press.Choose choose, Incoming from) {
    Answer answer = Answer.Words.of(choose.value());
    Taken taken = bot.questions().offer(from.user(), choose.question(), answer);
    tell(taken, from);
    return taken != Taken.NO;
  }

  boolean filled(Event.Answered answered, Link link) {
    Incoming from =
        new Incoming(link.speaker(), answered.where(), answered.by(), null, answered.ticket());
    Answer answer = new Answer.Filled(answered.values());
    Taken taken = bot.questions().offer(answered.by(), answered.question(), answer);
    tell(taken, from);
    return taken != Taken.NO;
  }

  private boolean prefixed(String text, Addressed addressed) {
    String before = text.substring(0, addressed.offset());
    return addressed.kind() == Addressed.Kind.REPEAT
        || bot.prefixes().stream().anyMatch(before::endsWith);
  }

  private void tell(Taken taken, Incoming from) {
    if (taken == Taken.LATE) {
      from.chat(bot, bot.traces().next()).whisper("too late: that question is over");
    } else if (taken == Taken.NOT_ASKED) {
      from.chat(bot, bot.traces().next()).whisper("that question is for somebody else");
    }
  }
}
