package dev.chatops.internal.access;

import dev.chatops.chat.UserId;
import dev.chatops.config.Settings;
import dev.chatops.internal.spell.Spellings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code access { people, roles, groups, bots }}. A group named {@code admins} may
 * everything; there are no direct grants and no groups in groups.
 */
final class PolicyReader {

  /**
   * What a role holds, and where that is written.
   *
   * @param roles the block
   * @param role its key
   * @param permission as written
   */
  record Held(Settings roles, String role, String permission) {}

  /** Members of this group may everything. */
  static final String ADMINS = "admins";

  private final Settings access;
  private final Set<String> adapters;
  private final Spellings spellings;
  private final Map<String, List<UserId>> people = new LinkedHashMap<>();
  private final Map<String, List<String>> roles = new LinkedHashMap<>();
  private final List<Held> held = new ArrayList<>();

  PolicyReader(Settings access, Set<String> adapters, Spellings spellings) {
    this.access = access;
    this.adapters = adapters;
    this.spellings = spellings;
  }

  Policy read() {
    Map<UserId, String> names = new LinkedHashMap<>();
    Settings peopleBlock = access.section("people");
    for (String name : peopleBlock.keys()) {
      List<UserId> ids = identities(peopleBlock, name, peopleBlock.strings(name));
      people.put(name, ids);
      ids.forEach(id -> claim(peopleBlock, names, id, name));
    }
    Settings rolesBlock = access.section("roles");
    for (String name : rolesBlock.keys()) {
      roles.put(name, permissions(rolesBlock, name));
      roles.get(name).forEach(permission -> held.add(new Held(rolesBlock, name, permission)));
    }
    Map<UserId, Grants> grants = new HashMap<>();
    access.sections("groups").forEach((name, group) -> readGroup(name, group, grants));
    Set<UserId> bots = Set.copyOf(identities(access, "bots", access.strings("bots")));
    return Policy.of(grants, names, bots, spellings);
  }

  /** All that the roles hold, as far as it has been read. */
  List<Held> held() {
    return held;
  }

  /** What is one identity on its network only when it has connected is one only then. */
  private void claim(Settings block, Map<UserId, String> names, UserId id, String name) {
    String other = names.putIfAbsent(spellings.of(id), name);
    if (other != null) {
      block.problem(name, id.toString(), "an identity of one person; it is " + other + "'s too");
    }
  }

  private void readGroup(String name, Settings group, Map<UserId, Grants> grants) {
    List<String> permissions = new ArrayList<>();
    for (String role : group.strings("roles")) {
      if (roles.containsKey(role)) {
        permissions.addAll(roles.get(role));
      } else {
        group.problem("roles", role, "one of access.roles: " + listed(roles.keySet()));
      }
    }
    boolean all = name.equals(ADMINS);
    for (UserId member : members(group)) {
      grants.merge(member, new Grants(Set.of(name), permissions, all), Grants::and);
    }
  }

  private List<UserId> members(Settings group) {
    List<UserId> members = new ArrayList<>();
    for (String entry : group.strings("people")) {
      if (entry.indexOf('/') >= 0) {
        members.addAll(identities(group, "people", List.of(entry)));
      } else if (people.containsKey(entry)) {
        members.addAll(people.get(entry));
      } else {
        String expected = "an identity such as irc1/ann, or one of access.people: ";
        group.problem("people", entry, expected + listed(people.keySet()));
      }
    }
    return members;
  }

  private List<UserId> identities(Settings block, String key, List<String> written) {
    List<UserId> ids = new ArrayList<>();
    for (String text : written) {
      int slash = text.indexOf('/');
      if (slash <= 0 || slash == text.length() - 1) {
        block.problem(key, text, "an identity written adapter/account");
      } else if (text.charAt(slash + 1) == '~') {
        block.problem(key, text, "an identity the network vouches for; ~ marks those it does not");
      } else if (!adapters.contains(text.substring(0, slash))) {
        block.problem(key, text, "an identity on one of the adapters: " + listed(adapters));
      } else {
        ids.add(UserId.parse(text));
      }
    }
    return ids;
  }

  private static List<String> permissions(Settings block, String role) {
    List<String> permissions = block.strings(role);
    for (String permission : permissions) {
      if (!Permissions.isGrant(permission)) {
        block.problem(role, permission, "a permission such as services.restart or services.*");
      }
    }
    return permissions;
  }

  private static String listed(Set<String> names) {
    return names.isEmpty() ? "there are none" : String.join(", ", names);
  }
}
