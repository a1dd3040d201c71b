package dev.chatops.xmpp;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;

/**
 * One wish to come into a room, until it is answered. Thread-safe but for the nick, which only who
 * handles the room's answers changes.
 */
final class XmppJoin {

  private static final int MOST_NICKS = 6;

  private final XmppRoom room;
  private final CompletableFuture<Optional<XmppRefusal>> answer = new CompletableFuture<>();
  private final long since = System.nanoTime();
  private volatile Resourcepart nick;
  private int nicks = 1;

  XmppJoin(XmppRoom room, Resourcepart nick) {
    this.room = room;
    this.nick = nick;
  }

  XmppRoom room() {
    return room;
  }

  /** As whom it asks to come in. */
  Resourcepart nick() {
    return nick;
  }

  /** XEP-0045 §7.2.8: somebody else has the nick. Takes another; tells whether there is one. */
  boolean takesAnotherNick() {
    nicks++;
    try {
      nick = Resourcepart.from(nick + "_");
      return nicks <= MOST_NICKS;
    } catch (XmppStringprepException tooLong) {
      return false;
    }
  }

  /** Nothing is a yes. */
  CompletableFuture<Optional<XmppRefusal>> answer() {
    return answer;
  }

  boolean isOlder(long nanos) {
    return System.nanoTime() - since > nanos;
  }
}
