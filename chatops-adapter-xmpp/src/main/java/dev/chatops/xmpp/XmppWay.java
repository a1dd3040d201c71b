package dev.chatops.xmpp;

import java.util.concurrent.CompletableFuture;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Stanza;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what nobody waits for: if the connection is gone, all of that is asked anew on the next.
 * Thread-safe.
 */
final class XmppWay {

  private static final Logger log = LoggerFactory.getLogger(XmppWay.class);

  private final String id;
  private final XmppLink link;

  XmppWay(String id, XmppLink link) {
    this.id = id;
    this.link = link;
  }

  void send(Stanza stanza) {
    try {
      link.sendStanza(stanza);
    } catch (NotConnectedException e) {
      log.debug("{}: the connection was lost before a {} was sent", id, name(stanza));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks for something to be done, and logs if it is not. Never fails; tells whether it is. */
  CompletableFuture<Boolean> ask(IQ request, String otherwise) {
    return link.ask(request)
        .handle(
            (answer, error) -> {
              if (error != null) {
                log.warn("{}: {}: {}", id, otherwise, error.getMessage());
              }
              return error == null;
            });
  }

  private static String name(Stanza stanza) {
    return stanza.getClass().getSimpleName();
  }
}
