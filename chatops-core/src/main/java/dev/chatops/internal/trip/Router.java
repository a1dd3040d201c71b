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
      if (said(said.message(), link)) {
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
  private boolean said(Message message, Link link) {
    bot.people().met(message.from(), message.where().room());
    if (message.from().bot()) {
      return false;
    }
    Incoming from = new Incoming(link.speaker(), message.where(), message.from(), message, null);
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
              addressed.addressed());
      case REPEAT -> repeat(from);
      case TALK -> listening.hear(from, addressed.addressed());
    }
    return false;
  }

  private void invoked(Event.Invoked invoked, Link link) {
    Incoming from =
        new Incoming(link.speaker(), invoked.where(), invoked.by(), null, invoked.ticket());
    if (invoked.what() instanceof Invocation.Line line) {
      command(from, line.line(), List.of(), true);
    } else if (invoked.what() instanceof Invocation.Filled filled) {
      filled(from, filled);
    }
  }

  private void filled(Incoming from, Invocation.Filled form) {
    CommandLine words = CommandLine.of(form.command());
    Trie.Found<CommandMethod> found = trie.find(words, 0);
    if (found == null || found.next() < words.words().size()) {
      unknown.submit(from, words, true);
      return;
    }
    List<String> path = List.of(form.command().split(" "));
    submit(found.route(), new Request.Filled(path, form.values()), from);
  }

  private void pressed(Event.Pressed pressed, Link link) {
    Incoming from =
        new Incoming(link.speaker(), pressed.where(), pressed.by(), null, pressed.ticket());
    if (pressed.press() instanceof Press.Run run) {
      command(from, run.line(), List.of(), true);
    } else if (pressed.press() instanceof Press.Choose choose
        && !replies.chosen(choose, from)
        && !events.hears(pressed)) {
      from.chat(bot, bot.traces().next()).whisper("that question is over");
    }
  }

  private void repeat(Incoming from) {
    String line = repeats.last(from.lane());
    if (line == null) {
      from.chat(bot, bot.traces().next()).whisper("you have run no command here yet");
    } else {
      from.chat(bot, bot.traces().next()).reply("{}{}", bot.prefix(), line);
      command(from, line, List.of(), true);
    }
  }

  private void command(Incoming from, String line, List<Mention> mentions, boolean addressed) {
    CommandLine words = CommandLine.of(line);
    Trie.Found<CommandMethod> found = trie.find(words, 0);
    if (found == null) {
      unknown.submit(from, words, addressed);
      return;
    }
    repeats.remember(from.lane(), line);
    submit(found.route(), new Request.Typed(words, found.next(), mentions), from);
    listening.overhear(from);
  }

  private void submit(CommandMethod command, Request request, Incoming from) {
    CommandTurn turn = new CommandTurn(stations, command, request, from, this::starts);
    Message message = from.message();
    if (message != null) {
      unstarted.put(message.id(), turn);
    }
    if (command.urgent()) {
      bot.lanes().submitReserved(turn);
    } else {
      bot.lanes().submit(from.lane(), turn);
    }
  }

  private void starts(Incoming from) {
    Message message = from.message();
    if (message != null) {
      unstarted.remove(message.id());
    }
  }
}
