package dev.chatops.config;

/** What stands at a key of {@link Settings}. */
public enum SettingKind {
  /** Nothing, or {@code null}. */
  ABSENT,
  /** A text, a number, or true or false. */
  VALUE,
  /** A list in square brackets. */
  LIST,
  /** A block in curly brackets. */
  SECTION
}
