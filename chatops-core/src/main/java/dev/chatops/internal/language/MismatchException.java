package dev.chatops.internal.language;

import dev.chatops.chat.ChatOpsException;
import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line does not fit its command; the message is for the person who typed it. Has no stack trace:
 * it is an answer, not a fault.
 */
public final class MismatchException extends ChatOpsException {

  @Serial private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** Something the command cannot do without. */
    MISSING,
    /** Words that nothing takes. */
    SURPLUS,
    /** An option that is not there, comes twice, or has no value. */
    OPTION,
    /** A quote that is never closed, where words are wanted. */
    QUOTE,
    /** A word that is none of the choices. */
    CHOICE,
    /** Another word where a literal one belongs. */
    LITERAL
  }

  private final Kind kind;
  private final String text;
  private final @Nullable String excerpt;

  MismatchException(Kind kind, String text) {
    this(kind, text, null);
  }

  MismatchException(Kind kind, String text, @Nullable String excerpt) {
    super(excerpt == null ? text : text + "\n" + excerpt);
    this.kind = kind;
    this.text = text;
    this.excerpt = excerpt;
  }

  /** What is wrong, as a kind. */
  public Kind kind() {
    return kind;
  }

  /** What is wrong, in one line; {@link #getMessage} is this and the excerpt. */
  public String text() {
    return text;
  }

  /** A piece of the line over a caret that points into it; to be shown monospaced. */
  public Optional<String> excerpt() {
    return Optional.ofNullable(excerpt);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
