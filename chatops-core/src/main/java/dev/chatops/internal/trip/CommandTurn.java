package dev.chatops.internal.trip;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Text;
import dev.chatops.internal.bind.Bound;
import dev.chatops.internal.language.MismatchException;
import dev.chatops.internal.registry.CommandMethod;
import dev.chatops.internal.run.Turn;
import dev.chatops.plugin.Call;
import dev.chatops.plugin.Outcome;
import dev.chatops.plugin.UserException;
import dev.chatops.service.AccessControl.Decision;
import dev.chatops.service.Timeline.Kind;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A command on its way from the gate to its end. */
final class CommandTurn extends Turn {

  private static final Logger log = LoggerFactory.getLogger(CommandTurn.class);
  private final Stations stations;
  private final CommandMethod command;
  private final Request request;
  private final Chat chat;
  private final Life life;
  private final Incoming from;
  private final Consumer<Incoming> starts;
  private volatile boolean voided;
  private volatile boolean begun;

  CommandTurn(
      Stations stations,
      CommandMethod command,
      Request request,
      Incoming from,
      Consumer<Incoming> starts) {
    Bot bot = stations.bot();
    String trace = bot.traces().next();
    this.stations = stations;
    this.command = command;
    this.request = request;
    this.chat = from.chat(bot, trace);
    this.life = Life.received(bot, from, trace, command.name(), request.line());
    this.from = from;
    this.starts = starts;
  }

  /** Somebody took the message back: it does not start any more. */
  void cancel() {
    voided = true;
  }

  @Override
  protected void dropped() {
    starts.accept(from);
    if (begun) {
      life.ends(Kind.STOPPED, "the bot stops, and it did not");
    } else if (stations.bot().stopping().get()) {
      life.ends(Kind.REFUSED, "the bot stops");
    } else if (life.ends(Kind.REFUSED, "busy")) {
      stations.gate().busy(chat);
    }
  }

  @Override
  protected void run() {
    begun = true;
    starts.accept(from);
    try (Mdc mdc = Mdc.of(from, chat.trace(), command.name())) {
      if (admitted()) {
        Bound bound = bound();
        if (bound != null) {
          call(bound);
        }
      }
    } finally {
      // Whatever went wrong above, a command that was received comes to an end.
      life.ends(Kind.FAILED, "an error of the bot itself");
    }
  }

  private boolean admitted() {
    if (voided) {
      return !life.ends(Kind.REFUSED, "voided");
    }
    if (stations.bot().stopping().get()) {
      return !life.ends(Kind.REFUSED, "the bot stops");
    }
    Decision decision = stations.gate().decide(command, from);
    if (!decision.allowed()) {
      life.ends(Kind.REFUSED, "denied: " + decision.reason());
      stations.gate().deny(chat, command, decision);
      return false;
    }
    if (request.wantsHelp(command)) {
      chat.reply(stations.help().explain(command));
      return !life.ends(Kind.SUCCEEDED, "help");
    }
    return true;
  }

  private @Nullable Bound bound() {
    try {
      return request.bind(command, chat, stations.bot().people());
    } catch (MismatchException | UserException e) {
      life.ends(Kind.REFUSED, "usage: " + e.getMessage());
      chat.reply(stations.help().usage(command, e));
    } catch (RuntimeException | Error e) {
      fail(e);
    }
    return null;
  }

  private void call(Bound bound) {
    Call call =
        new Call(
            chat,
            command.plugin(),
            command.name(),
            command.permission(),
            request.line(),
            bound.byName());
    try {
      end(outcome(call, bound));
    } catch (UserException e) {
      if (!cut() && life.ends(Kind.FAILED, String.valueOf(e.getMessage()))) {
        chat.reply(new Text(String.valueOf(e.getMessage())));
      }
    } catch (Exception | Error e) {
      fail(e);
    }
  }

  private Outcome outcome(Call call, Bound bound) throws Exception {
    try {
      return stations.pipeline().run(call, () -> invoke(bound));
    } finally {
      beyondInterrupts();
    }
  }

  private void end(Outcome outcome) {
    if (cut()) {
      return;
    }
    if (outcome instanceof Outcome.Refused refused) {
      life.ends(Kind.REFUSED, refused.reason());
      chat.reply(new Text(refused.reason()));
    } else if (outcome instanceof Outcome.Done done) {
      Answers.say(chat, done.value());
      life.ends(Kind.SUCCEEDED, "");
    }
  }

  /** What is not recorded does not run. */
  private @Nullable Object invoke(Bound bound) throws Exception {
    life.started();
    try {
      return command.invoke(bound.args());
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new ChatOpsException("a handler threw what is neither exception nor error", e);
    }
  }

  /** What was interrupted was meant to end, whatever it has made of that. */
  private boolean cut() {
    if (timedOut() && life.ends(Kind.TIMED_OUT, "after " + TIMEOUT)) {
      chat.reply("timed out after {} minutes", TIMEOUT.toMinutes());
    } else if (stopped()) {
      life.ends(Kind.STOPPED, "the bot stops");
    }
    return timedOut() || stopped();
  }

  private void fail(Throwable e) {
    if (!cut() && life.ends(Kind.FAILED, e.getClass().getName())) {
      log.error("{} failed, trace {}", command, chat.trace(), e);
      chat.reply("Something went wrong (trace {})", chat.trace());
    }
  }
}
