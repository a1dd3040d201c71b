package dev.chatops.examples.opsbot.deploys;

import java.util.regex.Pattern;

/**
 * The name of a branch, as git would have it: {@code --branch=} with nothing behind it is none.
 *
 * @param name as it is in the repository
 */
public record Branch(String name) {

  private static final Pattern NAME = Pattern.compile("[\\p{Alnum}_][\\p{Alnum}_./-]{0,99}");

  /** Refuses what cannot be a branch. */
  public Branch {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name of a branch");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
