package dev.chatops.internal.access;

import dev.chatops.chat.UserId;
import java.util.Map;

/**
 * What {@code access} says, ready for decisions; immutable.
 *
 * @param grants what each identity has been granted, over all its groups
 * @param people which person an identity belongs to, for those that have a name
 */
record Policy(Map<UserId, Grants> grants, Map<UserId, String> people) {

  static final Policy EMPTY = new Policy(Map.of(), Map.of());

  Grants of(UserId id) {
    return grants.getOrDefault(id, Grants.NONE);
  }
}
