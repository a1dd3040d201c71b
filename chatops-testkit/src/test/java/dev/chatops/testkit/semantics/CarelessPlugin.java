package dev.chatops.testkit.semantics;

import dev.chatops.chat.Button;
import dev.chatops.chat.Content;
import dev.chatops.chat.Event;
import dev.chatops.chat.Table;
import dev.chatops.config.Secret;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Call;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.Middleware;
import dev.chatops.plugin.On;
import dev.chatops.plugin.Outcome;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.plugin.UserException;
import dev.chatops.service.Outbound;
import dev.chatops.service.Storage;
import dev.chatops.service.Timeline;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows secrets, and does with them whatever one should not. */
final class CarelessPlugin implements Plugin {

  private static final Logger log = LoggerFactory.getLogger(CarelessPlugin.class);

  /** What a plugin cannot put on a shelf. */
  record Login(String user, Secret password) {}

  private final List<Object> heard = new CopyOnWriteArrayList<>();
  private final Settings settings;
  private final Storage storage;
  private final Timeline timeline;
  private final Outbound out;
  private final Secret token;
  private final boolean failsInSetup;
  private volatile Secret answer = Secret.of("");

  @Inject
  CarelessPlugin(Settings settings, Storage storage, Timeline timeline, Outbound out) {
    this.settings = settings;
    this.storage = storage;
    this.timeline = timeline;
    this.out = out;
    this.token = settings.secret("token");
    settings.secret("url");
    this.failsInSetup = settings.bool("fails-in-setup", false);
    if (settings.bool("fails", false)) {
      throw new IllegalStateException("refused " + token.reveal());
    }
  }

  @Override
  public String name() {
    return "careless";
  }

  @Override
  public void setup(Setup setup) {
    setup.middleware(this::logged);
    if (failsInSetup) {
      throw new IllegalStateException("refused " + token.reveal());
    }
  }

  private Outcome logged(Call call, Middleware.Next next) throws Exception {
    log.info("{} {} {}", call, call.chat(), settings);
    return next.proceed();
  }

  @Command("careless <way>")
  Content careless(Context chat, String way) {
    return careless(chat, way, token);
  }

  @Command("ask <way>")
  Content ask(Context chat, String way) {
    answer = chat.askSecret("Which password?");
    return careless(chat, way, answer);
  }

  /** To have something that a late answer could be taken for. */
  @Command("deploy <app>")
  String deploy(String app) {
    return "deploying " + app;
  }

  Secret answer() {
    return answer;
  }

  List<Object> heard() {
    return heard;
  }

  @On
  void said(Event.Said said) {
    heard.add(said);
  }

  @On
  void edited(Event.Edited edited) {
    heard.add(edited);
  }

  @Hears(".*")
  void hears(Context chat) {
    heard.add(chat.message());
  }

  private Content careless(Context chat, String way, Secret secret) {
    Login login = new Login("ann", secret);
    switch (way) {
      case "reply" -> chat.reply("got {}", secret);
      case "whisper" -> chat.whisper("{} {}", login, settings);
      case "table" -> chat.reply(Table.columns("user", "password").row("ann", secret));
      case "log" -> log.warn("{} {}", login, secret, new IllegalStateException("with " + login));
      case "throw" -> throw new IllegalStateException("refused " + login);
      case "throw-revealed" -> throw new IllegalStateException("refused " + secret.reveal());
      case "throw-cause" ->
          throw new IllegalStateException("it", new IllegalArgumentException(secret.reveal()));
      case "throw-user" -> throw new UserException("no login with {}", secret);
      case "keep" -> storage.shelf("logins", Login.class).put("ann", login);
      case "strings" -> storage.shelf("texts", String.class).put("ann", login.toString());
      case "mark" ->
          timeline.append(
              new Timeline.Entry(
                  Instant.EPOCH, "", Timeline.Kind.MARKED, null, null, "", "" + login));
      case "notify" -> out.in(chat.conversation()).say("{}", login);
      case "button" -> chat.reply("{}", Button.run("again", "careless {}", secret));
      default -> {}
    }
    return Content.text("{}", login);
  }
}
