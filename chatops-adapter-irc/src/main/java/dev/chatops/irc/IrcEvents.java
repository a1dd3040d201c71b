package dev.chatops.irc;

import dev.chatops.adapter.net.FreshKeys;
import dev.chatops.chat.Body;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Event.Origin;
import dev.chatops.chat.Message;
import dev.chatops.chat.Room;
import java.util.List;
import java.util.Map;

/**
 * From a line of the protocol to events: reads what is known, changes nothing and sends nothing.
 *
 * <p>RFC 2812 §3.1.2 NICK, §3.1.7 QUIT, §3.2.1 JOIN, §3.2.2 PART, §3.2.4 TOPIC, §3.2.7 INVITE,
 * §3.2.8 KICK, §3.3.1 PRIVMSG, §3.3.2 NOTICE; all other lines are the connection's own business.
 */
final class IrcEvents {

  private final IrcState state;
  private final IrcWho who;
  private final IrcMentions mentions;
  private final FreshKeys keys;

  IrcEvents(IrcState state, IrcWho who, FreshKeys keys) {
    this.state = state;
    this.who = who;
    this.mentions = new IrcMentions(state, who);
    this.keys = keys;
  }

  /** What happened by this line, in order. */
  List<Event> of(IrcLine line) {
    return switch (line.command()) {
      case "PRIVMSG" -> said(line, Origin.LIVE);
      case "NOTICE" -> said(line, Origin.NOTICE);
      case "JOIN", "PART", "KICK", "TOPIC" ->
          state.isIn(line.param(0)) ? List.of(inRoom(line)) : List.of();
      case "QUIT" -> quit(line);
      case "NICK" -> List.of(other("nick", Map.of("from", line.nick(), "to", line.param(0))));
      case "INVITE" -> List.of(other("invite", Map.of("by", line.nick(), "room", line.param(1))));
      default -> List.of();
    };
  }

  private Event inRoom(IrcLine line) {
    return switch (line.command()) {
      case "JOIN" -> joined(line);
      case "PART" -> left(line, line.nick(), line.param(0), line.param(1));
      case "KICK" -> kicked(line);
      default -> topic(line);
    };
  }

  private List<Event> said(IrcLine line, Origin origin) {
    String target = line.param(0);
    if (line.fromServer() || state.isSelf(line.nick())) {
      return List.of();
    }
    if (state.isIn(target)) {
      Origin known =
          origin == Origin.LIVE && state.isHistoric(line, target) ? Origin.HISTORIC : origin;
      return said(line, who.channel(target), target, known);
    }
    return state.isSelf(target)
        ? said(line, who.direct(line.nick()), line.nick(), origin)
        : List.of(elsewhere(line));
  }

  private List<Event> said(IrcLine line, Room room, String where, Origin origin) {
    if (IrcCtcp.isCtcp(line.param(1)) && !IrcCtcp.isAction(line)) {
      return List.of();
    }
    String text = IrcText.plain(IrcCtcp.isAction(line) ? IrcCtcp.action(line) : line.param(1));
    Message message =
        new Message(
            keys.message(room.id()),
            Conversation.of(room),
            who.sender(line),
            new Body(text, mentions.in(text, where)),
            List.of(),
            null);
    return List.of(new Event.Said(message.id().value(), message, origin));
  }

  /** Words to the operators of a channel, or to all users of a server, are not a room's. */
  private Event elsewhere(IrcLine line) {
    return other(
        "elsewhere",
        Map.of(
            "from", line.nick(),
            "to", line.param(0),
            "text", IrcText.plain(line.param(1))));
  }

  private Event joined(IrcLine line) {
    boolean self = state.isSelf(line.nick());
    return new Event.Joined(
        keys.next(), self ? who.self() : who.sender(line), who.channel(line.param(0)), self);
  }

  private Event kicked(IrcLine line) {
    String words = line.params().size() > 2 ? ": " + line.param(2) : "";
    return left(line, line.param(1), line.param(0), "kicked by " + line.nick() + words);
  }

  private List<Event> quit(IrcLine line) {
    return state
        .channelsOf(line.nick())
        .map(channel -> left(line, line.nick(), channel, line.param(0)))
        .toList();
  }

  private Event left(IrcLine line, String nick, String channel, String reason) {
    boolean self = state.isSelf(nick);
    boolean sender = nick.equals(line.nick());
    return new Event.Left(
        keys.next(),
        self ? who.self() : sender ? who.sender(line) : who.named(nick),
        who.channel(channel),
        IrcText.plain(reason),
        self);
  }

  private Event topic(IrcLine line) {
    return new Event.TopicChanged(
        keys.next(),
        who.channel(line.param(0)),
        line.fromServer() ? null : who.sender(line),
        IrcText.plain(line.param(1)));
  }

  private Event other(String kind, Map<String, String> values) {
    return new Event.Other(keys.next(), kind, values);
  }
}
