package dev.chatops.internal.access;

import dev.chatops.chat.UserId;
import dev.chatops.internal.spell.Spelled;
import dev.chatops.internal.spell.Spellings;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code access} says, ready for decisions; immutable.
 *
 * @param grants what each identity has been granted, over all its groups
 * @param people which person an identity belongs to, for those that have a name
 * @param bots whose commands count although they are no people
 * @param administered whether somebody may do everything
 */
record Policy(
    Spelled<UserId, Grants> grants,
    Spelled<UserId, String> people,
    Spelled<UserId, Boolean> bots,
    boolean administered) {

  static final Policy EMPTY = of(Map.of(), Map.of(), Set.of(), Spellings.EXACT);

  /** Two spellings of one identity have what both were granted, and the name that stands first. */
  static Policy of(
      Map<UserId, Grants> grants,
      Map<UserId, String> people,
      Set<UserId> bots,
      Spellings spellings) {
    Map<UserId, Boolean> named =
        bots.stream().collect(Collectors.toMap(bot -> bot, bot -> Boolean.TRUE));
    return new Policy(
        Spelled.people(grants, spellings, Grants::and),
        Spelled.people(people, spellings, (first, second) -> first),
        Spelled.people(named, spellings, (first, second) -> first),
        grants.values().stream().anyMatch(Grants::everything));
  }

  Grants of(UserId id) {
    return grants.find(id).orElse(Grants.NONE);
  }
}
