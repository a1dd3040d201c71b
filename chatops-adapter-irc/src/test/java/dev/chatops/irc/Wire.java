package dev.chatops.irc;

import dev.chatops.adapter.net.FreshKeys;
import dev.chatops.chat.Event;
import dev.chatops.irc.IrcSettings.Identity;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A connection without a socket: the bot is opsbot and in #ops, together with ann. */
final class Wire {

  final AtomicLong now = new AtomicLong();
  final IrcState state = new IrcState("opsbot", now::get);
  final IrcWho who;
  final IrcEvents events;

  Wire(Identity identity) {
    who = new IrcWho(TestBot.ID, identity, state);
    events = new IrcEvents(state, who, new FreshKeys(Instant.EPOCH));
    events(":irc.test 001 opsbot :Welcome");
    events(":irc.test 005 opsbot CASEMAPPING=rfc1459 CHANTYPES=# PREFIX=(ov)@+ :are supported");
    events(":opsbot!~opsbot@127.0.0.1 JOIN :#ops");
    events(":irc.test 353 opsbot = #ops :opsbot @ann");
  }

  /** What a line of the server's is told as. */
  List<Event> events(String text) {
    IrcLine line = IrcLine.parse(text);
    state.before(line);
    List<Event> told = events.of(line);
    state.after(line);
    return told;
  }
}
