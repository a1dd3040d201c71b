package dev.chatops.console;

import dev.chatops.ChatOps;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Room;
import dev.chatops.chat.Table;
import dev.chatops.chat.User;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.On;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Outbound;
import java.util.concurrent.CountDownLatch;

/** Commands to try the console with; {@link #main} runs them where a person can look at it. */
public final class TryPlugin implements Plugin {

  /** Where something is deployed to. */
  public enum Environment {
    STAGING,
    PROD
  }

  final CountDownLatch waiting = new CountDownLatch(1);
  final CountDownLatch endless = new CountDownLatch(1);

  @Command(value = "ping [<text...>]", help = "Answer")
  String ping(String text) {
    return text == null ? "pong" : "pong " + text;
  }

  @Command(value = "echo <text...>", help = "Say it again")
  String echo(String text) {
    return text;
  }

  @Command(value = "count to <n>", help = "Say several things, one after the other")
  void count(Context chat, int n) {
    for (int i = 1; i <= n; i++) {
      chat.reply("number {}", i);
    }
  }

  @Command(
      value = "deploy <app> [to <env=staging>] [--branch=<name=main>] [--dry-run]",
      help = "Bring an app to an environment",
      permission = "deploy.run",
      examples = "deploy web to prod")
  Content deploy(Context chat, String app, Environment env, String branch, boolean dryRun) {
    chat.reply("one moment … deploying {} to {}", app, env);
    return Content.markdown("**{}** of {} is on {}{}", branch, app, env, dryRun ? " (not)" : "");
  }

  @Command(value = "hosts", help = "Show all hosts")
  Content hosts() {
    return Table.columns("Host", "State").row("web-1", "up").row("db-1", "down since 12:03");
  }

  @Command(value = "wait", help = "Never end")
  void forever() throws InterruptedException {
    waiting.countDown();
    endless.await();
  }

  @Command(value = "break", help = "Throw what nobody expects")
  void fail() {
    throw new IllegalStateException("nobody expects this");
  }

  @Command(value = "whisper <text...>", help = "Say it to you alone")
  void whisper(Context chat, String text) {
    chat.whisper("{}", text);
  }

  @Command(value = "tell <room> <text...>", help = "Say it elsewhere after a while")
  void tell(Outbound out, Room room, String text) {
    out.in(Conversation.of(room)).say(Content.text("{}", text));
  }

  @Command(value = "who is <user>", help = "Tell an id")
  String who(User user) {
    return user.id().toString();
  }

  @Hears("(?i)\\bincident (\\d+)")
  String link(long id) {
    return "https://incidents.example/" + id;
  }

  @On
  void welcome(Event.Joined joined, Context chat) {
    if (!joined.self()) {
      chat.reply("welcome, {}", joined.user().name());
    }
  }

  /** A bot to look at. */
  public static void main(String[] args) {
    ChatOps.builder().plugin(new TryPlugin()).run(args);
  }
}
