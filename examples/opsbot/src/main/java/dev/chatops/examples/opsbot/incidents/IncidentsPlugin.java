package dev.chatops.examples.opsbot.incidents;

import dev.chatops.chat.Table;
import dev.chatops.plugin.Arg;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Converter;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows incidents, and notes who takes care of which. */
public final class IncidentsPlugin implements Plugin {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);

  private final Incidents incidents;
  private final Clock clock;
  private final Shelf<Ack> acks;

  @Inject
  IncidentsPlugin(Incidents incidents, Clock clock, Storage storage) {
    this.incidents = incidents;
    this.clock = clock;
    this.acks = storage.shelf("acks", Ack.class);
  }

  @Override
  public void setup(Setup setup) {
    setup.converter(
        Incident.class,
        Converter.of(incidents::find)
            .choices(() -> incidents.open().stream().map(Incident::key).toList()));
  }

  @Command(value = "incidents", help = "What is broken", examples = "incidents")
  Table list(Context chat) {
    return Table.columns("incident", "what", "acknowledged")
        .rows(
            incidents.open(),
            incident -> List.of(incident.id(), incident.title(), seenTo(incident, chat.zone())));
  }

  @Command(
      value = "ack [me] [incident] <id>",
      help = "Take care of an incident",
      examples = {"ack 778467", "ack me incident 778467"})
  String ack(Context chat, @Arg("id") Incident incident) {
    Ack mine = new Ack(chat.user().name(), clock.instant());
    Optional<Ack> first = acks.putIfAbsent(incident.key(), mine);
    if (first.isPresent()) {
      return "Incident %d was already acknowledged by (%s) at %s"
          .formatted(incident.id(), first.get().by(), time(first.get().at(), chat.zone()));
    }
    silence(incident, chat);
    return "Incident %d has been acknowledged by (%s)".formatted(incident.id(), mine.by());
  }

  /** While the pager goes on, nobody has taken care: the next one may try. */
  private void silence(Incident incident, Context chat) {
    try {
      incidents.silence(incident, chat.user());
    } catch (RuntimeException e) {
      acks.remove(incident.key());
      throw e;
    }
  }

  private String seenTo(Incident incident, ZoneId zone) {
    return acks.find(incident.key())
        .map(ack -> "by (%s) at %s".formatted(ack.by(), time(ack.at(), zone)))
        .orElse("");
  }

  private static String time(Instant at, ZoneId zone) {
    return TIME.withZone(zone).format(at);
  }
}
