package dev.chatops.xmpp;

import dev.chatops.adapter.net.FreshKeys;
import dev.chatops.chat.Event;
import dev.chatops.chat.User;
import dev.chatops.xmpp.XmppPlace.Occupant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smackx.muc.packet.Destroy;
import org.jivesoftware.smackx.muc.packet.MUCItem;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jivesoftware.smackx.muc.packet.MUCUser.Status;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.parts.Resourcepart;

/**
 * Who comes into a room, goes, or takes another nick: XEP-0045 §7.2 (enter), §7.6 (nick), §7.14
 * (exit), §8.2 (kick), §9.1 (ban), §10.9 (destroy). Keeps the place current.
 */
final class XmppPresences {

  private static final Status MEMBERS_ONLY = Status.create(322);
  private static final Status SHUT_DOWN = Status.create(332);

  private final XmppWho who;
  private final XmppPlaces places;
  private final FreshKeys keys;

  XmppPresences(XmppWho who, XmppPlaces places, FreshKeys keys) {
    this.who = who;
    this.places = places;
    this.keys = keys;
  }

  List<Event> of(Presence presence) {
    Optional<XmppPlace> place = places.find(presence.getFrom());
    Resourcepart nick = presence.getFrom() == null ? null : presence.getFrom().getResourceOrNull();
    if (place.isEmpty() || nick == null) {
      return List.of();
    }
    MUCUser user = presence.getExtension(MUCUser.class);
    Set<Status> status = user == null ? Set.of() : user.getStatus();
    return switch (presence.getType()) {
      case available -> came(place.get(), nick, presence, status);
      case unavailable -> went(place.get(), nick, presence, user, status);
      default -> List.of();
    };
  }

  private List<Event> came(
      XmppPlace place, Resourcepart nick, Presence presence, Set<Status> status) {
    boolean here = place.find(nick).isPresent();
    boolean before = place.joined();
    place.put(who.present(place, nick, presence));
    if (status.contains(Status.PRESENCE_TO_SELF_110)) {
      place.joinedAs(nick);
      return before ? List.of() : List.of(joined(who.self(place), place, true));
    }
    boolean isNew = before && !here && !nick.equals(place.nick());
    return isNew
        ? place.find(nick).map(who::user).stream().map(user -> joined(user, place, false)).toList()
        : List.of();
  }

  private Event joined(User user, XmppPlace place, boolean self) {
    return new Event.Joined(keys.next(), user, who.room(place), self);
  }

  private List<Event> went(
      XmppPlace place,
      Resourcepart nick,
      Presence presence,
      @Nullable MUCUser user,
      Set<Status> status) {
    MUCItem item = user == null ? null : user.getItem();
    if (status.contains(Status.NEW_NICKNAME_303) && item != null && item.getNick() != null) {
      place.rename(nick, item.getNick());
      return List.of(
          new Event.Other(
              keys.next(),
              "nick",
              Map.of("from", nick.toString(), "to", item.getNick().toString())));
    }
    boolean self =
        place.joined()
            && (status.contains(Status.PRESENCE_TO_SELF_110) || nick.equals(place.nick()));
    Occupant gone = place.remove(nick);
    User whom;
    if (self) {
      whom = who.self(place);
    } else if (gone != null && place.joined()) {
      whom = who.user(gone);
    } else {
      return List.of();
    }
    Event left =
        new Event.Left(keys.next(), whom, who.room(place), reason(presence, user, status), self);
    if (self) {
      place.left();
    }
    return List.of(left);
  }

  private static String reason(Presence presence, @Nullable MUCUser user, Set<Status> status) {
    Destroy destroyed = user == null ? null : user.getDestroy();
    if (destroyed != null) {
      return with("the room was destroyed", destroyed.getReason());
    }
    MUCItem item = user == null ? null : user.getItem();
    String why = item == null ? null : item.getReason();
    if (status.contains(Status.BANNED_301)) {
      return with("banned" + by(item), why);
    } else if (status.contains(Status.KICKED_307)) {
      boolean lost = status.contains(Status.REMOVED_FOR_TECHNICAL_REASONS_333);
      return with(lost ? "lost its connection" : "kicked" + by(item), why);
    } else if (status.contains(Status.REMOVED_AFFIL_CHANGE_321)) {
      return with("is no longer a member", why);
    } else if (status.contains(MEMBERS_ONLY)) {
      return with("the room is for members only now", why);
    } else if (status.contains(SHUT_DOWN)) {
      return with("the service shuts down", why);
    }
    return presence.getStatus() == null ? "" : presence.getStatus();
  }

  private static String by(@Nullable MUCItem item) {
    if (item == null) {
      return "";
    }
    Resourcepart nick = item.getActorNick();
    return nick != null ? " by " + nick : item.getActor() != null ? " by " + item.getActor() : "";
  }

  private static String with(String what, @Nullable String why) {
    return why == null || why.isBlank() ? what : what + ": " + why;
  }
}
