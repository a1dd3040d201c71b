package dev.chatops.irc;

import dev.chatops.config.Secret;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A channel to go into. Immutable.
 *
 * @param name as it is written in the settings
 * @param key what opens it; null without
 */
record IrcRoom(String name, @Nullable Secret key) {

  /** RFC 2812 §1.3: no space, comma, BEL; the key no comma, either. */
  private static final Pattern FORM =
      Pattern.compile("(?<name>[#&+!][^\\s,\\x00-\\x20]*)(?: +(?<key>[^\\s,\\x00-\\x20]+))?");

  /** Reads {@code #room} or {@code #room key}. */
  static Optional<IrcRoom> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    String key = form.group("key");
    return Optional.of(new IrcRoom(form.group("name"), key == null ? null : Secret.of(key)));
  }
}
