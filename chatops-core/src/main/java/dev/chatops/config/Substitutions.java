package dev.chatops.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigResolver;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills in {@code ${NAME}} from the file or the environment; what leads nowhere stays as it is, so
 * that it is a problem only where somebody wants the value.
 */
final class Substitutions {

  /** A quoted text, which is skipped, or a reference that must lead somewhere. */
  private static final Pattern REQUIRED =
      Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|\\$\\{(?<name>[^?}][^}]*)\\}");

  private static final Pattern ANY = Pattern.compile("\\$\\{\\??(?<name>[^}]*)\\}");

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Z0-9_]*");

  private Substitutions() {}

  static Config fill(Config written, Map<String, String> environment) {
    return written.resolve(
        ConfigResolveOptions.defaults()
            .setUseSystemEnvironment(false)
            .setAllowUnresolved(true)
            .appendResolver(new Environment(environment)));
  }

  /** One clause a missing name, naming it. */
  static String missing(ConfigValue unresolved, Map<String, String> environment) {
    List<String> names =
        REQUIRED
            .matcher(unresolved.render(ConfigRenderOptions.concise()))
            .results()
            .map(Substitutions::name)
            .filter(name -> !name.isEmpty() && !environment.containsKey(name))
            .distinct()
            .toList();
    return names.stream()
        .map(name -> describe(name, environment))
        .reduce((one, other) -> one + "; " + other)
        .orElse("a ${…} in it leads nowhere");
  }

  /** Whether a value as written draws on a name that sounds secret. */
  static boolean drawsOnSecret(ConfigValue written) {
    return ANY.matcher(written.render(ConfigRenderOptions.concise()))
        .results()
        .anyMatch(match -> Shown.soundsSecret(match.group(1)));
  }

  private static String name(MatchResult match) {
    String name = match.group(1);
    return name == null ? "" : name;
  }

  private static String describe(String name, Map<String, String> environment) {
    if (!VARIABLE.matcher(name).matches()) {
      return "${" + name + "} is neither in the file nor in the environment";
    }
    return "environment variable " + name + " is not set" + Shown.hint(name, environment.keySet());
  }

  /**
   * The library asks by path; a name with a dot or a quoted character is one variable. The name
   * goes along as the value's origin, which tells where the value came from.
   */
  private record Environment(Map<String, String> variables) implements ConfigResolver {

    @Override
    public @Nullable ConfigValue lookup(String path) {
      String value = variables.get(String.join(".", ConfigUtil.splitPath(path)));
      return value == null ? null : ConfigValueFactory.fromAnyRef(value, path);
    }

    @Override
    public ConfigResolver withFallback(ConfigResolver fallback) {
      return this;
    }

    @Override
    public String toString() {
      return "Environment";
    }
  }
}
