package dev.chatops.internal.trip;

import dev.chatops.chat.Content;
import dev.chatops.plugin.Context;
import org.jspecify.annotations.Nullable;

/** Says what a method has returned. */
final class Answers {

  private Answers() {}

  /** Nothing for null and the empty string; a string literally. */
  static void say(Context chat, @Nullable Object value) {
    if (value instanceof String text) {
      if (!text.isEmpty()) {
        chat.reply(Content.text(text));
      }
    } else if (value instanceof Content content) {
      chat.reply(content);
    } else if (value != null) {
      throw new IllegalStateException("a method returned " + value.getClass());
    }
  }
}
