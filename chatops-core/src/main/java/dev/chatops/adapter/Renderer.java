package dev.chatops.adapter;

import dev.chatops.chat.Content;
import dev.chatops.chat.Part;
import java.util.List;

/**
 * Turns content into messages of one network's own form. A pure function, called by several threads
 * at once; {@link Renderers} has those that need no protocol.
 */
public interface Renderer {

  /**
   * The content as messages that are sent as they are, in their order. Nothing of it is lost, no
   * part is longer than the limit and none is blank; each {@link Part#plain()} is what a reader
   * will see of its {@link Part#wire()}.
   *
   * @param content what is said, lowered to what the network has
   * @param limit how long one message may be; it holds for the wire form
   * @return one part or more, or none if the content says nothing
   */
  List<Part> render(Content content, Limit limit);
}
