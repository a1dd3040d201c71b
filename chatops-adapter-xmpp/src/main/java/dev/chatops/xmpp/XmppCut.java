package dev.chatops.xmpp;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A text of which parts were taken out, and where what is left has gone. Immutable, for nobody
 * writes to its array.
 */
final class XmppCut {

  private final String text;
  private final int @Nullable [] places;

  /** Without places all is where it was. */
  private XmppCut(String text, int @Nullable [] places) {
    this.text = text;
    this.places = places;
  }

  /** Takes the marked UTF-16 units out. */
  static XmppCut of(String text, BitSet out) {
    if (out.isEmpty()) {
      return new XmppCut(text, null);
    }
    StringBuilder left = new StringBuilder(text.length());
    int[] places = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      places[i] = left.length();
      if (!out.get(i)) {
        left.append(text.charAt(i));
      }
    }
    places[text.length()] = left.length();
    return new XmppCut(left.toString(), places);
  }

  /** What is left. */
  String text() {
    return text;
  }

  /** This cut, and then another one of what it has left. */
  XmppCut then(XmppCut next) {
    if (next.places == null) {
      return this;
    } else if (places == null) {
      return next;
    }
    int[] all = new int[places.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = next.at(places[i]);
    }
    return new XmppCut(next.text, all);
  }

  /** Where an index of the former text, or its end, is now. */
  int at(int former) {
    return places == null ? former : places[former];
  }

  /**
   * The index of a code point, as XEP-0426 counts characters.
   *
   * @return -1 if the text is not so long
   */
  static int unit(String text, int codePoints) {
    if (codePoints < 0 || codePoints > text.codePointCount(0, text.length())) {
      return -1;
    }
    return text.offsetByCodePoints(0, codePoints);
  }
}
