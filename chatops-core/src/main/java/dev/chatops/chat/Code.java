package dev.chatops.chat;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Text that keeps every space and line break and is shown monospaced: a program's output, a
 * listing. Immutable.
 *
 * @param language a name for colouring such as {@code java}, or empty
 * @param text the text itself
 */
public record Code(String language, String text) implements Content {

  private static final Pattern LANGUAGE = Pattern.compile("[\\p{Alnum}_+#.-]*");

  /**
   * Checks the language, which stands bare in a wire's markup.
   *
   * @throws IllegalArgumentException if the language holds anything but ASCII letters, digits and
   *     {@code _+#.-}
   */
  public Code {
    if (!LANGUAGE.matcher(language).matches()) {
      throw new IllegalArgumentException("not the name of a language: \"" + language + "\"");
    }
    Objects.requireNonNull(text, "text");
  }

  @Override
  public String plain() {
    return text;
  }

  @Override
  public String toString() {
    return "Code[" + language + ": " + Plain.brief(text) + "]";
  }
}
