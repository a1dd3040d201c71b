package dev.chatops.xmpp;

import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Piece;
import dev.chatops.adapter.Renderer;
import dev.chatops.adapter.Renderers;
import dev.chatops.chat.Code;
import dev.chatops.chat.Content;
import dev.chatops.chat.Part;
import dev.chatops.chat.Table;
import java.util.List;

/**
 * Plain text. What XML cannot carry is shown as the replacement character. The wire form of a part
 * is its text as XML writes it, so that a limit in bytes counts what goes over the wire; the stanza
 * takes {@link Part#plain()}, which Smack escapes. Pure.
 */
final class XmppRenderer implements Renderer {

  private final Renderer parts = Renderers.of(XmppRenderer::pieces);

  @Override
  public List<Part> render(Content content, Limit limit) {
    return parts.render(content, limit);
  }

  private static List<Piece> pieces(Content content) {
    String plain = XmppText.carried(content.plain());
    Piece piece =
        content instanceof Code || content instanceof Table
            ? Piece.block(withoutLastLineEnds(plain), "", "")
            : Piece.text(plain);
    return List.of(piece.escaped(XmppText::escaped));
  }

  /** The line end that a program's output closes with is no line of its own. */
  private static String withoutLastLineEnds(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(0, end);
  }
}
