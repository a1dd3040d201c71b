package dev.chatops.config;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Settings as the file that they were read from: whether it reads otherwise now. Thread-safe. */
public final class SettingsFile {

  private SettingsFile() {}

  /**
   * The same file as it is now, with what it includes.
   *
   * @param settings the whole file as it was
   * @return empty if this was read from a text, or is a block within
   * @throws ConfigException if the file cannot be read any more, or is not HOCON
   */
  public static Optional<Settings> reread(Settings settings) {
    return Optional.ofNullable(settings.source).map(Supplier::get);
  }

  /**
   * The keys that are not the same in both, values and blocks below included. Tells that they
   * differ, never how.
   *
   * @param one as it was
   * @param other as it is
   * @return in no order
   */
  public static Set<String> differences(Settings one, Settings other) {
    return one.block.node().differences(other.block.node());
  }
}
