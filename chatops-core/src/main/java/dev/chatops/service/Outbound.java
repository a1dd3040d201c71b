package dev.chatops.service;

import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.User;
import dev.chatops.plugin.Notice;
import dev.chatops.plugin.Posted;
import org.jspecify.annotations.Nullable;

/**
 * Speaks where nobody has asked. Thread-safe.
 *
 * <pre>{@code
 * out.room("ops").say("{} is back", host);
 * }</pre>
 */
public interface Outbound {

  /**
   * A room by its name in the configuration, whatever its network; it may stand for several.
   *
   * @param name a key of {@code rooms}
   * @return a voice in all rooms of that name
   * @throws dev.chatops.plugin.UserException if there is none; it lists those there are
   */
  Voice room(String name);

  /**
   * One conversation.
   *
   * @param conversation a room or thread, kept from an earlier message
   * @return a voice there
   */
  Voice in(Conversation conversation);

  /**
   * A person, in a direct message.
   *
   * @param user who
   * @return a voice that only this person hears
   */
  Voice to(User user);

  /** Speaks in one place. Thread-safe. */
  interface Voice {

    /**
     * Says something.
     *
     * @param template literal text; each {@code {}} is replaced by an argument
     * @param arguments as many as there are {@code {}}
     * @return what becomes of it
     */
    default Posted say(String template, @Nullable Object... arguments) {
      return say(Content.text(template, arguments));
    }

    /**
     * Says something.
     *
     * @param content what
     * @return what becomes of it
     */
    Posted say(Content content);

    /**
     * Tells what nobody asked for: a page before all else, any other after replies. It joins an
     * equal one that still waits.
     *
     * @param notice what
     * @return what becomes of it, or of the one that it has joined
     */
    Posted notify(Notice notice);
  }
}
