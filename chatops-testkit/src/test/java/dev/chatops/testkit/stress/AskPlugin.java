package dev.chatops.testkit.stress;

import dev.chatops.chat.Choices;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Unanswered;
import jakarta.inject.Inject;

/**
 * Commands that ask: each question says what it wants and of whom, so that the crowd can answer.
 */
final class AskPlugin implements Plugin {

  private final Ledger ledger;

  @Inject
  AskPlugin(Ledger ledger) {
    this.ledger = ledger;
  }

  /** A form. */
  record Trip(String where, int days, boolean alone) {}

  @Command("ask <serial>")
  String ask(Context chat, int serial) {
    String answer = chat.ask("words? for <" + chat.user().name() + ">", String.class);
    ledger.answered(chat.user(), chat.conversation(), answer);
    return "result " + serial;
  }

  @Command("number <serial>")
  String number(Context chat, int serial) {
    int answer = chat.ask("number? for <" + chat.user().name() + ">", Integer.class);
    ledger.answered(chat.user(), chat.conversation(), String.valueOf(answer));
    return "result " + serial;
  }

  @Command("sure <serial>")
  String sure(Context chat, int serial) {
    boolean yes = chat.confirm("sure? for <{}>", chat.user().name());
    ledger.answered(chat.user(), chat.conversation(), yes ? "yes" : "no");
    return "result " + serial;
  }

  @Command("choose <serial>")
  String choose(Context chat, int serial) {
    String prompt = "choice? for <" + chat.user().name() + ">";
    String chosen = chat.ask(Choices.of(prompt, "red", "green", "blue"));
    ledger.answered(chat.user(), chat.conversation(), chosen);
    return "result " + serial;
  }

  /** What was not answered is not answered for the rest of the command. */
  @Command("form <serial>")
  String form(Context chat, int serial) {
    try {
      chat.ask("number? for <" + chat.user().name() + ">", Integer.class);
      chat.ask(Trip.class);
    } catch (Unanswered e) {
      try {
        chat.ask("never? for <" + chat.user().name() + ">", String.class);
        ledger.broken("%d was asked again after %s", serial, e.why());
      } catch (Unanswered again) {
        chat.reply("say {}#0", serial);
      }
    }
    return "result " + serial;
  }

  @Command("secret <serial>")
  String secret(Context chat, int serial) {
    chat.askSecret("words? for <" + chat.user().name() + ">");
    return "result " + serial;
  }
}
