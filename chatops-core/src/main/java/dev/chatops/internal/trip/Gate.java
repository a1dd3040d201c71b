package dev.chatops.internal.trip;

import dev.chatops.adapter.Feature;
import dev.chatops.internal.registry.CommandMethod;
import dev.chatops.service.AccessControl.Decision;
import java.time.Duration;

/**
 * Decides whether this person may run a command at all; no argument is looked at before. Fails
 * closed: whatever goes wrong in deciding is a no. Thread-safe.
 */
final class Gate {

  private final Bot bot;
  private final Hush denials;

  Gate(Bot bot) {
    this.bot = bot;
    this.denials = new Hush(bot.time(), Duration.ofSeconds(30));
  }

  Decision decide(CommandMethod command, Incoming from) {
    try {
      return bot.access().decide(from.user(), command.permission(), from.where());
    } catch (RuntimeException e) {
      return new Decision(false, "the decision failed, so it is no");
    }
  }

  /** Tells the person alone; where that takes a direct message, not again and again. */
  void deny(Chat chat, CommandMethod command, Decision decision) {
    if (quiet(chat) || denials.may(chat.user().id())) {
      chat.whisper("you may not {}: {}", command.name(), decision.reason());
    }
  }

  private static boolean quiet(Chat chat) {
    return chat.conversation().direct()
        || chat.speaker().can(chat.conversation(), Feature.EPHEMERAL);
  }
}
