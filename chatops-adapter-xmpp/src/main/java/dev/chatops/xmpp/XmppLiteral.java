package dev.chatops.xmpp;

import org.jivesoftware.smack.packet.ExtensionElement;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.util.XmlStringBuilder;

/**
 * A body or a subject that holds {@code ]]>}. Smack writes the {@code >} as it is, which XML 1.0
 * §2.4 forbids just there, and a server ends the stream at what is not well-formed (RFC 6120
 * §4.9.3.13). Immutable.
 *
 * @param getElementName {@code body} or {@code subject}
 * @param text what it says
 */
record XmppLiteral(String getElementName, String text) implements ExtensionElement {

  private static final String END = "]]>";

  /** Whether Smack's own element would not be well-formed. */
  static boolean isNeeded(String text) {
    return text.contains(END);
  }

  @Override
  public String getNamespace() {
    return "jabber:client";
  }

  @Override
  public CharSequence toXML(XmlEnvironment enclosing) {
    XmlStringBuilder xml = new XmlStringBuilder(this, enclosing);
    xml.rightAngleBracket();
    xml.escape(text);
    xml.closeElement(this);
    return xml;
  }
}
