package dev.chatops.examples.opsbot.reminders;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.plugin.UserException;
import dev.chatops.service.Outbound;
import dev.chatops.service.Scheduler;
import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Reminds people where they asked for it; what is on the shelf at start is not forgotten. */
public final class RemindPlugin implements Plugin {

  private static final Duration LONGEST = Duration.ofDays(366);

  /** So that nobody fills the shelf for all. */
  private static final int MOST = 100;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);

  private final Scheduler scheduler;
  private final Outbound out;
  private final Clock clock;
  private final Shelf<Reminder> reminders;

  @Inject
  RemindPlugin(Scheduler scheduler, Outbound out, Clock clock, Storage storage) {
    this.scheduler = scheduler;
    this.out = out;
    this.clock = clock;
    this.reminders = storage.shelf("reminders", Reminder.class);
  }

  /** What fell due while the bot was away is said as soon as it is back. */
  @Override
  public void setup(Setup setup) {
    reminders.all().forEach(this::schedule);
  }

  @Command(
      value = "remind me in <delay> to <text...>",
      help = "Be reminded of something",
      examples = "remind me in 2h to look at the disk of db-1")
  void remind(Context chat, Duration delay, String text) {
    if (delay.compareTo(LONGEST) > 0) {
      throw new UserException("a year is as far as I can think");
    }
    if (waiting(chat) >= MOST) {
      throw new UserException("{} reminders of yours are waiting; that will do", MOST);
    }
    Reminder reminder =
        new Reminder(clock.instant().plus(delay), chat.user(), chat.conversation(), text);
    String key = UUID.randomUUID().toString();
    reminders.put(key, reminder);
    // Promised first: what is due at once would overtake an answer that is returned.
    chat.reply("I will remind you at {}", TIME.withZone(chat.zone()).format(reminder.at()));
    schedule(key, reminder);
  }

  private long waiting(Context chat) {
    return reminders.all().values().stream()
        .filter(reminder -> reminder.who().id().equals(chat.user().id()))
        .count();
  }

  private void schedule(String key, Reminder reminder) {
    scheduler.at(reminder.at(), () -> remind(key, reminder));
  }

  /** Said before it is taken from the shelf: rather twice than never. */
  private void remind(String key, Reminder reminder) {
    out.in(reminder.where()).say("{}: {}", reminder.who().name(), reminder.text());
    reminders.remove(key);
  }
}
