package dev.chatops.chat;

import java.util.Objects;

/**
 * Literal text: no character of it is ever read as markup. Immutable.
 *
 * @param value the text; its line breaks are kept
 */
public record Text(String value) implements Content {

  /** Refuses {@code null}. */
  public Text {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String plain() {
    return value;
  }

  @Override
  public String toString() {
    return "Text[" + Plain.brief(value) + "]";
  }
}
