package dev.chatops.internal.registry;

import dev.chatops.internal.language.Trie;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gives each command its paths, if they are free and hide no other plugin's command. */
final class Paths {

  /** Commands of the bot itself, in this version and the next. */
  static final Set<String> RESERVED =
      Set.of("help", "apropos", "status", "jobs", "stop", "cancel", "whoami", "approve", "deny");

  private final Trie<Claim> trie = new Trie<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<String> problems;

  private record Claim(CommandMethod command, CommandMethod.Form form, List<String> path) {

    String line() {
      return "`" + String.join(" ", path) + "`";
    }

    boolean samePlugin(Claim other) {
      return command.source().plugin() == other.command.source().plugin();
    }

    String owner() {
      return command.origin() + " (plugin " + command.plugin() + ")";
    }
  }

  Paths(List<String> problems) {
    this.problems = problems;
  }

  /** Gives out all paths. */
  static Trie<CommandMethod> of(List<CommandMethod> commands, List<String> problems) {
    Paths paths = new Paths(problems);
    commands.forEach(paths::claim);
    paths.claims.forEach(paths::checkShadows);
    Trie<CommandMethod> routes = new Trie<>();
    paths.claims.forEach(claim -> routes.put(claim.path(), claim.command()));
    return routes;
  }

  private void claim(CommandMethod command) {
    for (CommandMethod.Form form : command.forms()) {
      for (List<String> path : form.usage().paths()) {
        Claim claim = new Claim(command, form, path);
        if (isReserved(claim)) {
          problems.add(
              claim.owner()
                  + ": `"
                  + path.get(0)
                  + "` is a command of the bot itself"
                  + rename(claim, "it"));
          return;
        }
        Claim taken = trie.put(path, claim);
        if (taken == null) {
          claims.add(claim);
        } else if (taken.command() != command) {
          problems.add(clash(taken, claim));
          return;
        }
      }
    }
  }

  private static boolean isReserved(Claim claim) {
    boolean ours = claim.command().source().plugin() instanceof BuiltIn;
    return !ours && RESERVED.contains(claim.path().get(0));
  }

  private static String clash(Claim taken, Claim claim) {
    return claim.line()
        + " is a command of both "
        + taken.owner()
        + " and "
        + claim.owner()
        + (claim.samePlugin(taken) ? "; give one another name" : rename(claim, "one"));
  }

  /** A guarded command must not be hidden by another plugin's that begins with the same words. */
  private void checkShadows(Claim longer) {
    for (Claim shorter : trie.above(longer.path())) {
      boolean hides =
          shorter.path().size() < longer.path().size()
              && !shorter.samePlugin(longer)
              && shorter.form().usage().takesWords();
      if (hides) {
        problems.add(
            longer.line()
                + " of "
                + longer.owner()
                + " stands where "
                + shorter.owner()
                + " takes other words, in `"
                + shorter.form().usage().notation()
                + "`"
                + rename(longer, "one"));
        return;
      }
    }
  }

  private static String rename(Claim claim, String which) {
    return "; rename "
        + which
        + ", as in plugins."
        + claim.command().plugin()
        + ".rename { \""
        + Renames.head(claim.form().written())
        + "\" = \"my-"
        + claim.path().get(0)
        + "\" }";
  }
}
