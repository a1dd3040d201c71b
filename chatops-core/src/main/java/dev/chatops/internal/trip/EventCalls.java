package dev.chatops.internal.trip;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.User;
import dev.chatops.internal.registry.EventMethod;
import dev.chatops.internal.run.Censored;
import dev.chatops.internal.run.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the methods annotated with {@code @On}, in the order of the events of a room. Thread-safe.
 */
final class EventCalls {

  private static final Logger log = LoggerFactory.getLogger(EventCalls.class);

  private final Bot bot;
  private final List<EventMethod> methods;

  EventCalls(Bot bot) {
    this.bot = bot;
    this.methods = bot.registry().events();
  }

  /** Whether anybody wants to know of such. */
  boolean hears(Event event) {
    return methods.stream().anyMatch(method -> method.type().isInstance(event));
  }

  void dispatch(Event event, Link link) {
    for (EventMethod method : methods) {
      if (method.type().isInstance(event)) {
        Incoming from = place(event, link);
        Object lane = from == null ? link.id() : from.where().room().id();
        bot.lanes().submit(lane, turn(method, event, from));
      }
    }
  }

  private Turn turn(EventMethod method, Event event, @Nullable Incoming from) {
    return new Turn() {
      @Override
      protected void run() {
        Chat chat = from == null ? null : from.chat(bot, bot.traces().next());
        try {
          Object said = method.invoke(event, chat);
          if (chat != null) {
            Answers.say(chat, said);
          }
        } catch (Throwable e) {
          log.error("{} failed", method, Censored.of(e, bot.censor()));
        } finally {
          if (chat != null) {
            chat.closeBars();
          }
        }
      }
    };
  }

  /** Where it happened, if it did in a room. */
  private static @Nullable Incoming place(Event event, Link link) {
    if (event instanceof Event.Said said) {
      return of(link, said.message());
    } else if (event instanceof Event.Edited edited) {
      return of(link, edited.message());
    } else if (event instanceof Event.Reacted reacted) {
      return of(link, reacted.where(), reacted.by());
    } else if (event instanceof Event.Joined joined) {
      return of(link, Conversation.of(joined.room()), joined.user());
    } else if (event instanceof Event.Left left) {
      return of(link, Conversation.of(left.room()), left.user());
    } else if (event instanceof Event.TopicChanged changed && changed.by() != null) {
      return of(link, Conversation.of(changed.room()), changed.by());
    } else if (event instanceof Event.Pressed pressed) {
      return of(link, pressed.where(), pressed.by());
    } else if (event instanceof Event.Invoked invoked) {
      return of(link, invoked.where(), invoked.by());
    } else if (event instanceof Event.Answered answered) {
      return of(link, answered.where(), answered.by());
    }
    return null;
  }

  private static Incoming of(Link link, Message message) {
    return new Incoming(link.speaker(), message.where(), message.from(), message, null);
  }

  private static Incoming of(Link link, Conversation where, User user) {
    return new Incoming(link.speaker(), where, user, null, null);
  }
}
