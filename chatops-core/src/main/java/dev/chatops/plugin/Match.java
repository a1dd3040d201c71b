package dev.chatops.plugin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a listener heard.
 *
 * @param text all that its pattern matched
 * @param groups what each group matched, from the first; null for one that took no part
 * @param isCommand whether the message ran a command as well
 * @param addressed whether the message was meant for the bot
 */
public record Match(
    String text, List<@Nullable String> groups, boolean isCommand, boolean addressed) {

  /** Copies the groups. */
  public Match {
    groups = Collections.unmodifiableList(new ArrayList<>(groups));
  }

  /**
   * What one group matched.
   *
   * @param number from 1, as in the pattern
   * @return null if it took no part
   * @throws IndexOutOfBoundsException if the pattern has no such group
   */
  public @Nullable String group(int number) {
    return groups.get(number - 1);
  }
}
