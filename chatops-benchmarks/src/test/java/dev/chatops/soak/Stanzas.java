package dev.chatops.soak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what an XMPP server sends into its stanzas, byte by byte, so that a hundred people can be
 * read without a parser each. Relies on a server that writes {@code >} in values as an entity.
 */
final class Stanzas {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int depth;
  private int before;
  private boolean named;
  private boolean closing;

  /**
   * Takes one byte.
   *
   * @return the stanza that it ends, if it does
   * @throws IOException if the server has ended the stream
   */
  @Nullable String take(int next) throws IOException {
    bytes.write(next);
    if (next == '<') {
      named = false;
    } else if (!named) {
      named = true;
      closing = next == '/';
    }
    boolean ends = next == '>' && endsTag();
    before = next;
    if (!ends) {
      return null;
    }
    String stanza = bytes.toString(StandardCharsets.UTF_8).strip();
    bytes.reset();
    if (stanza.startsWith("</stream:stream") || stanza.startsWith("<stream:error")) {
      throw new IOException("the server has ended the stream: " + stanza);
    }
    return isHead(stanza) ? null : stanza;
  }

  /** Whether the tag that is over now is one with which a stanza, or the head, is over. */
  private boolean endsTag() {
    if (closing) {
      depth = Math.max(0, depth - 1);
    } else if (before != '/' && !(depth == 0 && isHead(bytes.toString(StandardCharsets.UTF_8)))) {
      depth++;
    }
    return depth == 0;
  }

  /** The stream stays open around all stanzas (RFC 6120 §4.2). */
  private static boolean isHead(String text) {
    return text.startsWith("<?xml") || text.startsWith("<stream:stream");
  }
}
