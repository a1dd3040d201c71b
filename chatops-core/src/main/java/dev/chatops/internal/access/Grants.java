package dev.chatops.internal.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one person has been granted.
 *
 * @param groups the names of the groups, for people to read
 * @param permissions dotted names, some with {@code *} at the end
 * @param all whether everything is granted
 */
record Grants(Set<String> groups, List<String> permissions, boolean all) {

  static final Grants NONE = new Grants(Set.of(), List.of(), false);
  static final Grants ALL = new Grants(Set.of("operator"), List.of(), true);

  boolean grant(String permission) {
    return all || permissions.stream().anyMatch(granted -> covers(granted, permission));
  }

  boolean everything() {
    return all || permissions.contains("*");
  }

  /** What both say. */
  Grants and(Grants other) {
    Set<String> either = new LinkedHashSet<>(groups);
    either.addAll(other.groups);
    List<String> more = new ArrayList<>(permissions);
    more.addAll(other.permissions);
    return new Grants(either, more, all || other.all);
  }

  static boolean covers(String granted, String permission) {
    if (granted.equals("*")) {
      return true;
    }
    return granted.endsWith(".*")
        ? permission.startsWith(granted.substring(0, granted.length() - 1))
        : granted.equals(permission);
  }
}
