package dev.chatops.examples.opsbot;

import dev.chatops.testkit.Transcript;
import java.util.stream.Collectors;

/** What a transcript's people may do, as a configuration says it. */
final class Rights {

  private Rights() {}

  /**
   * The block {@code access}.
   *
   * @param adapter on which its people are
   * @param account what makes of a name what its network vouches for, such as {@code %s@localhost}
   */
  static String of(Transcript transcript, String adapter, String account) {
    return transcript.rights().entrySet().stream()
        .map(
            entry ->
                """
                access.roles.of-%1$s = ["%2$s"]
                access.groups.of-%1$s { people = ["%3$s/%4$s"], roles = [of-%1$s] }
                """
                    .formatted(
                        entry.getKey(),
                        String.join("\", \"", entry.getValue()),
                        adapter,
                        account.formatted(entry.getKey())))
        .collect(Collectors.joining());
  }
}
