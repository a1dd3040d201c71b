package dev.chatops.testkit;

import dev.chatops.chat.Button;
import dev.chatops.chat.Card;
import dev.chatops.chat.Content;
import dev.chatops.chat.Event;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.On;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Posted;
import dev.chatops.service.Outbound;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.IntStream;

/** Says what it is told to, in every way there is. */
final class Parrot implements Plugin {

  private final Outbound out;
  private final Clock clock;

  @Inject
  Parrot(Outbound out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  @Command("say <text...>")
  String say(String text) {
    return text;
  }

  @Command(value = "shout <text...>", permission = "parrot.shout")
  String shout(String text) {
    return text + "!";
  }

  @Command("count <to>")
  void count(Context chat, int to) {
    IntStream.rangeClosed(1, to).forEach(i -> chat.reply("{}", i));
  }

  @Command("receipts <to>")
  String receipts(Context chat, int to) {
    for (int i = 1; i <= to; i++) {
      chat.reply("{}", i).receipts().toCompletableFuture().join();
    }
    return "all arrived";
  }

  @Command("whisper <text...>")
  void whisper(Context chat, String text) {
    chat.whisper("{}", text);
  }

  @Command("thread <text...>")
  void thread(Context chat, String text) {
    chat.thread().reply("{}", text);
  }

  @Command("change <before> <after>")
  void change(Context chat, String before, String after) {
    Posted posted = chat.reply("{}", before);
    posted.edit("{}", after);
  }

  @Command("announce <room> <text...>")
  void announce(String room, String text) {
    out.room(room).say("{}", text);
  }

  @Command("time")
  String time() {
    return clock.instant().toString();
  }

  @Command("offer <label> <line>")
  Content offer(String label, String line) {
    return Card.titled("What now?").button(Button.run(label, "say <text...>", line));
  }

  @Hears("squawk")
  String squawk() {
    return "squawk!";
  }

  @On
  void welcome(Event.Joined joined, Context chat) {
    chat.reply("welcome, {}", joined.user());
  }

  @On
  void farewell(Event.Left left, Context chat) {
    chat.reply("{} has left", left.user());
  }

  @On
  void reaction(Event.Reacted reacted, Context chat) {
    chat.reply("{} from {}", reacted.emoji(), reacted.by());
  }
}
