package dev.chatops.xmpp;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Event;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smackx.ping.PingManager;
import org.jivesoftware.smackx.ping.packet.Ping;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes on over one connection of Smack's, for as long as its stream lasts or can be resumed.
 * {@link #run} occupies the keeper's thread; stanzas come on the reader's; other threads may ask
 * what it knows.
 */
final class XmppSession implements XmppLink.Ears, ConnectionListener {

  private static final Logger log = LoggerFactory.getLogger(XmppSession.class);

  private final XmppContext context;
  private final XmppFailures failures;
  private final XmppLink link;
  private final XmppWay way;
  private final XmppOutput output;
  private final XmppJoins joins;
  private final XmppStays stays;
  private final XmppHearing hearing;
  private final XmppActions actions;
  private final Runnable firstReady;
  private volatile CompletableFuture<ChatOpsException> ended = new CompletableFuture<>();
  private volatile @Nullable ChatOpsException reason;
  private volatile boolean ready;
  private volatile boolean arrived;
  private volatile boolean strict;

  /**
   * Nothing is opened yet.
   *
   * @param menu what clients are shown of the commands
   * @param strict whether a room that refuses the bot ends the session, as it does at the start
   * @param ready is told when the bot is connected and in its rooms
   */
  XmppSession(XmppContext context, XmppMenu menu, boolean strict, Runnable ready) {
    this.context = context;
    this.strict = strict;
    this.firstReady = ready;
    failures = new XmppFailures(context.settings());
    XmppSockets sockets = new XmppSockets();
    link =
        new XmppLink(
            XmppLogin.configuration(context.settings(), context.times(), sockets), sockets, this);
    way = new XmppWay(context.id(), link);
    output = new XmppOutput(link);
    joins = new XmppJoins(context, link, way);
    stays = new XmppStays(context, link, way, joins);
    hearing = new XmppHearing(context, link, way, output, joins, stays);
    actions =
        new XmppActions(
            context.who(),
            context.places(),
            context.memory(),
            context.keys(),
            XmppTraits.LEAST_STANZA_BYTES);
    XmppFeatures.announce(link, context.settings().nick().toString());
    XmppMenuDoor.open(link, menu);
    listen();
  }

  private void listen() {
    link.setReplyTimeout(context.times().connect().toMillis());
    link.addConnectionListener(this);
    link.addStanzaAcknowledgedListener(
        stanza -> {
          link.hears();
          output.acknowledged(String.valueOf(stanza.getStanzaId()));
        });
    link.addStanzaDroppedListener(stanza -> output.dropped(String.valueOf(stanza.getStanzaId())));
    PingManager.getInstanceFor(link).setPingInterval(-1); // XmppPulse asks, sooner
  }

  /** Connects, and returns when the connection has ended: says why it did. */
  ChatOpsException run() {
    arrived = false;
    CompletableFuture<ChatOpsException> end = new CompletableFuture<>();
    ended = end;
    ChatOpsException early = reason;
    if (early != null) {
      return early;
    }
    try {
      link.connect();
      link.login();
      if (link.streamWasResumed()) {
        resumed();
      } else {
        began();
      }
      return watch(end);
    } catch (XMPPException | SmackException | IOException | RuntimeException e) {
      return end.getNow(failures.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new DeliveryException("interrupted while connecting", Sent.NO, e);
    } finally {
      ready = false;
      output.pause();
    }
  }

  /** The stream is the old one: the rooms, and all that was said meanwhile, are still there. */
  private void resumed() {
    log.info("{}: the stream was resumed", context.id());
    output.open();
    ready = true;
    connected();
    for (XmppPlace place : context.places().all()) {
      if (place.joined()) {
        tell(
            new Event.Joined(
                context.keys().next(), context.who().self(place), context.who().room(place), true));
      }
    }
  }

  private void began() {
    forget("the connection was lost");
    output.open();
    CompletableFuture<Void> files = context.uploads().find(link);
    way.send(link.getStanzaFactory().buildPresenceStanza().build());
    List<CompletableFuture<Optional<XmppRefusal>>> answers =
        context.rooms().all().stream().map(joins::join).toList();
    CompletableFuture.allOf(
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)), files)
        .thenRun(() -> arrive(answers.stream().flatMap(answer -> answer.join().stream()).toList()));
  }

  private void arrive(List<XmppRefusal> refusals) {
    if (strict && !refusals.isEmpty()) {
      end(XmppRefusal.all(refusals));
      return;
    }
    strict = false;
    refusals.forEach(refusal -> log.warn("{}: {}", context.id(), refusal.words()));
    ready = true;
    log.info("{}: connected as {}", context.id(), link.getUser());
    connected();
    firstReady.run();
  }

  private void connected() {
    arrived = true;
    tell(new Event.Connected(context.keys().next(), context.who().self()));
  }

  private ChatOpsException watch(CompletableFuture<ChatOpsException> end)
      throws InterruptedException {
    XmppPulse pulse = new XmppPulse(context.times().silence(), System.nanoTime());
    while (true) {
      try {
        return end.get(context.times().tick().toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException nothingHappened) {
        tick(pulse);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void tick(XmppPulse pulse) {
    long now = System.nanoTime();
    try {
      if (pulse.mustAsk(link.heard(), now)) {
        way.send(new Ping(link.getXMPPServiceDomain()));
      }
    } catch (DeliveryException frozen) {
      log.warn("{}: {}", context.id(), frozen.getMessage());
      link.cut(); // which ends it
    }
    output.tick();
    joins.tick();
    if (ready) {
      stays.tick(now);
    }
  }

  @Override
  public void on(Message message) {
    hearing.on(message);
  }

  @Override
  public void on(Presence presence) {
    hearing.on(presence);
  }

  private void tell(Event event) {
    context.events().accept(event);
  }

  @Override
  public void connectionClosed() {
    end(new DeliveryException("the server closed the connection", Sent.NO));
  }

  @Override
  public void connectionClosedOnError(Exception e) {
    end(failures.of(e));
  }

  /** Ends the connection; the first reason counts. */
  void end(ChatOpsException why) {
    ended.complete(why);
  }

  /** Whether the stream can be had back, with all that is on its way. */
  boolean isResumable() {
    return link.isDisconnectedButSmResumptionPossible();
  }

  /** Leaves a room; completes when the room has let the bot go. */
  CompletableFuture<Void> leave(XmppPlace place) {
    return stays.leave(place);
  }

  /** Nothing of the stream is left: what was on its way is lost, and the bot is in no room. */
  void forget(String why) {
    output.close(why);
    joins.fail(new DeliveryException(why, Sent.NO));
    stays.fail(new DeliveryException(why, Sent.MAYBE));
    context.places().clear();
    context.uploads().forget();
  }

  /** Says goodbye and waits a while for the server to hang up; the keeper's thread. */
  void leave() {
    ready = false;
    link.setReplyTimeout(context.times().quit().toMillis());
    if (link.isAuthenticated()) {
      link.disconnect();
    }
    link.end();
    forget("the adapter is closed");
  }

  /** Breaks off whatever the keeper's thread is at. */
  void hurry(ChatOpsException why) {
    boolean connecting = !link.isAuthenticated();
    reason = why;
    end(why);
    if (connecting) {
      link.end();
    }
  }

  /** Whether the bot was in its rooms since {@link #run} was called the last time. */
  boolean hasArrived() {
    return arrived;
  }

  boolean isReady() {
    return ready;
  }

  XmppLink link() {
    return link;
  }

  XmppOutput output() {
    return output;
  }

  XmppJoins joins() {
    return joins;
  }

  XmppActions actions() {
    return actions;
  }
}
