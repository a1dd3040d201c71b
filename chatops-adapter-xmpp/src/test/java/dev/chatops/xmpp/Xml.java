package dev.chatops.xmpp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element as a person reads it from the wire.
 *
 * @param name without prefix
 * @param namespace or empty
 * @param attributes by their names
 * @param children the elements in it
 * @param text the characters in it, those of its children left out
 */
public record Xml(
    String name,
    String namespace,
    Map<String, String> attributes,
    List<Xml> children,
    String text) {

  /** Reads the element whose start was just read. */
  static Xml read(XMLStreamReader in) throws XMLStreamException {
    String name = in.getLocalName();
    String namespace = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
    }
    List<Xml> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(read(in));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(in.getText());
      }
    }
    return new Xml(name, namespace, attributes, children, text.toString());
  }

  String attribute(String name) {
    return attributes.getOrDefault(name, "");
  }

  String from() {
    return attribute("from");
  }

  boolean is(String element, String type) {
    return name.equals(element) && attribute("type").equals(type);
  }

  Optional<Xml> child(String element) {
    return children.stream().filter(child -> child.name.equals(element)).findFirst();
  }

  Optional<Xml> child(String element, String in) {
    return children.stream()
        .filter(child -> child.name.equals(element) && child.namespace.equals(in))
        .findFirst();
  }

  /** The text of a child, if there is one. */
  Optional<String> words(String element) {
    return child(element).map(Xml::text);
  }

  /** As XML writes a text. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;")
        .replace("\r", "&#13;");
  }
}
