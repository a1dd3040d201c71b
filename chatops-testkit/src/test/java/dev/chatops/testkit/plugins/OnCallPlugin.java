package dev.chatops.testkit.plugins;

import dev.chatops.chat.Choices;
import dev.chatops.chat.User;
import dev.chatops.plugin.Arg;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Hands over who is on call, asking for whatever it needs to know. */
final class OnCallPlugin implements Plugin {

  /** Who is called, from when, for how long. */
  record Shift(
      @Arg(help = "Who takes over?") User who,
      @Arg(help = "From which day on?") LocalDate from,
      @Arg(help = "For how long, such as 7d?") Duration length,
      @Arg(help = "Anything to watch?") Optional<String> note) {}

  /** The teams that are on call. */
  interface Teams {

    List<String> names();
  }

  private final Teams teams;
  private final Shelf<Shift> onCall;

  @Inject
  OnCallPlugin(Teams teams, Storage storage) {
    this.teams = teams;
    this.onCall = storage.shelf("on-call", Shift.class);
  }

  @Command(value = "oncall handover", help = "Say who is on call next", permission = "oncall.plan")
  String handover(Context chat) {
    String team = chat.ask(Choices.of("Which team?", teams.names()));
    Shift shift = chat.ask(Shift.class);
    boolean sure =
        chat.confirm(
            "{} is on call for {} from {} for {}.",
            shift.who(),
            team,
            shift.from(),
            shift.length());
    if (!sure) {
      return "nothing has changed";
    }
    onCall.put(team, shift);
    return shift.who().name() + " is on call for " + team;
  }
}
