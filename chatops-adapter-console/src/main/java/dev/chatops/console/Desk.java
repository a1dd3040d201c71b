package dev.chatops.console;

import dev.chatops.adapter.Inbound;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Event;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stay at the console: reads what is typed until there is no more, and tells the bot. Runs on a
 * thread of its own; the rest is thread-safe.
 */
final class Desk implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Desk.class);

  private final Front front;
  private final Inbound inbound;
  private final Company company;
  private final ConsoleEvents events;
  private final Transcript transcript = new Transcript();
  private final Object telling = new Object();
  private volatile Seat seat;
  private boolean left;

  Desk(String adapter, Front front, Inbound inbound) {
    this.front = front;
    this.inbound = inbound;
    this.company = new Company(adapter, inbound.catalog().bot());
    this.events = new ConsoleEvents(company, System.currentTimeMillis());
    this.seat = new Seat(company.person(Company.OPERATOR), company.room(Company.FIRST_ROOM));
  }

  Inbound inbound() {
    return inbound;
  }

  Company company() {
    return company;
  }

  Seat seat() {
    return seat;
  }

  /** Shows what the bot says, and gives it an id. */
  MessageId show(Reply reply) throws IOException {
    front.reply(reply);
    transcript.add(reply.room(), company.bot().name(), reply.text());
    return events.reply(reply.room());
  }

  /** Nothing is told from here on. */
  void leave() {
    synchronized (telling) {
      left = true;
    }
  }

  void arrive() {
    tell(events.connected());
    enter(company.bot(), company.room(Company.FIRST_ROOM));
  }

  @Override
  public void run() {
    try {
      boolean more = true;
      while (more) {
        String typed = front.read(this);
        more = typed != null && hear(typed);
      }
      over();
    } catch (IOException failure) {
      ChatOpsException cause =
          new ChatOpsException("the console cannot be read: " + failure.getMessage(), failure);
      tell(() -> inbound.failed(cause));
    }
  }

  /** There is no more input. */
  void over() {
    tell(inbound::ended);
  }

  /** Whether to go on. */
  private boolean hear(String line) {
    Typed typed = ConsoleCommands.parse(line);
    switch (typed.what()) {
      case SAY -> say(typed.text());
      case AS -> become(typed.text().isEmpty() ? Company.OPERATOR : typed.text());
      case IN ->
          move(seat.in(company.room(typed.text().isEmpty() ? Company.FIRST_ROOM : typed.text())));
      case DM -> move(seat.direct());
      case TRANSCRIPT -> front.note(String.join("\n", transcript.lines()));
      case HELP -> front.note(ConsoleCommands.help());
      case WRONG -> front.note(typed.text());
      case QUIT -> {
        return false;
      }
    }
    return true;
  }

  private void say(String text) {
    Event.Said said = events.said(seat, text);
    transcript.add(said.message().where().room(), seat.who().name(), text);
    tell(said);
  }

  private void become(String name) {
    if (name.equalsIgnoreCase(company.bot().name())) {
      front.note(name + " is the bot itself");
      return;
    }
    move(seat.as(company.person(name)));
  }

  private void move(Seat next) {
    seat = next;
    Room room = next.room();
    if (room != null) {
      enter(company.bot(), room);
      enter(next.who(), room);
    }
    front.note("you are " + next.sentence(company.bot()));
  }

  /** Whoever comes into a room for the first time is said to join it. */
  private void enter(User user, Room room) {
    if (company.enter(user, room)) {
      tell(events.joined(user, room, user.equals(company.bot())));
    }
  }

  private void tell(Event event) {
    tell(() -> inbound.accept(event));
  }

  private void tell(Runnable what) {
    synchronized (telling) {
      if (left) {
        return;
      }
      try {
        what.run();
      } catch (RuntimeException failure) {
        log.error("the bot did not take what the console told it; going on", failure);
      }
    }
  }
}
