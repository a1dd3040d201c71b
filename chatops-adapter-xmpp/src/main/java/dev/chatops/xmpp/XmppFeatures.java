package dev.chatops.xmpp;

import java.util.List;
import org.jivesoftware.smack.XMPPConnection;
import org.jivesoftware.smackx.chatstates.packet.ChatStateExtension;
import org.jivesoftware.smackx.disco.ServiceDiscoveryManager;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jivesoftware.smackx.message_correct.element.MessageCorrectExtension;

/**
 * What a bot says of itself (XEP-0030): that it is one, and which extensions of messages it
 * understands. Clients offer only those.
 */
final class XmppFeatures {

  private static final List<String> ALL =
      List.of(
          MessageCorrectExtension.NAMESPACE,
          ChatStateExtension.NAMESPACE,
          XmppElements.OOB,
          XmppElements.REFERENCE,
          XmppElements.STYLING,
          XmppElements.RETRACT,
          XmppElements.FALLBACK,
          XmppElements.REACTIONS,
          XmppElements.REPLY);

  private XmppFeatures() {}

  /** Once for a connection, before it is open. */
  static void announce(XMPPConnection connection, String name) {
    ServiceDiscoveryManager discovery = ServiceDiscoveryManager.getInstanceFor(connection);
    ALL.forEach(discovery::addFeature);
    discovery.setIdentity(new DiscoverInfo.Identity("client", name, "bot"));
  }
}
