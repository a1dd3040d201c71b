package dev.chatops.xmpp;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.Inbound;
import dev.chatops.adapter.Life;
import dev.chatops.adapter.Renderer;
import dev.chatops.adapter.Spelling;
import dev.chatops.adapter.Traits;
import dev.chatops.adapter.net.Backoff;
import dev.chatops.chat.Action;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot as one account of XMPP. Thread-safe.
 *
 * <p>A thread of its own keeps the connection; Smack reads and writes on two more, and events are
 * told by the one that reads. A receipt means that the server has acknowledged the message, or that
 * the room has sent it to everybody.
 */
final class XmppAdapter implements Adapter {

  private static final Logger log = LoggerFactory.getLogger(XmppAdapter.class);

  private final XmppContext context;
  private final XmppWork work;
  private final XmppTraits traits;
  private final Renderer renderer = new XmppRenderer();
  private final Life life;
  private volatile @Nullable XmppKeeper keeper;

  XmppAdapter(String id, XmppSettings settings, XmppTimes times, Clock clock) {
    life = new Life(id, fault -> log.error("{}: an event was not accepted", id, fault));
    context = XmppContext.of(id, settings, times, clock, life::tell);
    work = new XmppWork(context);
    traits = new XmppTraits(XmppTraits.LEAST_STANZA_BYTES, settings.pace());
  }

  @Override
  public String id() {
    return context.id();
  }

  @Override
  public Traits traits(Room where) {
    Jid jid = where.direct() ? null : JidCreate.fromOrNull(where.id().value());
    XmppPlace place = context.places().find(jid).orElse(null);
    return traits.of(place, context.uploads().any());
  }

  @Override
  public Renderer renderer() {
    return renderer;
  }

  @Override
  public void start(Inbound target) {
    life.start(target);
    XmppElements.register();
    XmppInvitations.register();
    XmppTimes times = context.times();
    XmppKeeper made =
        new XmppKeeper(
            context,
            target,
            new Backoff(times.firstRetry(), times.lastRetry(), RandomGenerator.getDefault()));
    keeper = made;
    if (life.isClosed()) {
      throw down();
    }
    life.await(made.start(), this::close);
    logChoices();
  }

  /**
   * What makes the bot less safe than it could be is said when it has connected: as long as the
   * server is away nothing is unsafe, and each try to reach it would say it again.
   */
  private void logChoices() {
    switch (context.settings().tls().mode()) {
      case DISABLED -> log.warn("{}: tls = false: all is said in the clear", id());
      case OPTIONAL ->
          log.warn("{}: tls = optional: without TLS it is as if there were none", id());
      case REQUIRED -> {}
    }
  }

  @Override
  public CompletionStage<Receipt> perform(Action action) {
    return life.perform(() -> work.perform(action, ready().orElseThrow(this::down)));
  }

  private DeliveryException down() {
    XmppKeeper current = keeper;
    return life.down(current == null || !current.isOver());
  }

  private Optional<XmppSession> ready() {
    XmppKeeper current = keeper;
    return current == null ? Optional.empty() : current.ready();
  }

  @Override
  public Room direct(User user) {
    return context.who().direct(user);
  }

  @Override
  public Spelling spelling() {
    return XmppSpelling.OF_ALL;
  }

  @Override
  public void close() {
    life.close();
    XmppKeeper current = keeper;
    if (current != null) {
      current.close();
    }
    context.uploads().close();
  }

  @Override
  public <T> Optional<T> unwrap(Class<T> client) {
    return ready().map(XmppSession::link).filter(client::isInstance).map(client::cast);
  }
}
