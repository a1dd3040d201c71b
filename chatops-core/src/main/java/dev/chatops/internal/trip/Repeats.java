package dev.chatops.internal.trip;

import dev.chatops.chat.Mention;
import dev.chatops.internal.ask.Recent;
import dev.chatops.internal.registry.CommandMethod;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Each person's last command in each conversation, the latest of them: what somebody typed or chose
 * from a menu, not what a button has said for them. Thread-safe.
 */
final class Repeats {

  private static final int MOST = 10_000;

  /** What is to be done again. */
  sealed interface Again {

    /** As people read it. */
    String line();

    /**
     * A line; its words are cut anew, to keep less.
     *
     * @param line without prefix and address
     * @param mentions those in the line, so that the same people are meant
     */
    record Typed(String line, List<Mention> mentions) implements Again {}

    /**
     * A native form.
     *
     * @param command which
     * @param form filled in
     */
    record Chosen(CommandMethod command, Request.Filled form) implements Again {

      @Override
      public String line() {
        return form.line();
      }
    }
  }

  private final Map<Object, Again> last = Recent.byUse(MOST);

  synchronized void remember(Object lane, Again again) {
    last.put(lane, again);
  }

  synchronized @Nullable Again last(Object lane) {
    return last.get(lane);
  }
}
