package dev.chatops.internal.language;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a line gives for the arguments of a usage, by name. Immutable. */
public final class Values {

  private final Map<String, Value> byName;

  Values(Map<String, Value> byName) {
    this.byName = byName;
  }

  /** Takes what it is given, such as a filled native form. */
  public static Values of(Map<String, Value> byName) {
    return new Values(Map.copyOf(byName));
  }

  /** Null if it was left out, whether or not it has a fallback; a flag is "true" or "false". */
  public @Nullable Value value(String argument) {
    return byName.get(argument);
  }

  @Override
  public String toString() {
    return byName.toString();
  }
}
