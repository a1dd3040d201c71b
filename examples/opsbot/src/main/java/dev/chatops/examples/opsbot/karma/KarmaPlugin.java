package dev.chatops.examples.opsbot.karma;

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

/** Counts thanks: who says {@code bob++} has thanked Bob. */
public final class KarmaPlugin implements Plugin {

  private static final int TOP = 10;

  /** So that nobody fills the shelf with words. */
  private static final int MOST = 1_000;

  private final Shelf<Integer> karma;

  @Inject
  KarmaPlugin(Storage storage) {
    this.karma = storage.shelf("karma", Integer.class);
  }

  @Hears("(?<!\\S)@?(\\p{L}[\\w-]{0,30})(\\+\\+|--)(?!\\S)")
  String count(String name, String sign, User speaker) {
    if (name.equalsIgnoreCase(speaker.name())) {
      return "modesty becomes you, " + speaker.name();
    }
    if (karma.find(key(name)).isEmpty() && karma.all().size() >= MOST) {
      return "I cannot remember anybody more than these " + MOST;
    }
    int step = sign.equals("++") ? 1 : -1;
    return name + " has " + karma.update(key(name), 0, points -> points + step);
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
