package dev.chatops.testkit.plugins;

import dev.chatops.chat.Table;
import dev.chatops.chat.User;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts thanks: {@code ann++}. */
final class KarmaPlugin implements Plugin {

  private static final int TOP = 10;

  private final Shelf<Integer> karma;

  @Inject
  KarmaPlugin(Storage storage) {
    this.karma = storage.shelf("karma", Integer.class);
  }

  @Hears("(?<!\\S)@?(\\p{L}[\\w-]*)(\\+\\+|--)(?!\\S)")
  String count(String name, String sign, User speaker) {
    if (name.equalsIgnoreCase(speaker.name())) {
      return "modesty becomes you, " + speaker.name();
    }
    int step = sign.equals("++") ? 1 : -1;
    int points = karma.update(key(name), 0, old -> old + step);
    return name + " has " + points;
  }

  @Command(value = "karma of <name>", help = "What somebody has earned", examples = "karma of ann")
  String of(String name) {
    return name + " has " + karma.find(key(name)).orElse(0);
  }

  @Command(value = "karma top", help = "Who has earned most", examples = "karma top")
  Table top() {
    List<Map.Entry<String, Integer>> best =
        karma.all().entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(TOP)
            .toList();
    return Table.columns("who", "karma").rows(best, one -> List.of(one.getKey(), one.getValue()));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
