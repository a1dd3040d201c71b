package dev.chatops.testkit.plugins;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.User;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Cron;
import dev.chatops.plugin.Every;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.service.Outbound;
import dev.chatops.service.Scheduler;
import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Reminds people, also of what it was told before it was restarted. */
final class ReminderPlugin implements Plugin {

  /** What to say, when, to whom and where. */
  record Reminder(Instant at, User who, Conversation where, String text) {}

  private final Scheduler scheduler;
  private final Outbound out;
  private final Clock clock;
  private final Shelf<Reminder> reminders;

  @Inject
  ReminderPlugin(Scheduler scheduler, Outbound out, Clock clock, Storage storage) {
    this.scheduler = scheduler;
    this.out = out;
    this.clock = clock;
    this.reminders = storage.shelf("reminders", Reminder.class);
  }

  @Override
  public void setup(Setup setup) {
    reminders.all().forEach(this::schedule);
  }

  @Command(
      value = "remind me in <delay> to <text...>",
      help = "Be reminded of something",
      examples = "remind me in 2h to look at the disk of db-1")
  String remind(Context chat, Duration delay, String text) {
    Instant at = clock.instant().plus(delay);
    Reminder reminder = new Reminder(at, chat.user(), chat.conversation(), text);
    String key = UUID.randomUUID().toString();
    reminders.put(key, reminder);
    schedule(key, reminder);
    return "I will";
  }

  @Cron("0 9 * * MON-FRI")
  void standUp() {
    out.room("dev").say("stand-up in 15 minutes");
  }

  @Every("6h")
  void nag() {
    int open = reminders.all().size();
    if (open > 100) {
      out.room("dev").say("{} reminders wait; do you read them?", open);
    }
  }

  private void schedule(String key, Reminder reminder) {
    scheduler.at(reminder.at(), () -> remind(key, reminder));
  }

  private void remind(String key, Reminder reminder) {
    out.in(reminder.where()).say("{}: {}", reminder.who(), reminder.text());
    reminders.remove(key);
  }
}
