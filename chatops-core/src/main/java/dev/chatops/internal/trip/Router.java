package dev.chatops.internal.trip;

import dev.chatops.chat.Event;
import dev.chatops.chat.Invocation;
import dev.chatops.chat.Mention;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Press;
import dev.chatops.internal.language.Address;
import dev.chatops.internal.language.Addressed;
import dev.chatops.internal.language.CommandLine;
import dev.chatops.internal.language.Trie;
import dev.chatops.internal.registry.CommandMethod;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds what an event is for: one command, listeners, event methods, or nothing. Runs on the thread
 * of the adapter, calls no plugin's code, and costs the length of the line. Thread-safe.
 */
final class Router {

  private final ConcurrentHashMap<MessageId, CommandTurn> unstarted = new ConcurrentHashMap<>();
  private final Bot bot;
  private final Stations stations;
  private final Trie<CommandMethod> trie;
  private final Listening listening;
  private final EventCalls events;
  private final Unknown unknown;
  private final Replies replies;
  private final Repeats repeats = new Repeats();

  Router(Stations stations) {
    this.bot = stations.bot();
    this.stations = stations;
    this.trie = bot.registry().routes();
    this.listening = new Listening(bot);
    this.events = new EventCalls(bot);
    this.unknown = new Unknown(stations, listening);
    this.replies = new Replies(bot);
  }

  /** How many commands can still be taken back. */
  int unstarted() {
    return unstarted.size();
  }

  /** An answer to a question is for nobody but who asked: it may be a secret. */
  void route(Event event, Link link) {
    if (event instanceof Event.Said said) {
      if (said(said, link)) {
        return;
      }
    } else if (event instanceof Event.Edited edited) {
      if (replies.wasAnswer(edited.message().id())) {
        return;
      }
    } else if (event instanceof Event.Answered answered) {
      if (replies.filled(answered, link)) {
        return;
      }
    } else if (event instanceof Event.Invoked invoked) {
      invoked(invoked, link);
    } else if (event instanceof Event.Pressed pressed) {
      pressed(pressed, link);
    } else if (event instanceof Event.Joined joined) {
      bot.people().met(joined.user(), joined.room());
    } else if (event instanceof Event.Deleted deleted) {
      CommandTurn turn = unstarted.get(deleted.message());
      if (turn != null) {
        turn.cancel();
      }
    }
    events.dispatch(event, link);
  }

  /** True if it was the answer to a question. */
  private boolean said(Event.Said said, Link link) {
    Message message = said.message();
    bot.people().met(message.from(), message.where().room());
    if (message.from().bot() && !bot.access().listensTo(message.from())) {
      return false;
    }
    Incoming from =
        new Incoming(link.speaker(), message.where(), message.from(), message, null, said.key());
    Addressed addressed =
        Address.read(
            message.body(),
            link.names(bot.name()),
            bot.prefixes(),
            message.where().direct(),
            trie::begins);
    if (replies.take(message, addressed, from)) {
      return true;
    }
    switch (addressed.kind()) {
      case COMMAND ->
          command(
              from,
              addressed.line(),
              Mentions.within(message.body(), addressed.offset()),
              addressed.addressed(),
              true);
      case REPEAT -> repeat(from);
      case TALK -> {
        if (!from.user().bot()) {
          listening.hear(from, addressed.addressed());
        }
      }
    }
    return false;
  }

  private void invoked(Event.Invoked invoked, Link link) {
    Incoming from =
        new Incoming(
            link.speaker(), invoked.where(), invoked.by(), null, invoked.ticket(), invoked.key());
    if (invoked.what() instanceof Invocation.Line line) {
      command(from, line.line(), List.of(), true, true);
    } else if (invoked.what() instanceof Invocation.Filled filled) {
      filled(from, filled);
    }
  }

  private void filled(Incoming from, Invocation.Filled form) {
    CommandLine words = CommandLine.of(form.command());
    Trie.Found<CommandMethod> found = trie.find(words, 0);
    if (found == null || found.next() < words.words().size()) {
      unknown(from, words, true);
      return;
    }
    List<String> path = List.of(form.command().split(" "));
    Request.Filled request = Request.Filled.of(found.route(), path, form.values());
    Object lane = from.lane();
    repeats.remember(lane, new Repeats.Again.Chosen(found.route(), request));
    submit(found.route(), request, from, lane);
  }

  private void pressed(Event.Pressed pressed, Link link) {
    Incoming from =
        new Incoming(
            link.speaker(), pressed.where(), pressed.by(), null, pressed.ticket(), pressed.key());
    if (pressed.press() instanceof Press.Run run) {
      command(from, run.line(), List.of(), true, false);
    } else if (pressed.press() instanceof Press.Choose choose
        && !replies.chosen(choose, from)
        && !events.hears(pressed)) {
      from.chat(bot, bot.traces().next()).whisper("that question is over");
    }
  }

  private void repeat(Incoming from) {
    Object lane = from.lane();
    Repeats.Again again = repeats.last(lane);
    if (again == null) {
      from.chat(bot, bot.traces().next()).whisper("you have run no command here yet");
    } else {
      from.chat(bot, bot.traces().next()).reply("{}{}", bot.prefix(), again.line());
      if (again instanceof Repeats.Again.Typed typed) {
        command(from, typed.line(), typed.mentions(), true, true);
      } else if (again instanceof Repeats.Again.Chosen chosen) {
        submit(chosen.command(), chosen.form(), from, lane);
      }
    }
  }

  /** What a button says is not what its presser has said: it is never done again by {@code !!}. */
  private void command(
      Incoming from, String line, List<Mention> mentions, boolean addressed, boolean own) {
    CommandLine words = CommandLine.of(line, mentions);
    Trie.Found<CommandMethod> found = trie.find(words, 0);
    if (found == null) {
      unknown(from, words, addressed);
      return;
    }
    Request request = new Request.Typed(words, found.next(), mentions);
    Object lane = from.lane();
    if (own) {
      repeats.remember(lane, new Repeats.Again.Typed(line, mentions));
    }
    submit(found.route(), request, from, lane);
    listening.overhear(from);
  }

  /** Two bots that tell each other what they do not know would never come to an end. */
  private void unknown(Incoming from, CommandLine words, boolean addressed) {
    if (!from.user().bot()) {
      unknown.submit(from, words, addressed);
    }
  }

  private void submit(CommandMethod command, Request request, Incoming from, Object lane) {
    CommandTurn turn = new CommandTurn(stations, command, request, from, this::starts);
    Message message = from.message();
    if (message != null) {
      unstarted.put(message.id(), turn);
    }
    if (command.urgent()) {
      bot.lanes().submitReserved(turn);
    } else {
      bot.lanes().submit(lane, turn);
    }
  }

  private void starts(Incoming from) {
    Message message = from.message();
    if (message != null) {
      unstarted.remove(message.id());
    }
  }
}
