package dev.chatops.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A block of configuration, read key by key; a problem is recorded, not thrown, until {@link
 * #check()} throws them all at once.
 *
 * <p>After a problem a getter returns its fallback, or a neutral value of its type, so that reading
 * goes on and finds the next problem. A key that nobody asked for is a problem, too. A key is one
 * word, never a path: blocks within blocks are reached by {@link #section(String)}. A value of
 * {@code null} is an absent one.
 *
 * <p>Not thread-safe: the thread that starts the bot reads the settings.
 *
 * <pre>{@code
 * Settings settings = Settings.load(Path.of("chatops.conf"));
 * String name = settings.string("name", "opsbot");
 * for (Settings adapter : settings.sections("adapters").values()) {
 *   String host = adapter.string("host");
 *   int port = adapter.integer("port", 6667, 1, 65_535);
 *   Optional<Secret> password = adapter.optionalSecret("password");
 * }
 * settings.check();
 * }</pre>
 */
public final class Settings {

  final Block block;
  final @Nullable Supplier<Settings> source;

  private Settings(Block block, @Nullable Supplier<Settings> source) {
    this.block = block;
    this.source = source;
  }

  /**
   * Reads a HOCON file in UTF-8, with {@code ${NAME}} from the environment of this process.
   *
   * @param file the file; what it includes and the paths in it are taken from its directory
   * @throws ConfigException if the file cannot be read, or is not HOCON
   */
  public static Settings load(Path file) {
    return load(file, System.getenv());
  }

  /**
   * Reads a HOCON file in UTF-8, with {@code ${NAME}} from a given environment.
   *
   * @param file the file; what it includes and the paths in it are taken from its directory
   * @param environment variables by name
   * @throws ConfigException if the file cannot be read, or is not HOCON
   */
  public static Settings load(Path file, Map<String, String> environment) {
    return new Settings(new Block(Loader.load(file, environment)), () -> load(file, environment));
  }

  /**
   * Reads HOCON from a text, with {@code ${NAME}} from the environment of this process.
   *
   * @param hocon the text; problems in it are said to be in the file "inline"
   * @throws ConfigException if the text is not HOCON
   */
  public static Settings parse(String hocon) {
    return parse(hocon, System.getenv());
  }

  /**
   * Reads HOCON from a text, with {@code ${NAME}} from a given environment.
   *
   * @param hocon the text; problems in it are said to be in the file "inline"
   * @param environment variables by name
   * @throws ConfigException if the text is not HOCON
   */
  public static Settings parse(String hocon, Map<String, String> environment) {
    return new Settings(new Block(Loader.parse(hocon, environment)), null);
  }

  /** Settings without any key. */
  public static Settings empty() {
    return parse("", Map.of());
  }

  /**
   * Where this block stands, as it would be written in the file. Gives the path, such as {@code
   * adapters.irc1}; "" for the whole file.
   */
  public String path() {
    return block.node().path();
  }

  /** Whether the key has a value. Gives false if it is absent or {@code null}. */
  public boolean has(String key) {
    return kind(key) != SettingKind.ABSENT;
  }

  /**
   * What stands at the key, for one that may be several things: {@code tls = true} or {@code tls {
   * … }}. Gives what is there; a {@code ${NAME}} that is not set is a value.
   */
  public SettingKind kind(String key) {
    Found found = block.ask(key);
    if (found instanceof Found.Absent) {
      return SettingKind.ABSENT;
    }
    if (found instanceof Found.Items) {
      return SettingKind.LIST;
    }
    return found instanceof Found.Section ? SettingKind.SECTION : SettingKind.VALUE;
  }

  /**
   * The keys that have a value. Each still counts as unknown until it is asked for. Gives the keys
   * in the order of the file.
   */
  public Set<String> keys() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(block.node().keys()));
  }

  /** A text that must be there. Gives the text, not blank; "" after a problem. */
  public String string(String key) {
    return block.require(key, Conversions.FULL_TEXT);
  }

  /** A text, which may be empty. */
  public String string(String key, String fallback) {
    return optional(key).orElse(fallback);
  }

  /** A text that may be missing or empty. */
  public Optional<String> optional(String key) {
    return block.read(key, Conversions.TEXT);
  }

  /** Some texts; one text stands for a list of one. Gives the texts, none if the key is absent. */
  public List<String> strings(String key) {
    return block.strings(key);
  }

  /** A whole number that must be there. Gives the number; {@code min} after a problem. */
  public int integer(String key, int min, int max) {
    return block.require(key, Conversions.integer(min, max));
  }

  /** A whole number within bounds, both included. */
  public int integer(String key, int fallback, int min, int max) {
    return block.read(key, Conversions.integer(min, max)).orElse(fallback);
  }

  /** True or false, also written yes or no, on or off. */
  public boolean bool(String key, boolean fallback) {
    return block.read(key, Conversions.BOOL).orElse(fallback);
  }

  /** A duration with its unit: {@code 90s}, {@code 1h30m}, {@code 250ms}, {@code PT5M}, or 0. */
  public Duration duration(String key, Duration fallback) {
    return block.read(key, Conversions.DURATION).orElse(fallback);
  }

  /** A duration of which a bare number counts milliseconds. */
  public Duration millis(String key, Duration fallback) {
    return block.read(key, Conversions.MILLIS).orElse(fallback);
  }

  /** One constant of an enum, written in lower case with dashes. */
  public <E extends Enum<E>> E oneOf(String key, E fallback) {
    return block.read(key, Conversions.oneOf(fallback.getDeclaringClass())).orElse(fallback);
  }

  /**
   * A value of any type that a text can be turned into.
   *
   * @param expected what a problem calls it, such as "a time zone"
   * @param parse the conversion; a RuntimeException of it becomes a problem
   */
  public <T> T value(String key, T fallback, String expected, Function<String, ? extends T> parse) {
    return block.read(key, Conversion.of(expected, fallback, parse)).orElse(fallback);
  }

  /**
   * A file; a relative one is taken from the directory of the file that names it. Gives the path of
   * a file that need not exist.
   */
  public Optional<Path> file(String key) {
    return block.read(key, Conversions.PATH).map(path -> block.beside(key, path));
  }

  /** A secret that must be there. Gives the secret; an empty one after a problem. */
  public Secret secret(String key) {
    return block.require(key, Conversions.SECRET);
  }

  /** A secret that may be missing, though not empty. */
  public Optional<Secret> optionalSecret(String key) {
    return block.read(key, Conversions.SECRET);
  }

  /**
   * A block within this one. Gives the block, the same at every call; an empty one if the key is
   * absent.
   */
  public Settings section(String key) {
    return new Settings(block.section(key), null);
  }

  /**
   * A block of named blocks, such as {@code adapters { irc1 { … }, irc2 { … } }}. Gives the blocks
   * by name in the order of the file, none if the key is absent.
   */
  public Map<String, Settings> sections(String key) {
    Map<String, Settings> named = new LinkedHashMap<>();
    block.sections(key).forEach((name, below) -> named.put(name, new Settings(below, null)));
    return Collections.unmodifiableMap(named);
  }

  /**
   * The whole block as a record: {@code timeZone} is read from {@code time-zone}.
   *
   * <p>Components are of type String, int, long, double, boolean, Duration, Secret, URI, ZoneId,
   * Path, an enum, a list of String, an Optional of these, or a record. One that is absent is a
   * problem, unless it is an Optional or a list or has a {@link Default}. What the record's own
   * constructor throws is a problem of the block.
   *
   * @param type the record's class
   * @return the record, with neutral values where there was a problem
   * @throws ConfigException if the constructor refuses the values
   * @throws IllegalArgumentException if a component's type or default is not one of these
   */
  public <R extends Record> R as(Class<R> type) {
    return RecordBinder.bind(block, type)
        .orElseThrow(
            () -> {
              block.abandon();
              return new ConfigException(block.recorded());
            });
  }

  /** Takes out of a text whatever was read as a secret so far, in any block of the file. */
  public String censored(String text) {
    return block.node().sources().censored(text);
  }

  /**
   * Records what a check of one's own has found.
   *
   * @param found what is there; not shown if the key sounds secret
   * @param expected what should be there
   */
  public void problem(String key, String found, String expected) {
    block.refuse(key, found, expected);
  }

  /**
   * Words what is worth a warning and is no problem; nothing is recorded.
   *
   * @param text what there is to say about the key
   * @return with file, line and path
   */
  public ConfigException.Problem remark(String key, String text) {
    return block.remark(key, text);
  }

  /** Leaves this block unchecked, missing variables included, because it is switched off. */
  public void ignore() {
    block.ignore();
  }

  /**
   * Throws if anything in this block or below is wrong, keys that nobody asked for included.
   *
   * @throws ConfigException with every problem, in the order of the file
   */
  public void check() {
    List<ConfigException.Problem> problems = block.all();
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
  }

  /** The path alone, never a value. */
  @Override
  public String toString() {
    return "Settings[" + path() + "]";
  }
}
