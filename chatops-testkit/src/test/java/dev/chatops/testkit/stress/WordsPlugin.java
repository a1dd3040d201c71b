package dev.chatops.testkit.stress;

import dev.chatops.chat.Content;
import dev.chatops.chat.Event;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Every;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.Notice;
import dev.chatops.plugin.On;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Posted;
import dev.chatops.plugin.ProgressBar;
import dev.chatops.service.Outbound;
import dev.chatops.service.Scheduler;
import dev.chatops.service.Time;
import jakarta.inject.Inject;
import java.time.Duration;

/** Commands that say much, little by little, aside, later, and otherwise than before. */
final class WordsPlugin implements Plugin {

  /** Of how many lines a long text is; each is a message of its own. */
  static final int LONG = 4;

  private final Gates gates;
  private final Outbound out;
  private final Scheduler scheduler;

  @Inject
  WordsPlugin(Gates gates, Outbound out, Scheduler scheduler) {
    this.gates = gates;
    this.out = out;
    this.scheduler = scheduler;
  }

  @Command("bar <serial>")
  String bar(Context chat, int serial) throws InterruptedException {
    ProgressBar bar = chat.progress("bar " + serial);
    for (int step = 1; step < 10; step++) {
      bar.at(step / 10.0);
      if (step == serial % 20) {
        gates.block();
      }
    }
    if (serial % 3 == 0) {
      bar.done();
    } else if (serial % 3 == 1) {
      bar.fail("no more");
    }
    return "result " + serial;
  }

  @Command("edit <serial>")
  void edit(Context chat, int serial) {
    Posted posted = chat.reply("say {}#0", serial);
    posted.edit("edited once");
    if (serial % 2 == 0) {
      posted.react("👍");
      posted.edit("edited twice");
    }
    if (serial % 3 == 0) {
      posted.delete();
      posted.edit("back again");
    }
    if (serial % 5 == 0) {
      posted.delete();
    }
  }

  @Command("long <serial>")
  String tell(int serial) {
    String filler = "x".repeat(300);
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < LONG; line++) {
      text.append("long ").append(serial).append('#').append(line).append(filler).append('\n');
    }
    return text.toString();
  }

  @Command("aside <serial>")
  void aside(Context chat, int serial) {
    chat.whisper("say {}#0", serial);
    chat.thread().reply("in a thread {}", serial);
    chat.react("👀");
  }

  @Command("page <serial>")
  void page(Context chat, int serial) {
    out.in(chat.conversation())
        .notify(Notice.page("s" + serial % 3, Content.text("PAGE {}", serial)));
    out.in(chat.conversation()).notify(Notice.info("s" + serial % 3, Content.text("info")));
    out.to(chat.user()).say("for your eyes");
  }

  @Command("flood <serial>")
  void flood(Context chat, int serial) {
    for (int number = 0; number < 700; number++) {
      chat.reply("say {}#{}", serial, number);
    }
  }

  @Command("soon <serial>")
  void soon(Context chat, int serial) {
    Time.Timer timer =
        scheduler.in(Duration.ofMillis(serial * 31L % 5_000), () -> chat.reply("soon {}", serial));
    if (serial % 4 == 0) {
      timer.cancel();
    }
  }

  @Hears("incident (\\d+)")
  String incident(long id) throws InterruptedException {
    if (id % 10 == 0) {
      gates.block();
    } else if (id % 10 == 1) {
      throw new IllegalStateException("a bug of a listener");
    }
    return "link " + id;
  }

  @On
  void joined(Event.Joined joined, Context chat) {
    chat.reply("welcome {}", joined.user().name());
  }

  @On
  void back(Event.Connected connected) {
    out.room("one").say("back as {}", connected.self().name());
  }

  @Every("7s")
  void watch() throws InterruptedException {
    out.room("one").say("all is well");
  }
}
