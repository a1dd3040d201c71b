package dev.chatops.internal.trip;

import dev.chatops.internal.language.CommandLine;
import dev.chatops.internal.language.Excerpt;
import dev.chatops.internal.registry.CommandMethod;
import dev.chatops.internal.run.Turn;
import dev.chatops.service.Timeline.Kind;
import java.time.Duration;
import java.util.List;

/**
 * What happens with a line that is for the bot and no command of it: listeners may take it, else it
 * is answered, but not again and again, and never with what this person may not run. Thread-safe.
 */
final class Unknown {

  private final Stations stations;
  private final Bot bot;
  private final Listening listening;
  private final Hush answers;

  Unknown(Stations stations, Listening listening) {
    this.stations = stations;
    this.bot = stations.bot();
    this.listening = listening;
    this.answers = new Hush(bot.time(), Duration.ofSeconds(30));
  }

  void submit(Incoming from, CommandLine line, boolean addressed) {
    bot.lanes()
        .submit(
            from.lane(),
            new Turn() {
              @Override
              protected void run() {
                if (!listening.taken(from, addressed)) {
                  tell(from, line);
                }
              }
            });
  }

  void tell(Incoming from, CommandLine line) {
    List<String> begun = bot.registry().routes().prefix(line, 0);
    if (!begun.isEmpty()) {
      incomplete(from, line, begun);
      return;
    }
    if (line.words().isEmpty()) {
      return;
    }
    String word = line.words().get(0).text();
    List<String> like = stations.help().like(word, from);
    if (like.isEmpty() && !plainlyMeant(from)) {
      return;
    }
    Chat chat = refuse(from, line.text(), "unknown");
    if (answers.may(from.place())) {
      chat.reply(
          "I don't know `{}`. {}",
          Excerpt.clip(word),
          like.isEmpty() ? "help lists what I do." : "Did you mean " + quoted(like) + "?");
    }
  }

  private void incomplete(Incoming from, CommandLine line, List<String> begun) {
    List<CommandMethod> beneath = bot.registry().routes().beneath(begun);
    List<CommandMethod> allowed =
        beneath.stream().filter(command -> stations.help().mayRun(command, from)).toList();
    String words = String.join(" ", begun);
    if (allowed.isEmpty()) {
      CommandMethod first = beneath.get(0);
      Chat chat = refuse(from, line.text(), "denied");
      stations.gate().deny(chat, first, stations.gate().decide(first, from));
    } else {
      refuse(from, line.text(), "usage").reply(stations.help().beneath(words, allowed));
    }
  }

  private Chat refuse(Incoming from, String line, String reason) {
    String trace = bot.traces().next();
    Life.received(bot, from, bot.time().now(), trace, "", line).ends(Kind.REFUSED, reason);
    return from.chat(bot, trace);
  }

  /** A prefix may be another bot's too; a name or a direct message is meant for nobody else. */
  private boolean plainlyMeant(Incoming from) {
    String text = from.body().text().stripLeading();
    return from.where().direct() || bot.prefixes().stream().noneMatch(text::startsWith);
  }

  private static String quoted(List<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }
}
