package dev.chatops.xmpp;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.iqrequest.IQRequestHandler;
import org.jivesoftware.smack.packet.ErrorIQ;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smackx.ping.packet.Ping;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection of Smack's that tells messages and presences on the thread that reads the socket.
 * Smack itself would hand each to a pool, which costs a change of threads and, for most listeners,
 * the order. Queries (IQ) go Smack's own way.
 */
final class XmppLink extends XmppStream {

  private static final Logger log = LoggerFactory.getLogger(XmppLink.class);

  private final Ears ears;
  private final XmppSockets sockets;
  private volatile long heard = System.nanoTime();
  private volatile @Nullable Thread readingThread;

  /** No initial value: it would take away what the constructor of the superclass has put in. */
  private @Nullable Set<Question> known;

  private record Question(QName name, IQ.Type type) {}

  /** Who listens; called by the thread that reads. */
  interface Ears {

    void on(Message message);

    void on(Presence presence);
  }

  XmppLink(XMPPTCPConnectionConfiguration configuration, XmppSockets sockets, Ears ears) {
    super(configuration);
    this.sockets = sockets;
    this.ears = ears;
  }

  @Override
  protected void invokeStanzaCollectorsAndNotifyRecvListeners(Stanza stanza) {
    readingThread = Thread.currentThread();
    hears();
    if (stanza instanceof Message message) {
      ears.on(message);
    } else if (stanza instanceof Presence presence) {
      ears.on(presence);
    } else if (stanza instanceof IQ request && request.isRequestIQ() && !isKnown(request)) {
      refuse(request);
    } else {
      super.invokeStanzaCollectorsAndNotifyRecvListeners(stanza);
    }
  }

  /** Called by the constructor of the superclass, too. */
  @Override
  public IQRequestHandler registerIQRequestHandler(IQRequestHandler handler) {
    if (known == null) {
      known = ConcurrentHashMap.newKeySet();
    }
    known.add(new Question(handler.getQName(), handler.getType()));
    return super.registerIQRequestHandler(handler);
  }

  private boolean isKnown(IQ request) {
    return known != null
        && known.contains(new Question(request.getChildElementQName(), request.getType()));
  }

  /**
   * RFC 6120 §8.2.3: whoever asks is answered. Smack would put the question into its answer,
   * written so badly where it does not understand it that the server ends the stream: anybody
   * could.
   */
  private void refuse(IQ request) {
    ErrorIQ answer =
        ErrorIQ.builder(
                StanzaError.getBuilder(Condition.service_unavailable).build(),
                StanzaBuilder.buildIqData(request.getStanzaId()).ofType(IQ.Type.error))
            .to(request.getFrom())
            .build();
    asyncGo(
        () -> {
          try {
            sendStanza(answer);
          } catch (NotConnectedException e) {
            log.debug("the connection was lost before somebody was refused");
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** The server gives a sign of life. */
  void hears() {
    heard = System.nanoTime();
  }

  /** When the server has given the last sign of life, as {@link System#nanoTime}. */
  long heard() {
    return heard;
  }

  /** Whether this is the thread that reads, which cannot wait for its own end. */
  boolean isReader() {
    return Thread.currentThread() == readingThread;
  }

  /** Asks somebody; fails with what Smack throws. Completed by a thread of Smack's. */
  CompletableFuture<IQ> ask(IQ question) {
    CompletableFuture<IQ> answer = new CompletableFuture<>();
    sendIqRequestAsync(question).onSuccess(answer::complete).onError(answer::completeExceptionally);
    return answer;
  }

  /**
   * Sees to it that somebody hears when the server has a stanza that was just sent. With stream
   * management Smack asks by itself, and {@code acknowledged} is told of all by a listener.
   * Without, the server is pinged: it answers in the order in which it was asked (RFC 6120 §10.1).
   */
  void confirm(String id, Consumer<String> acknowledged) {
    if (!isSmEnabled()) {
      ask(new Ping(getXMPPServiceDomain()))
          .whenComplete(
              (pong, error) -> {
                if (error == null || error instanceof XMPPErrorException) {
                  acknowledged.accept(id);
                }
              });
    }
  }

  /** Ends the connection at once and without a word; a stream may still be resumed. */
  void cut() {
    sockets.cut();
  }

  /** Ends the connection at once, for good. */
  void end() {
    sockets.end();
  }
}
