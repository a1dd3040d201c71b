package dev.chatops.xmpp;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.ExtensionElement;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.parsing.StandardExtensionElementProvider;
import org.jivesoftware.smack.provider.ProviderManager;
import org.jivesoftware.smackx.commands.packet.AdHocCommandData;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jspecify.annotations.Nullable;

/**
 * The extensions that Smack does not know, by their names. What has no provider is read by Smack as
 * a {@link StandardExtensionElement}, and can be written as one.
 */
final class XmppElements {

  /** XEP-0280. */
  static final String CARBONS = "urn:xmpp:carbons:2";

  /** XEP-0372. */
  static final String REFERENCE = "urn:xmpp:reference:0";

  /** XEP-0393 §7. */
  static final String STYLING = "urn:xmpp:styling:0";

  /** XEP-0421. */
  static final String OCCUPANT = "urn:xmpp:occupant-id:0";

  /** XEP-0424 of 2022 and later, which no longer fastens anything. */
  static final String RETRACT = "urn:xmpp:message-retract:1";

  /** XEP-0425 of 2023 and later. */
  static final String MODERATE = "urn:xmpp:message-moderate:1";

  /** XEP-0428. */
  static final String FALLBACK = "urn:xmpp:fallback:0";

  /** XEP-0444. */
  static final String REACTIONS = "urn:xmpp:reactions:0";

  /** XEP-0461. */
  static final String REPLY = "urn:xmpp:reply:0";

  /** XEP-0334. */
  static final String HINTS = "urn:xmpp:hints";

  /** XEP-0066 §3. */
  static final String OOB = "jabber:x:oob";

  private XmppElements() {}

  /**
   * Has Smack read what its own providers lose or break at: the ranges of a fallback, references
   * without a type, forms. To be called before a connection is made; a second time does nothing.
   */
  static void register() {
    StandardExtensionElementProvider plain = StandardExtensionElementProvider.INSTANCE;
    ProviderManager.addExtensionProvider("fallback", FALLBACK, plain);
    ProviderManager.addExtensionProvider("reference", REFERENCE, plain);
    ProviderManager.addExtensionProvider(
        DataForm.ELEMENT, DataForm.NAMESPACE, new XmppFormProvider());
    ProviderManager.addIQProvider(
        AdHocCommandData.ELEMENT, AdHocCommandData.NAMESPACE, new XmppCommandProvider());
  }

  static StandardExtensionElement.Builder of(String name, String namespace) {
    return StandardExtensionElement.builder(name, namespace);
  }

  /** The only such element, or the first. */
  static Optional<StandardExtensionElement> find(Stanza stanza, String name, String namespace) {
    return stanza.getExtensionElement(name, namespace) instanceof StandardExtensionElement element
        ? Optional.of(element)
        : Optional.empty();
  }

  /** An attribute of the only such element. */
  static Optional<String> attribute(Stanza stanza, String name, String namespace, String key) {
    return find(stanza, name, namespace)
        .map(element -> element.getAttributeValue(key))
        .filter(XmppText::isId);
  }

  static boolean has(Stanza stanza, String name, String namespace) {
    return stanza.hasExtension(name, namespace);
  }

  /** The text of each child of a name. */
  static List<String> texts(StandardExtensionElement element, String child) {
    List<StandardExtensionElement> children = element.getElements(child);
    return children == null
        ? List.of()
        : children.stream()
            .map(StandardExtensionElement::getText)
            .map(text -> text == null ? "" : text)
            .toList();
  }

  /**
   * XEP-0428: which UTF-16 units of a body only stand in for an extension.
   *
   * @param feature the namespace of that extension
   */
  static BitSet fallback(Message message, String feature, String body) {
    BitSet out = new BitSet();
    for (ExtensionElement element : message.getExtensions("fallback", FALLBACK)) {
      if (element instanceof StandardExtensionElement fallback
          && feature.equals(fallback.getAttributeValue("for"))) {
        mark(fallback, body, out);
      }
    }
    return out;
  }

  private static void mark(StandardExtensionElement fallback, String body, BitSet out) {
    List<StandardExtensionElement> children = fallback.getElements();
    if (children.isEmpty()) {
      out.set(0, body.length());
    }
    for (StandardExtensionElement child : children) {
      if (child.getElementName().equals("body")) {
        int start = index(child.getAttributeValue("start"), 0, body);
        int end = index(child.getAttributeValue("end"), body.length(), body);
        if (0 <= start && start < end) {
          out.set(start, end);
        }
      }
    }
  }

  static int index(@Nullable String codePoints, int missing, String body) {
    if (codePoints == null) {
      return missing;
    }
    try {
      return XmppCut.unit(body, Integer.parseInt(codePoints.strip()));
    } catch (NumberFormatException malformed) {
      return -1; // a range that cannot be read is none, and its text stays
    }
  }
}
