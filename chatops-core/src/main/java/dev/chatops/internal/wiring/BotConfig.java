package dev.chatops.internal.wiring;

import dev.chatops.config.Settings;
import dev.chatops.internal.run.Lanes;
import dev.chatops.internal.spell.Spellings;
import dev.chatops.internal.trip.Rooms;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * The top of the configuration.
 *
 * @param name what the bot is called where the network gives it no name
 * @param prefixes what stands before a typed command; the first is shown in help
 * @param zone by whose clock times are shown
 * @param rooms names for rooms
 * @param limits how much may be under way
 * @param perMinute how many commands one person may run in a minute; zero for no limit
 */
record BotConfig(
    String name,
    List<String> prefixes,
    ZoneId zone,
    Rooms rooms,
    Lanes.Limits limits,
    int perMinute) {

  private static final int MANY = 1_000_000;
  private static final Duration LEAST = Duration.ofMillis(100);

  static BotConfig read(Settings root, Set<String> adapters, Spellings spellings) {
    String name = root.string("name", "bot");
    if (name.isBlank()) {
      root.problem("name", name, "what the bot is called");
    }
    List<String> prefixes = prefixes(root);
    ZoneId zone = Rooms.zone(root, ZoneId.of("UTC"));
    Rooms rooms = Rooms.read(root.section("rooms"), adapters, zone, spellings);
    Settings limits = root.section("limits");
    int perMinute = limits.integer("commands-per-minute", 0, 0, MANY);
    return new BotConfig(name, prefixes, zone, rooms, limits(limits), perMinute);
  }

  private static Lanes.Limits limits(Settings block) {
    Lanes.Limits usual = Lanes.Limits.DEFAULT;
    return new Lanes.Limits(
        block.integer("commands", usual.turns(), 1, MANY),
        block.integer("commands-per-person", usual.perOwner(), 1, MANY),
        patience(block, usual.patience()));
  }

  /** What is shorter would make a job of every command. */
  private static Duration patience(Settings block, Duration usual) {
    Duration patience = block.duration("patience", usual);
    if (patience.compareTo(LEAST) < 0) {
      block.problem("patience", patience.toMillis() + "ms", "100ms or more");
      return usual;
    }
    return patience;
  }

  private static List<String> prefixes(Settings root) {
    List<String> prefixes = root.has("prefix") ? root.strings("prefix") : List.of("!");
    if (prefixes.isEmpty()) {
      root.problem("prefix", "", "one prefix or more, such as !");
      return List.of("!");
    }
    for (String prefix : prefixes) {
      if (prefix.isBlank() || prefix.chars().anyMatch(BotConfig::unfit)) {
        root.problem("prefix", prefix, "signs that no word begins with, such as ! or .");
      }
    }
    return prefixes;
  }

  private static boolean unfit(int sign) {
    return Character.isLetterOrDigit(sign) || Character.isWhitespace(sign);
  }
}
