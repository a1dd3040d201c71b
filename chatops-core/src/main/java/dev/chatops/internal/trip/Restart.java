package dev.chatops.internal.trip;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Text;
import dev.chatops.internal.out.Outgoing;
import dev.chatops.internal.out.Place;
import dev.chatops.internal.out.Priority;
import dev.chatops.internal.timeline.Past;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what the process before began and did not finish: on the timeline at once, and in words once
 * the network is there. Thread-safe.
 */
final class Restart {

  private static final Logger log = LoggerFactory.getLogger(Restart.class);

  /** How many commands are told one by one in a conversation. */
  private static final int MOST_TOLD = 20;

  private static final int LONGEST_LINE = 100;

  private final Map<String, Map<Place, List<Entry>>> untold = new ConcurrentHashMap<>();
  private final Bot bot;
  private volatile Past past = new Past();

  Restart(Bot bot) {
    this.bot = bot;
  }

  /** Called once, before anybody connects. */
  void recall(Past before) {
    past = before;
    before.untold().forEach(this::remember); // of a process that died before its network was there
    for (Entry entry : before.unfinished()) {
      end(entry, Kind.FAILED);
      remember(entry);
    }
    before.unheard().forEach(entry -> end(entry, Kind.UNDELIVERED));
  }

  private void remember(Entry cutOff) {
    Conversation where = cutOff.where();
    if (where != null) {
      untold
          .computeIfAbsent(where.room().id().adapter(), fresh -> new LinkedHashMap<>())
          .computeIfAbsent(Place.of(where), fresh -> new ArrayList<>())
          .add(cutOff);
    }
  }

  private void end(Entry open, Kind kind) {
    bot.timeline()
        .append(
            new Entry(
                bot.time().now(),
                open.trace(),
                kind,
                open.where(),
                open.who(),
                open.command(),
                Past.CUT_OFF));
  }

  /** The events that were seen before, the newest last. */
  List<String> keys(String adapter) {
    return past.keys(adapter);
  }

  /** Once for each adapter, however often it connects. */
  void tell(Link link) {
    Map<Place, List<Entry>> places = untold.remove(link.id());
    if (places == null) {
      return;
    }
    try {
      places.values().forEach(entries -> tell(link, entries));
    } catch (Throwable e) {
      log.warn("{}: what the restart has cut off could not be told", link.id(), e);
    }
  }

  private void tell(Link link, List<Entry> entries) {
    for (Entry entry : entries.subList(0, Math.min(MOST_TOLD, entries.size()))) {
      String line = line(entry.text());
      String sentence = line + " did not finish: the bot was restarted (trace " + entry.trace();
      say(link, entry, sentence + ")");
    }
    int more = entries.size() - MOST_TOLD;
    if (more > 0) {
      String commands = more == 1 ? "1 more command" : more + " more commands";
      say(link, entries.get(entries.size() - 1), "and " + commands + " did not finish");
    }
  }

  private void say(Link link, Entry about, String sentence) {
    Conversation where = about.where();
    if (where != null) {
      link.speaker()
          .say(Outgoing.unasked(where, new Text(sentence), about.trace(), Priority.NOTICE));
    }
  }

  /** Enough to know it by. */
  private static String line(String typed) {
    String first = typed.lines().findFirst().orElse("");
    if (first.length() <= LONGEST_LINE && first.length() == typed.length()) {
      return first;
    }
    int end = Math.min(LONGEST_LINE, first.length());
    boolean split = end > 0 && Character.isHighSurrogate(first.charAt(end - 1));
    return first.substring(0, split ? end - 1 : end) + " …";
  }
}
