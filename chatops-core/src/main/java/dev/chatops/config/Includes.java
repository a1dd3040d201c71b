package dev.chatops.config;

import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import java.io.File;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code include "file"} means: a file beside the one that includes it, which must be there.
 *
 * <p>The library on its own passes over a missing file; a mistyped name would then drop a whole
 * block, such as who may do what, without a word. Addresses and class path names are refused: the
 * settings of a bot are files that its operator can read.
 */
final class Includes
    implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {

  private final Loader loader;
  private final Sources sources;
  private final int file;
  private final List<Path> chain;

  /** For the file of that number; the chain are the files being read, the outermost first. */
  Includes(Loader loader, Sources sources, int file, List<Path> chain) {
    this.loader = loader;
    this.sources = sources;
    this.file = file;
    this.chain = chain;
  }

  @Override
  public ConfigIncluder withFallback(ConfigIncluder fallback) {
    return this;
  }

  @Override
  public ConfigObject include(ConfigIncludeContext context, String what) {
    return include(what);
  }

  @Override
  public ConfigObject includeFile(ConfigIncludeContext context, File what) {
    return include(what.getPath());
  }

  @Override
  public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
    throw fault("url(", "found an address to include, expected a file");
  }

  @Override
  public ConfigObject includeResources(ConfigIncludeContext context, String what) {
    throw fault(what, "found a class path name to include, expected a file");
  }

  private ConfigObject include(String what) {
    Path found = find(what);
    if (chain.stream().anyMatch(open -> same(open, found))) {
      String round =
          Stream.concat(chain.stream(), Stream.of(found))
              .map(Path::toString)
              .collect(Collectors.joining(" includes "));
      throw fault(what, "files include each other in a circle: " + round);
    }
    return loader.object(found, chain);
  }

  /** HOCON lets the ending go without saying. */
  private Path find(String what) {
    try {
      return Stream.of("", ".conf", ".json")
          .map(ending -> beside(what + ending))
          .filter(Files::exists)
          .findFirst()
          .orElseThrow(
              () -> fault(what, "found an include of " + beside(what) + ", which does not exist"));
    } catch (InvalidPathException impossible) {
      throw fault(what, "found " + Shown.quoted(what) + ", expected a file to include");
    }
  }

  private Path beside(String what) {
    return chain.isEmpty() ? Path.of(what) : chain.get(chain.size() - 1).resolveSibling(what);
  }

  private static boolean same(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private ConfigException fault(String what, String text) {
    return loader.fault(new Place(file, sources.lineWith(file, "include", what)), text);
  }
}
