package dev.chatops.internal.wiring;

import dev.chatops.config.Settings;
import dev.chatops.config.SettingsFile;
import dev.chatops.internal.access.Access;
import dev.chatops.internal.spell.Spellings;
import dev.chatops.internal.trip.Reload;
import dev.chatops.internal.trip.Rooms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts {@code access}, {@code rooms} and {@code time-zone} of another configuration in force, if it
 * is one that a bot could start with as far as that shows without its adapters and plugins.
 * Thread-safe. One at a time, the reading of the file included: an older file must not go over a
 * newer one, nor the rooms of one stand beside the rights of another.
 */
final class Reloading implements Reload {

  private static final Logger log = LoggerFactory.getLogger(Reloading.class);

  /** What takes effect at once. */
  private static final Set<String> LIVE = Set.of("access", "rooms", "time-zone");

  /** Whoever reads these is made at the start alone. */
  private static final Set<String> OTHERS = Set.of("adapters", "plugins", "storage", "timeline");

  private final ReentrantLock lock = new ReentrantLock();
  private final Settings begun;
  private final AdapterBlocks adapters;
  private final Spellings spellings;
  private final Access access;
  private final Set<String> permissions;
  private final Consumer<Rooms> rooms;

  /**
   * Takes over from the start.
   *
   * @param begun what the bot was started with
   * @param adapters knows their ids
   * @param spellings of their networks
   * @param access takes what it reads
   * @param permissions all there are, once the plugins are known
   * @param rooms takes what was read
   */
  Reloading(
      Settings begun,
      AdapterBlocks adapters,
      Spellings spellings,
      Access access,
      Set<String> permissions,
      Consumer<Rooms> rooms) {
    this.begun = begun;
    this.adapters = adapters;
    this.spellings = spellings;
    this.access = access;
    this.permissions = permissions;
    this.rooms = rooms;
  }

  @Override
  public Optional<Report> again() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      Optional<Settings> file = SettingsFile.reread(begun);
      return file.map(read -> new Report(forRestart(read), apply(read)));
    } finally {
      lock.unlock();
    }
  }

  /** Throws what is wrong with it, and then has changed nothing. */
  void take(Settings file) {
    lock.lock();
    try {
      apply(file);
    } finally {
      lock.unlock();
    }
  }

  private List<String> apply(Settings file) {
    Set<String> ids = adapters.ids(file);
    BotConfig config = BotConfig.read(file, ids, spellings);
    Access.Loaded loaded = access.load(file.section("access"), ids);
    OTHERS.forEach(key -> file.section(key).ignore());
    file.check();
    loaded.apply();
    rooms.accept(config.rooms());
    log.info("access, rooms and time-zone were read again");
    List<String> useless = loaded.useless(permissions);
    useless.forEach(log::warn);
    return useless;
  }

  private Set<String> forRestart(Settings file) {
    Set<String> changed = SettingsFile.differences(begun, file);
    changed.removeAll(LIVE);
    return changed;
  }
}
