package dev.chatops.xmpp;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smackx.ping.packet.Ping;
import org.jspecify.annotations.Nullable;

/**
 * A connection of Smack's that tells messages and presences on the thread that reads the socket.
 * Smack itself would hand each to a pool, which costs a change of threads and, for most listeners,
 * the order. Queries (IQ) go Smack's own way.
 */
final class XmppLink extends XmppStream {

  private final Ears ears;
  private final XmppSockets sockets;
  private volatile long heard = System.nanoTime();
  private volatile @Nullable Thread readingThread;

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
    } else {
      super.invokeStanzaCollectorsAndNotifyRecvListeners(stanza);
    }
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
