package dev.chatops.internal.access;

import dev.chatops.chat.UserId;
import java.util.Map;
import java.util.Set;

/**
 * What {@code access} says, ready for decisions; immutable.
 *
 * @param grants what each identity has been granted, over all its groups
 * @param people which person an identity belongs to, for those that have a name
 * @param bots whose commands count although they are no people
 */
record Policy(Map<UserId, Grants> grants, Map<UserId, String> people, Set<UserId> bots) {

  static final Policy EMPTY = new Policy(Map.of(), Map.of(), Set.of());

  /** Whether somebody may do everything. */
  boolean administered() {
    return grants.values().stream().anyMatch(Grants::everything);
  }

  Grants of(UserId id) {
    return grants.getOrDefault(id, Grants.NONE);
  }
}
