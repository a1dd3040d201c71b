package dev.chatops.examples.opsbot.oncall;

import dev.chatops.chat.Choices;
import dev.chatops.chat.Table;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.UserException;
import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says who is on call, and hands over, asking for whatever it needs to know. */
public final class OnCallPlugin implements Plugin {

  private static final Duration LONGEST = Duration.ofDays(92);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);

  private final List<String> teams;
  private final Clock clock;
  private final Shelf<Shift> shifts;

  @Inject
  OnCallPlugin(Settings settings, Clock clock, Storage storage) {
    this.teams = settings.has("teams") ? settings.strings("teams") : List.of("web", "db");
    this.clock = clock;
    this.shifts = storage.shelf("shifts", Shift.class);
  }

  @Command(value = "oncall", help = "Who is on call", examples = "oncall")
  Table show(Context chat) {
    return Table.columns("team", "who", "until", "note")
        .rows(teams, team -> row(team, now(team), chat.zone()));
  }

  /** Nothing changes before the last answer, so that whoever walks off leaves all as it was. */
  @Command(
      value = "oncall handover",
      help = "Say who is on call next; asks for all it needs",
      permission = "oncall.plan",
      examples = "oncall handover")
  String handover(Context chat) {
    String team = chat.ask(Choices.of("Which team?", teams));
    Handover next = chat.ask(Handover.class);
    if (next.length().compareTo(LONGEST) > 0) {
      throw new UserException("nobody can be on call for more than three months");
    }
    Instant until = clock.instant().plus(next.length());
    String end = time(until, chat.zone());
    if (!chat.confirm("{} is on call for {} until {}.", next.who().name(), team, end)) {
      return "nothing has changed";
    }
    String before = now(team).map(old -> "; " + old.who().name() + " may sleep").orElse("");
    shifts.put(team, new Shift(next.who(), until, next.note()));
    return next.who().name() + " is on call for " + team + before;
  }

  private Optional<Shift> now(String team) {
    return shifts.find(team).filter(shift -> shift.until().isAfter(clock.instant()));
  }

  private static List<String> row(String team, Optional<Shift> shift, ZoneId zone) {
    return shift
        .map(one -> List.of(team, one.who().name(), time(one.until(), zone), one.note().orElse("")))
        .orElse(List.of(team, "nobody", "", ""));
  }

  private static String time(Instant at, ZoneId zone) {
    return TIME.withZone(zone).format(at);
  }
}
