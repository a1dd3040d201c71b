package dev.chatops.internal.trip;

import dev.chatops.adapter.Feature;
import dev.chatops.internal.registry.CommandMethod;
import dev.chatops.service.AccessControl.Decision;
import java.time.Duration;

/**
 * Asks whether this person may run a command at all; no argument is looked at before. Thread-safe.
 */
final class Gate {

  private final Bot bot;
  private final Hush denials;
  private final Hush excuses;
  private final Throttle throttle;

  Gate(Bot bot) {
    this.bot = bot;
    this.denials = new Hush(bot.time(), Duration.ofSeconds(30));
    this.excuses = new Hush(bot.time(), Duration.ofSeconds(30));
    this.throttle = new Throttle(bot.time(), bot.perMinute());
  }

  Decision decide(CommandMethod command, Incoming from) {
    return bot.access().decide(from.user(), command.permission(), from.where());
  }

  /** Tells the person alone; where that takes a direct message, not again and again. */
  void deny(Chat chat, CommandMethod command, Decision decision) {
    if (quiet(chat) || denials.may(chat.user().id())) {
      chat.whisper("you may not {}: {}", command.name(), decision.reason());
    }
  }

  /** Whether this person may run another command already. */
  boolean lets(Incoming from) {
    return throttle.lets(from.user().id());
  }

  void slow(Chat chat) {
    if (excuses.may(chat.user().id())) {
      chat.whisper("not so fast: {} commands a minute are the most", bot.perMinute());
    }
  }

  /** Says that there is too much to do; not to every line of whoever has brought that about. */
  void busy(Chat chat, boolean withYours) {
    if (!excuses.may(chat.user().id())) {
      return;
    }
    if (withYours) {
      chat.whisper("I am busy with your other commands; try again when some have ended");
    } else {
      chat.whisper("I am busy with {} commands; try again in a moment", bot.inFlight().work());
    }
  }

  private static boolean quiet(Chat chat) {
    return chat.conversation().direct()
        || chat.speaker().can(chat.conversation(), Feature.EPHEMERAL);
  }
}
