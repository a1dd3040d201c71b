package dev.chatops.internal.trip;

import dev.chatops.internal.bind.Asked;
import dev.chatops.internal.bind.Bound;
import dev.chatops.internal.registry.ListenerMethod;
import dev.chatops.internal.run.Turn;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands talk to the listeners whose literals it contains; no regular expression runs before a
 * worker has it. Thread-safe.
 */
final class Listening {

  private static final Logger log = LoggerFactory.getLogger(Listening.class);

  private final Bot bot;
  private final boolean anyNosy;

  Listening(Bot bot) {
    this.bot = bot;
    this.anyNosy = bot.registry().listeners().stream().anyMatch(ListenerMethod::commands);
  }

  /** Talk, whether or not it was meant for the bot. */
  void hear(Incoming from, boolean addressed) {
    submit(from, candidates(from), false, addressed);
  }

  /** A message that runs a command as well, for those who asked for such. */
  void overhear(Incoming from) {
    if (anyNosy) {
      submit(from, candidates(from).stream().filter(ListenerMethod::commands).toList(), true, true);
    }
  }

  /** On a worker: whether a listener took a line that is no command. */
  boolean taken(Incoming from, boolean addressed) {
    boolean taken = false;
    for (ListenerMethod listener : candidates(from)) {
      taken |= call(listener, from, false, addressed);
    }
    return taken;
  }

  private List<ListenerMethod> candidates(Incoming from) {
    return from.message() == null ? List.of() : bot.registry().hearing(from.body().text());
  }

  private void submit(
      Incoming from, List<ListenerMethod> candidates, boolean isCommand, boolean addressed) {
    if (candidates.isEmpty()) {
      return;
    }
    bot.lanes()
        .submit(
            from.lane(),
            new Turn() {
              @Override
              protected void run() {
                candidates.forEach(listener -> call(listener, from, isCommand, addressed));
              }
            });
  }

  /** True if it matched; who may not be heard and what does not convert is silence. */
  private boolean call(
      ListenerMethod listener, Incoming from, boolean isCommand, boolean addressed) {
    Chat chat = from.chat(bot, bot.traces().next());
    try (Mdc mdc = Mdc.of(from, chat.trace(), listener.origin())) {
      if (!bot.access().decide(from.user(), listener.permission(), from.where()).allowed()) {
        return false;
      }
      Asked asked = new Asked(chat, from.body().mentions(), bot.people());
      Optional<Bound> bound = listener.hear(from.body().text(), isCommand, addressed, asked);
      if (bound.isPresent()) {
        Answers.say(chat, listener.invoke(bound.get().args()));
      }
      return bound.isPresent();
    } catch (Throwable e) {
      // Nobody asked a listener, so nobody is told that it failed.
      log.error("{} failed, trace {}", listener, chat.trace(), chat.run().censored(e));
      return true;
    } finally {
      chat.closeBars();
    }
  }
}
