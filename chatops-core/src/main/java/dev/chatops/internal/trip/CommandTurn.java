package dev.chatops.internal.trip;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Text;
import dev.chatops.internal.bind.Bound;
import dev.chatops.internal.language.MismatchException;
import dev.chatops.internal.registry.CommandMethod;
import dev.chatops.internal.registry.Exclusive;
import dev.chatops.internal.run.Turn;
import dev.chatops.internal.trip.Exclusives.Wish;
import dev.chatops.plugin.Call;
import dev.chatops.plugin.Outcome;
import dev.chatops.plugin.UserException;
import dev.chatops.service.AccessControl.Decision;
import dev.chatops.service.Jobs.Job;
import dev.chatops.service.Timeline.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
  private final Run run;
  private final Chat chat;
  private final Life life;
  private final Incoming from;
  private final Consumer<Incoming> starts;
  private final Instant since;
  private @Nullable Wish wish;
  private volatile boolean voided;
  private volatile boolean begun;

  CommandTurn(
      Stations stations,
      CommandMethod command,
      Request request,
      Incoming from,
      Consumer<Incoming> starts) {
    Bot bot = stations.bot();
    this.stations = stations;
    this.command = command;
    this.request = request;
    this.run = new Run(bot, bot.traces().next());
    this.chat = from.chat(run);
    this.since = bot.time().now();
    this.life = Life.received(bot, from, since, run.trace(), command.name(), request.line());
    this.from = from;
    this.starts = starts;
  }

  /** Somebody took the message back: it does not start any more. */
  void cancel() {
    voided = true;
  }

  String trace() {
    return run.trace();
  }

  /** Whether people see it as a job; those who look after jobs are none. */
  boolean isJob() {
    return !command.urgent();
  }

  Job job() {
    return new Job(trace(), request.line(), from.user(), from.where(), since, place().orElse(""));
  }

  @Override
  protected @Nullable Object owner() {
    return command.urgent() ? null : from.user().id();
  }

  @Override
  protected Duration timeout() {
    return command.timeout();
  }

  @Override
  protected void outstayed() {
    run.unlessSpoken(
        () ->
            chat.stand(
                "{} takes a while: {}stop {} ends it",
                command.name(),
                stations.bot().prefix(),
                trace()));
  }

  @Override
  protected void dropped() {
    starts.accept(from);
    if (begun) {
      life.ends(Kind.STOPPED, "the bot stops, and it did not");
    } else if (stations.bot().stopping().get()) {
      life.ends(Kind.REFUSED, "the bot stops");
    } else if (life.ends(Kind.REFUSED, "busy")) {
      stations.gate().busy(chat, overdrawn());
    }
  }

  @Override
  protected void run() {
    begun = true;
    starts.accept(from);
    try (Mdc mdc = Mdc.of(from, trace(), command.name())) {
      if (admitted()) {
        Bound bound = bound();
        // A converter may have taken the whole time, and made nothing of being interrupted.
        if (bound != null && !cut()) {
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
      return !ends(Kind.REFUSED, "voided");
    }
    if (stations.bot().stopping().get()) {
      return !ends(Kind.REFUSED, "the bot stops");
    }
    if (!command.urgent() && !stations.gate().lets(from)) {
      ends(Kind.REFUSED, "throttled");
      stations.gate().slow(chat);
      return false;
    }
    Decision decision = stations.gate().decide(command, from);
    if (!decision.allowed()) {
      ends(Kind.REFUSED, "denied: " + decision.reason());
      stations.gate().deny(chat, command, decision);
      return false;
    }
    if (request.wantsHelp(command)) {
      chat.reply(stations.help().explain(command));
      return !ends(Kind.SUCCEEDED, "help");
    }
    return true;
  }

  private @Nullable Bound bound() {
    try {
      return request.bind(command, chat, stations.bot().people());
    } catch (MismatchException | UserException e) {
      if (!cut() && ends(Kind.REFUSED, "usage: " + e.getMessage())) {
        chat.reply(stations.help().usage(command, e));
      }
    } catch (Throwable e) {
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
      if (!cut() && ends(Kind.FAILED, String.valueOf(e.getMessage()))) {
        chat.reply(new Text(String.valueOf(e.getMessage())));
      }
    } catch (Life.Unrecorded e) {
      unrecorded(e);
    } catch (Throwable e) {
      // Not only exceptions: the compiler lets nobody throw more, and other languages do.
      fail(e);
    } finally {
      if (wish != null) {
        stations.exclusives().leave(wish);
      }
    }
  }

  /** What is said may come little by little, and belongs to what can be interrupted. */
  private Outcome outcome(Call call, Bound bound) throws Exception {
    try {
      Outcome outcome = stations.pipeline().run(call, () -> invoke(bound));
      if (outcome instanceof Outcome.Done done && !timedOut() && !stopped()) {
        Answers.say(chat, done.value());
      }
      return outcome;
    } finally {
      beyondInterrupts();
      chat.closeBars();
    }
  }

  private void end(Outcome outcome) {
    if (cut()) {
      return;
    }
    if (outcome instanceof Outcome.Refused refused) {
      ends(Kind.REFUSED, refused.reason());
      chat.reply(new Text(refused.reason()));
    } else {
      ends(Kind.SUCCEEDED, "");
    }
  }

  /** What is not recorded does not run. */
  private Outcome invoke(Bound bound) throws Exception {
    Optional<Outcome> refusal = excluded(bound);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    life.kept();
    if (!life.starts()) {
      return Outcome.refused("it has ended before it began");
    }
    try {
      return new Outcome.Done(command.invoke(bound.args()));
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new ChatOpsException("a handler threw what is neither exception nor error", e);
    }
  }

  /** Takes the key of what must not overlap, waits for it, or refuses. */
  private Optional<Outcome> excluded(Bound bound) throws InterruptedException {
    Exclusive exclusive = command.exclusive().orElse(null);
    if (exclusive == null) {
      return Optional.empty();
    }
    String key = exclusive.key(bound.byName());
    String who = command.name() + " by " + from.user().name();
    wish = stations.exclusives().ask(key, who, exclusive.waits()).orElse(null);
    if (wish == null) {
      String holder = stations.exclusives().holder(key);
      return Optional.of(Outcome.refused(holder + " has not ended yet; it is one at a time"));
    }
    if (!wish.stand().over()) {
      chat.reply("waiting for {}", wish.stand());
    }
    stand(wish.stand());
    return Optional.empty();
  }

  /** What was interrupted was meant to end, whatever it has made of that. */
  private boolean cut() {
    if (timedOut() && ends(Kind.TIMED_OUT, "after " + Spans.words(timeout()))) {
      chat.reply("timed out after {}", Spans.words(timeout()));
    } else if (stopped()) {
      stopper()
          .ifPresentOrElse(
              by -> {
                if (ends(Kind.STOPPED, "by " + by)) {
                  chat.reply("{} was stopped by {}", command.name(), by.name());
                }
              },
              () -> ends(Kind.STOPPED, "the bot stops"));
    }
    return timedOut() || stopped();
  }

  private void unrecorded(Life.Unrecorded e) {
    if (!cut() && ends(Kind.REFUSED, "not recorded")) {
      sorry(e);
    }
  }

  private void fail(Throwable e) {
    if (!cut() && ends(Kind.FAILED, e.getClass().getName())) {
      sorry(e);
    }
  }

  private void sorry(Throwable e) {
    log.error("{} failed, trace {}", command, trace(), run.censored(e));
    chat.reply("Something went wrong (trace {})", trace());
  }

  /** From here on nothing stands in for an answer. */
  private boolean ends(Kind kind, String reason) {
    run.speaks();
    return life.ends(kind, reason);
  }
}
