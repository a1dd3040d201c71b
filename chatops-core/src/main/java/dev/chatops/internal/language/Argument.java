package dev.chatops.internal.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One argument or option of a usage line. Immutable.
 *
 * @param name as written; of an option, its long name without dashes
 * @param kind where its value stands
 * @param required whether the command cannot do without
 * @param choices the only values there are, as written; empty if there are others
 * @param fallback what stands in when it is left out; null if nothing does
 * @param spellings what is typed for an option, such as {@code -n} and {@code --dry-run}; empty for
 *     an argument
 */
public record Argument(
    String name,
    Kind kind,
    boolean required,
    List<String> choices,
    @Nullable String fallback,
    List<String> spellings) {

  /** Where a value stands. */
  public enum Kind {
    /** By its place. */
    ARGUMENT,
    /** All that follows. */
    REST,
    /** By name, with a value: {@code --branch=main}. */
    OPTION,
    /** By name alone: {@code --dry-run}. */
    FLAG
  }

  /** Copies the lists. */
  public Argument {
    choices = List.copyOf(choices);
    spellings = List.copyOf(spellings);
  }

  /** Whether it is given by name. */
  public boolean isOption() {
    return kind == Kind.OPTION || kind == Kind.FLAG;
  }
}
