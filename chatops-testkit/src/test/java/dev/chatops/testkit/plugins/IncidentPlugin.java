package dev.chatops.testkit.plugins;

import dev.chatops.chat.Button;
import dev.chatops.chat.Card;
import dev.chatops.chat.Content;
import dev.chatops.chat.Severity;
import dev.chatops.chat.User;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.UserException;
import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Shows an incident, and lets whoever is first take care of it. */
final class IncidentPlugin implements Plugin {

  /** Somebody's promise to look after an incident. */
  record Ack(String by, Instant at) {}

  /** Who is told when somebody does. */
  interface Pager {

    Optional<String> title(long incident);

    void silence(long incident, User by);
  }

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm VV");

  private final Pager pager;
  private final Clock clock;
  private final Shelf<Ack> acks;

  @Inject
  IncidentPlugin(Pager pager, Clock clock, Storage storage) {
    this.pager = pager;
    this.clock = clock;
    this.acks = storage.shelf("acks", Ack.class);
  }

  @Command(value = "incident <id>", help = "Show an incident", examples = "incident 778467")
  Content show(long id) {
    Card card = Card.titled("Incident " + id).severity(Severity.CRITICAL).text(title(id));
    return acks.find(String.valueOf(id))
        .map(ack -> card.field("acknowledged by", ack.by()))
        .orElseGet(() -> card.button(Button.run("Acknowledge", "ack <id>", id).primary()));
  }

  @Command(
      value = "ack [me] [incident] <id>",
      help = "Take care of an incident",
      examples = {"ack 778467", "ack me incident 778467"})
  Content ack(Context chat, long id) {
    String title = title(id);
    Ack mine = new Ack(chat.user().name(), clock.instant());
    Optional<Ack> earlier = acks.putIfAbsent(String.valueOf(id), mine);
    if (earlier.isPresent()) {
      Ack first = earlier.get();
      String when = TIME.withZone(chat.zone()).format(first.at());
      return Content.text("{} took care of that at {}", first.by(), when);
    }
    silence(id, chat.user());
    return Content.markdown("{}: **{}** takes care of it", title, chat.user());
  }

  /** Whoever could not silence it has not taken care of it. */
  private void silence(long id, User by) {
    try {
      pager.silence(id, by);
    } catch (RuntimeException e) {
      acks.remove(String.valueOf(id));
      throw e;
    }
  }

  private String title(long id) {
    return pager.title(id).orElseThrow(() -> new UserException("there is no incident {}", id));
  }
}
