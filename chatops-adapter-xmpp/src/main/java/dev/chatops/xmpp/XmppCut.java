package dev.chatops.xmpp;

import java.util.BitSet;

/**
 * A text of which parts were taken out, and where what is left has gone.
 *
 * @param text what is left
 * @param places for each UTF-16 unit of the former text, and for its end, the index in the new one
 */
record XmppCut(String text, int[] places) {

  /** Takes the marked UTF-16 units out. */
  static XmppCut of(String text, BitSet out) {
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

  /** This cut, and then another one. */
  XmppCut then(XmppCut next) {
    int[] all = new int[places.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = next.places[places[i]];
    }
    return new XmppCut(next.text, all);
  }

  /** Where an index of the former text is now. */
  int at(int former) {
    return places[former];
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
