package dev.chatops.internal.trip;

import dev.chatops.chat.Content;
import dev.chatops.chat.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How the bot and its networks stand, in words.
 *
 * @param bot the bot
 * @param links its adapters
 * @param since when it was made
 */
record Status(Bot bot, List<Link> links, Instant since) {

  Content text() {
    StringBuilder text = new StringBuilder(bot.name());
    text.append(" ").append(Version.of()).append(", up ");
    text.append(Spans.words(Duration.between(since, bot.time().now())));
    for (Link link : links) {
      text.append('\n').append(link.id()).append(" (").append(link.type()).append("): ");
      text.append(link.state().name().toLowerCase(Locale.ROOT));
      if (!link.note().isEmpty()) {
        text.append(", ").append(link.note());
      }
    }
    // The command that asks is one of those that run.
    int others = bot.inFlight().work() - 1;
    text.append('\n').append(others).append(others == 1 ? " other command" : " other commands");
    return new Text(text.append(" under way").toString());
  }
}
