package dev.chatops.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A block of configuration, read key by key; a problem is recorded, not thrown, until {@link
 * #check()} throws them all at once.
 *
 * <p>After a problem a getter returns its fallback, or a neutral value of its type, so that reading
 * goes on and finds the next problem. A key that nobody asked for is a problem, too. A key is one
 * word, never a path: blocks within blocks are reached by {@link #section(String)}.
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

  /** What stands at a key. */
  public enum Kind {
    /** Nothing, or {@code null}. */
    ABSENT,
    /** A text, a number, or true or false. */
    VALUE,
    /** A list in square brackets. */
    LIST,
    /** A block in curly brackets. */
    SECTION
  }

  private Settings() {}

  public static Settings load(Path file) { throw new UnsupportedOperationException(); }
  public static Settings load(Path file, Map<String, String> environment) { throw new UnsupportedOperationException(); }
  public static Settings parse(String hocon) { throw new UnsupportedOperationException(); }
  public static Settings parse(String hocon, Map<String, String> environment) { throw new UnsupportedOperationException(); }
  public static Settings empty() { throw new UnsupportedOperationException(); }
  public String path() { throw new UnsupportedOperationException(); }
  public boolean has(String key) { throw new UnsupportedOperationException(); }
  public Kind kind(String key) { throw new UnsupportedOperationException(); }
  public Set<String> keys() { throw new UnsupportedOperationException(); }
  public String string(String key) { throw new UnsupportedOperationException(); }
  public String string(String key, String fallback) { throw new UnsupportedOperationException(); }
  public Optional<String> optional(String key) { throw new UnsupportedOperationException(); }
  public int integer(String key, int min, int max) { throw new UnsupportedOperationException(); }
  public int integer(String key, int fallback, int min, int max) { throw new UnsupportedOperationException(); }
  public boolean bool(String key, boolean fallback) { throw new UnsupportedOperationException(); }
  public Duration duration(String key, Duration fallback) { throw new UnsupportedOperationException(); }
  public Duration millis(String key, Duration fallback) { throw new UnsupportedOperationException(); }
  public <E extends Enum<E>> E oneOf(String key, E fallback) { throw new UnsupportedOperationException(); }
  public <T> T value(String key, T fallback, String expected, Function<String, T> parse) { throw new UnsupportedOperationException(); }
  public Secret secret(String key) { throw new UnsupportedOperationException(); }
  public Optional<Secret> optionalSecret(String key) { throw new UnsupportedOperationException(); }
  public List<String> strings(String key) { throw new UnsupportedOperationException(); }
  public Settings section(String key) { throw new UnsupportedOperationException(); }
  public Map<String, Settings> sections(String key) { throw new UnsupportedOperationException(); }
  public <R extends Record> R as(Class<R> type) { throw new UnsupportedOperationException(); }
  public void problem(String key, String found, String expected) { throw new UnsupportedOperationException(); }
  public void ignore() { throw new UnsupportedOperationException(); }
  public void check() { throw new UnsupportedOperationException(); }
}
