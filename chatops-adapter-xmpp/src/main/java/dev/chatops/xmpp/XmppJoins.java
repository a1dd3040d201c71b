package dev.chatops.xmpp;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.xmpp.XmppPlace.Vouched;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jivesoftware.smackx.muc.packet.MUCInitialPresence;
import org.jivesoftware.smackx.muc.packet.MUCOwner;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;

/**
 * The way into rooms (XEP-0045 §7.2): asks what the room vouches for, then to come in, without
 * history, under another nick if that one is taken, and makes a room that is not there (§10.1.2).
 * Thread-safe; the answers come on the reader thread.
 */
final class XmppJoins {

  private static final String OCCUPANT_IDS = "urn:xmpp:occupant-id:0";
  private static final List<String> STANZA_IDS = List.of("urn:xmpp:sid:0", "urn:xmpp:mam:2");
  private static final List<String> CLOSED = List.of("muc_membersonly", "muc_passwordprotected");

  private final XmppContext context;
  private final XmppLink link;
  private final XmppWay way;
  private final Map<EntityBareJid, XmppJoin> open = new ConcurrentHashMap<>();

  XmppJoins(XmppContext context, XmppLink link, XmppWay way) {
    this.context = context;
    this.link = link;
    this.way = way;
  }

  /** Asks to come in, or waits for the answer if that was asked: nothing is a yes. */
  CompletableFuture<Optional<XmppRefusal>> join(XmppRoom room) {
    XmppJoin mine = new XmppJoin(room, context.settings().nick());
    XmppJoin earlier = open.putIfAbsent(room.jid(), mine);
    if (earlier != null) {
      return earlier.answer();
    }
    link.ask(question(room.jid())).whenComplete((answer, error) -> enter(mine, answer));
    return mine.answer();
  }

  private DiscoverInfo question(EntityBareJid room) {
    return DiscoverInfo.builder(link).ofType(IQ.Type.get).to(room).build();
  }

  private void enter(XmppJoin join, @Nullable IQ answer) {
    EntityBareJid room = join.room().jid();
    if (join.answer().isDone() || open.get(room) != join) {
      return;
    }
    context.places().enter(room, join.nick(), vouched(room, answer));
    knock(join);
  }

  private Vouched vouched(EntityBareJid room, @Nullable IQ answer) {
    boolean trusted = context.settings().isOwnDomain(room) || context.rooms().isOfSettings(room);
    if (!(answer instanceof DiscoverInfo info)) {
      return new Vouched(false, false, trusted, true);
    }
    return new Vouched(
        info.containsFeature(OCCUPANT_IDS),
        STANZA_IDS.stream().anyMatch(info::containsFeature),
        trusted,
        CLOSED.stream().noneMatch(info::containsFeature));
  }

  private void knock(XmppJoin join) {
    XmppRoom room = join.room();
    String password = room.password() == null ? null : room.password().reveal();
    Presence presence =
        link.getStanzaFactory()
            .buildPresenceStanza()
            .to(JidCreate.entityFullFrom(room.jid(), join.nick()))
            .addExtension(new MUCInitialPresence(password, 0, 0, -1, null))
            .build();
    way.send(presence);
  }

  /** Takes a room's no; tells whether this is one. */
  boolean refused(Presence presence) {
    EntityBareJid room = room(presence);
    XmppJoin join = room == null ? null : open.get(room);
    StanzaError error = presence.getError();
    if (join == null || error == null) {
      return false;
    }
    if (error.getCondition() == StanzaError.Condition.conflict && join.takesAnotherNick()) {
      context
          .places()
          .find(join.room().jid())
          .ifPresent(place -> context.places().enter(place.jid(), join.nick(), place.vouched()));
      knock(join);
    } else {
      answer(join, Optional.of(XmppRefusal.of(join.room().jid(), error)));
    }
    return true;
  }

  /** Looks whether the bot is in now. */
  void arrived(Presence presence, XmppPlace place) {
    XmppJoin join = open.get(place.jid());
    if (join == null || !place.joined()) {
      return;
    }
    MUCUser user = presence.getExtension(MUCUser.class);
    if (user != null && user.getStatus().contains(MUCUser.Status.ROOM_CREATED_201)) {
      unlock(place.jid())
          .thenCompose(unlocked -> learn(place))
          .thenRun(() -> answer(join, Optional.empty()));
    } else {
      answer(join, Optional.empty());
    }
  }

  /** XEP-0045 §10.1.2: a new room lets nobody in until its maker has said how it shall be. */
  private CompletableFuture<Boolean> unlock(EntityBareJid room) {
    MUCOwner form = new MUCOwner();
    form.setTo(room);
    form.setType(IQ.Type.set);
    form.addExtension(DataForm.builder(DataForm.Type.submit).build());
    return way.ask(form, "the new room " + room + " stays locked");
  }

  /**
   * Asks what a room vouches for now: one that was not there before could not say so, and one may
   * be changed. Never fails.
   */
  CompletableFuture<Boolean> learn(XmppPlace place) {
    return link.ask(question(place.jid()))
        .handle(
            (answer, error) -> {
              if (error == null) {
                place.vouched(vouched(place.jid(), answer));
              }
              return error == null;
            });
  }

  private void answer(XmppJoin join, Optional<XmppRefusal> answer) {
    if (open.remove(join.room().jid(), join)) {
      if (answer.isPresent()) {
        context.places().leave(join.room().jid());
      }
      join.answer().complete(answer);
    }
  }

  boolean isOpen(EntityBareJid room) {
    return open.containsKey(room);
  }

  /** Gives up what was not answered. */
  void tick() {
    long most = context.times().register().toNanos();
    open.values().stream()
        .filter(join -> join.isOlder(most))
        .forEach(join -> answer(join, Optional.of(XmppRefusal.silent(join.room().jid()))));
  }

  /** There will be no answers any more. */
  void fail(ChatOpsException cause) {
    List<XmppJoin> unanswered = List.copyOf(open.values());
    open.clear();
    unanswered.forEach(join -> join.answer().completeExceptionally(cause));
  }

  private static @Nullable EntityBareJid room(Presence presence) {
    return presence.getFrom() == null ? null : presence.getFrom().asEntityBareJidIfPossible();
  }
}
