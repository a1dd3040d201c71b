package dev.chatops.examples.opsbot.builds;

import java.util.regex.Pattern;

/**
 * What can be built.
 *
 * @param name such as {@code commit-1248994}
 */
public record Commit(String name) {

  private static final Pattern NAME = Pattern.compile("\\w[\\w./-]{0,99}");

  /** Refuses what cannot be the name of a commit. */
  public Commit {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a commit: " + name);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
