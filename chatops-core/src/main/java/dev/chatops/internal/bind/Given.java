package dev.chatops.internal.bind;

import dev.chatops.chat.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A word to be read as a value.
 *
 * @param text the word, quotes removed
 * @param mention whom or what the network says it names; null if nothing
 */
public record Given(String text, @Nullable Mention mention) {

  static Given of(String text) {
    return new Given(text, null);
  }
}
