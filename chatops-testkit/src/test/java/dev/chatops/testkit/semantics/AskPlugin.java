package dev.chatops.testkit.semantics;

import dev.chatops.chat.Choices;
import dev.chatops.chat.User;
import dev.chatops.config.Secret;
import dev.chatops.plugin.Arg;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Unanswered;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** Asks for one thing of each kind. */
final class AskPlugin implements Plugin {

  enum Environment {
    STAGING,
    PROD
  }

  /** Read by its own method, which is a plugin's code. */
  record Host(String name) {

    static Host of(String word) {
      if (!word.startsWith("web-")) {
        throw new IllegalArgumentException(word);
      }
      return new Host(word);
    }
  }

  record Shift(
      @Arg(help = "Who?") User who,
      @Arg(help = "From when?") LocalDate from,
      Duration length,
      @Arg(help = "A note?") Optional<String> note) {}

  @Command("deploy")
  String deploy(Context chat) {
    return "deploying to " + chat.ask("Which environment?", Environment.class);
  }

  @Command("count")
  String count(Context chat) {
    return "counted " + (chat.ask("How many?", int.class) + 1);
  }

  @Command("restart")
  String restart(Context chat) {
    return "restarting " + chat.ask("Which host?", Host.class).name();
  }

  @Command("page")
  String page(Context chat) {
    return "paging " + chat.ask(Choices.of("Which team?", "web", "db team"));
  }

  @Command("wipe")
  String wipe(Context chat) {
    return chat.confirm("{} is wiped.", "web-1") ? "wiped" : "left alone";
  }

  @Command("login")
  String login(Context chat) {
    Secret secret = chat.askSecret("Your token?");
    return "a token of " + secret.reveal().length() + " characters: " + secret;
  }

  @Command("shift")
  String shift(Context chat) {
    return chat.ask(Shift.class).toString();
  }

  @Command("twice")
  String twice(Context chat) {
    try {
      chat.ask("One?", String.class);
    } catch (Unanswered first) {
      chat.reply("no answer: {}", first.why());
    }
    return "never said: " + chat.ask("Two?", String.class);
  }

  @Command("inthread")
  String inThread(Context chat) {
    Context thread = chat.thread();
    thread.reply("{}", thread.ask("Which environment?", Environment.class));
    return "done";
  }

  @Hears("prod|staging")
  String hears() {
    return "I heard talk";
  }

  @Command("ping")
  String ping() {
    return "pong";
  }
}
