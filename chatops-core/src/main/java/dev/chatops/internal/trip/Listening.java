package dev.chatops.internal.trip;

import dev.chatops.internal.registry.ListenerMethod;
import dev.chatops.internal.run.Turn;
import dev.chatops.plugin.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands talk to the listeners whose literals it contains; no regular expression runs before a worker
 * has it. Thread-safe.
 */
final class Listening {

  private static final Logger log = LoggerFactory.getLogger(Listening.class);

  private final Bot bot;
  private final List<ListenerMethod> all;
  private final List<ListenerMethod> nosy;

  Listening(Bot bot) {
    this.bot = bot;
    this.all = bot.registry().listeners();
    this.nosy = all.stream().filter(ListenerMethod::commands).toList();
  }

  /** Talk, whether or not it was meant for the bot. */
  void hear(Incoming from, boolean addressed) {
    submit(from, candidates(all, from), false, addressed);
  }

  /** A message that runs a command as well, for those who asked for such. */
  void overhear(Incoming from) {
    submit(from, candidates(nosy, from), true, true);
  }

  /** On a worker: whether a listener took a line that is no command. */
  boolean taken(Incoming from) {
    boolean taken = false;
    for (ListenerMethod listener : candidates(all, from)) {
      taken |= call(listener, from, false, true);
    }
    return taken;
  }

  private static List<ListenerMethod> candidates(List<ListenerMethod> of, Incoming from) {
    if (of.isEmpty() || from.message() == null) {
      return List.of();
    }
    String text = from.body().text();
    String lower = text.toLowerCase(Locale.ROOT);
    List<ListenerMethod> candidates = new ArrayList<>(0);
    for (ListenerMethod listener : of) {
      if (listener.maybe(text, lower)) {
        candidates.add(listener);
      }
    }
    return candidates;
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
    return false;
  }
}
