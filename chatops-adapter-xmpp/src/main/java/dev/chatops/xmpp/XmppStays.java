package dev.chatops.xmpp;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Event;
import dev.chatops.xmpp.XmppSettings.Kicked;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jivesoftware.smackx.ping.packet.Ping;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the bot stays in its rooms: goes back where it was put out, unless it is not
 * wanted there; takes its own nick when that is free again; and asks a room that has been silent
 * for long whether the bot is still in (XEP-0410), since a room may lose somebody without a word.
 * The reader thread tells what happens, the keeper's what time it is.
 */
final class XmppStays {

  private static final Logger log = LoggerFactory.getLogger(XmppStays.class);

  /** XEP-0410 §3.2: these come from the client that was pinged, or say that nobody knows. */
  private static final Set<Condition> STILL_IN =
      Set.of(
          Condition.service_unavailable,
          Condition.feature_not_implemented,
          Condition.item_not_found);

  private static final Set<Condition> UNKNOWN =
      Set.of(Condition.remote_server_not_found, Condition.remote_server_timeout);

  private final XmppContext context;
  private final XmppLink link;
  private final XmppWay way;
  private final XmppJoins joins;
  private final Map<EntityBareJid, Long> heard = new ConcurrentHashMap<>();
  private final Map<EntityBareJid, CompletableFuture<Void>> leaving = new ConcurrentHashMap<>();
  private volatile long lastJoins = System.nanoTime();

  XmppStays(XmppContext context, XmppLink link, XmppWay way, XmppJoins joins) {
    this.context = context;
    this.link = link;
    this.way = way;
    this.joins = joins;
  }

  /** Something came from a room. */
  void heard(XmppPlace place) {
    heard.put(place.jid(), System.nanoTime());
  }

  /** Somebody has come or gone, or been made to. */
  void changed(Presence presence, XmppPlace place, boolean wasIn) {
    if (presence.getType() != Presence.Type.unavailable) {
      return;
    }
    if (wasIn && !place.joined()) {
      putOut(place.jid(), presence.getExtension(MUCUser.class));
    } else {
      Resourcepart wanted = context.settings().nick();
      Resourcepart free = presence.getFrom().getResourceOrNull();
      if (place.joined() && !place.nick().equals(wanted) && wanted.equals(free)) {
        way.send(
            link.getStanzaFactory()
                .buildPresenceStanza()
                .to(JidCreate.entityFullFrom(place.jid(), wanted))
                .build());
      }
    }
  }

  /** Leaves a room (XEP-0045 §7.14); completes when the room has let the bot go. */
  CompletableFuture<Void> leave(XmppPlace place) {
    CompletableFuture<Void> left =
        leaving.computeIfAbsent(place.jid(), room -> new CompletableFuture<>());
    way.send(
        link.getStanzaFactory()
            .buildPresenceStanza()
            .ofType(Presence.Type.unavailable)
            .to(JidCreate.entityFullFrom(place.jid(), place.nick()))
            .build());
    return left;
  }

  /** There is no way to hear of it any more. */
  void fail(ChatOpsException cause) {
    leaving.values().forEach(left -> left.completeExceptionally(cause));
    leaving.clear();
  }

  private void putOut(EntityBareJid room, @Nullable MUCUser user) {
    CompletableFuture<Void> left = leaving.remove(room);
    if (left != null) {
      left.complete(null);
    }
    lastJoins = System.nanoTime(); // whoever put the bot out has a while without it
    Set<MUCUser.Status> status = user == null ? Set.of() : user.getStatus();
    boolean destroyed = user != null && user.getDestroy() != null;
    boolean banned = status.contains(MUCUser.Status.BANNED_301);
    boolean kicked =
        status.contains(MUCUser.Status.KICKED_307)
            && !status.contains(MUCUser.Status.REMOVED_FOR_TECHNICAL_REASONS_333);
    if (destroyed || banned || kicked && context.settings().kicked() == Kicked.LEAVE) {
      if (context.rooms().wants(room)) {
        log.warn("{}: the bot is out of {} and stays out", context.id(), room);
      }
      context.rooms().remove(room);
    }
  }

  /** Looks for rooms that the bot should be in and is not, and for silent ones. */
  void tick(long now) {
    if (now - lastJoins > context.times().rejoin().toNanos()) {
      goIn(missing());
    }
    long most = context.times().roomSilence().toNanos();
    for (XmppPlace place : context.places().all()) {
      if (place.joined() && now - heard.computeIfAbsent(place.jid(), room -> now) > most) {
        heard(place); // asked once, and again after as long a silence
        ask(place);
      }
    }
  }

  private List<XmppRoom> missing() {
    return context.rooms().all().stream()
        .filter(room -> !context.places().isIn(room.jid()))
        .toList();
  }

  private void goIn(List<XmppRoom> rooms) {
    lastJoins = System.nanoTime();
    for (XmppRoom room : rooms) {
      joins
          .join(room)
          .thenAccept(
              answer -> answer.ifPresent(no -> log.warn("{}: {}", context.id(), no.words())));
    }
  }

  /** Asks the room whether the bot is still in: a ping to oneself goes by the room. */
  void ask(XmppPlace place) {
    link.ask(new Ping(JidCreate.entityFullFrom(place.jid(), place.nick())))
        .whenComplete(
            (pong, error) -> {
              if (error instanceof XMPPErrorException no && isOut(no)) {
                lost(place);
              }
            });
  }

  private static boolean isOut(XMPPErrorException answer) {
    Condition condition = answer.getStanzaError().getCondition();
    return !STILL_IN.contains(condition) && !UNKNOWN.contains(condition);
  }

  private void lost(XmppPlace place) {
    if (!place.joined() || context.places().find(place.jid()).orElse(null) != place) {
      return;
    }
    log.warn("{}: {} has lost the bot; going in again", context.id(), place.jid());
    Event left =
        new Event.Left(
            context.keys().next(),
            context.who().self(place),
            context.who().room(place),
            "the room has lost the bot",
            true);
    context.places().leave(place.jid());
    context.events().accept(left);
    goIn(context.rooms().all().stream().filter(room -> room.jid().equals(place.jid())).toList());
  }
}
