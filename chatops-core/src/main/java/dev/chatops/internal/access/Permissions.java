package dev.chatops.internal.access;

import dev.chatops.config.Suggestion;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** How permissions are written, and what was meant by one that nothing needs. */
public final class Permissions {

  private static final String NAME = "[a-z0-9-]+(\\.[a-z0-9-]+)*";
  private static final Pattern NEEDED = Pattern.compile(NAME);
  private static final Pattern GRANTED = Pattern.compile("\\*|" + NAME + "(\\.\\*)?");

  private Permissions() {}

  /**
   * Whether something may need this. What is written otherwise no role could grant.
   *
   * @param permission as written
   * @return true for a dotted name of small letters, digits and dashes
   */
  public static boolean isName(String permission) {
    return NEEDED.matcher(permission).matches();
  }

  /** Whether a role may hold this: a name, all below one, or everything. */
  static boolean isGrant(String permission) {
    return GRANTED.matcher(permission).matches();
  }

  /** Whether what was granted is good for anything that is needed. */
  static boolean serves(String granted, Collection<String> needed) {
    return granted.equals("*") || needed.stream().anyMatch(name -> Grants.covers(granted, name));
  }

  /** That it serves nothing, and what may have been meant. */
  static String useless(String granted, Collection<String> needed) {
    Set<String> known = new TreeSet<>(needed);
    if (granted.endsWith(".*")) {
      known.clear();
      needed.forEach(name -> addAbove(name, known));
    }
    return "nothing here needs "
        + granted
        + Suggestion.closest(granted, known).map(near -> "; did you mean " + near + "?").orElse("");
  }

  private static void addAbove(String name, Set<String> known) {
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      known.add(name.substring(0, dot) + ".*");
    }
  }
}
