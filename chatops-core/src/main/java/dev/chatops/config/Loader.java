package dev.chatops.config;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import dev.chatops.config.ConfigException.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a file and those it includes; what cannot be read at all is thrown at once. */
final class Loader {

  private final Sources sources;

  private Loader(Sources sources) {
    this.sources = sources;
  }

  static Node load(Path file, Map<String, String> environment) {
    Loader loader = new Loader(new Sources(environment));
    return loader.root(() -> loader.object(file, List.of()));
  }

  static Node parse(String hocon, Map<String, String> environment) {
    Loader loader = new Loader(new Sources(environment));
    return loader.root(() -> loader.object("inline", hocon, List.of()));
  }

  private Node root(Supplier<ConfigObject> read) {
    return guarded(0, () -> Node.root(sources, read.get().toConfig()));
  }

  /** The content of a file; the files that include it are named, the outermost first. */
  ConfigObject object(Path file, List<Path> includedBy) {
    List<Path> chain = new ArrayList<>(includedBy);
    chain.add(file);
    return object(file.toString(), TextFile.read(file), List.copyOf(chain));
  }

  private ConfigObject object(String name, String hocon, List<Path> chain) {
    int file = sources.add(name, hocon, directory(chain));
    ConfigParseOptions options =
        ConfigParseOptions.defaults()
            .setSyntax(ConfigSyntax.CONF)
            .setOriginDescription(Sources.tag(file))
            .setIncluder(new Includes(this, sources, file, chain));
    return guarded(file, () -> ConfigFactory.parseString(hocon, options).root());
  }

  private static Path directory(List<Path> chain) {
    return chain.isEmpty() ? Path.of("") : chain.get(chain.size() - 1).resolveSibling("");
  }

  private <T> T guarded(int file, Supplier<T> work) {
    try {
      return work.get();
    } catch (com.typesafe.config.ConfigException fault) {
      throw new ConfigException(List.of(SyntaxFault.describe(fault, file, sources)));
    } catch (StackOverflowError tooDeep) {
      throw fault(new Place(file, 0), "blocks, lists or ${…} are nested too deeply");
    }
  }

  ConfigException fault(Place place, String text) {
    return new ConfigException(List.of(sources.problem(place, "", text)));
  }

  static ConfigException fault(Path file, int line, String text, @Nullable Throwable cause) {
    ConfigException fault =
        new ConfigException(List.of(new Problem(file.toString(), line, "", text)));
    if (cause != null) {
      fault.initCause(cause);
    }
    return fault;
  }
}
