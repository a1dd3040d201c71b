package dev.chatops.internal.registry;

import dev.chatops.internal.bind.Asked;
import dev.chatops.internal.bind.Getter;
import dev.chatops.internal.bind.Target;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * How the groups of a pattern become the arguments of a method. Immutable.
 *
 * @param getters one a parameter; of the values, 0 is the first match, 1 the list of all, and the
 *     groups follow
 * @param targets one a group that is converted; none if no parameter takes a group
 * @param all whether the method takes all matches
 */
record Groups(List<Getter> getters, List<Target> targets, boolean all) {

  static final int FIRST = 0;
  static final int ALL = 1;
  static final int BEFORE_GROUPS = 2;

  Groups {
    getters = List.copyOf(getters);
    targets = List.copyOf(targets);
  }

  /**
   * A match, and where its groups stand.
   *
   * @param match what a plugin sees
   * @param starts of each group, -1 if it took no part
   */
  record Found(Match match, List<Integer> starts) {

    static Found of(MatchResult result, String text, boolean isCommand, boolean addressed) {
      List<@Nullable String> groups = new ArrayList<>();
      List<Integer> starts = new ArrayList<>();
      for (int i = 1; i <= result.groupCount(); i++) {
        int start = result.start(i);
        groups.add(start < 0 ? null : text.substring(start, result.end(i)));
        starts.add(start);
      }
      String whole = text.substring(result.start(), result.end());
      return new Found(new Match(whole, groups, isCommand, addressed), starts);
    }
  }

  /** The values for the getters; empty if a group does not convert. */
  Optional<@Nullable Object[]> values(List<Found> found, Asked asked) {
    Found first = found.get(0);
    @Nullable Object[] values = new Object[BEFORE_GROUPS + targets.size()];
    values[FIRST] = first.match();
    values[ALL] = found.stream().map(Found::match).toList();
    for (int i = 0; i < targets.size(); i++) {
      Target target = targets.get(i);
      String text = first.match().groups().get(i);
      Object value = text == null ? null : target.read(text, first.starts().get(i), asked);
      boolean silent = value == null && (text != null || target.primitive());
      if (silent) {
        return Optional.empty();
      }
      values[BEFORE_GROUPS + i] = target.argument(value);
    }
    return Optional.of(values);
  }

  /** The arguments of the method. */
  @Nullable Object[] arguments(@Nullable Object[] values, Context chat) {
    return Getter.all(getters.toArray(new Getter[0]), values, chat);
  }
}
