package dev.chatops.irc;

import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Renderer;
import dev.chatops.adapter.Renderers;
import dev.chatops.chat.Content;
import dev.chatops.chat.Part;
import dev.chatops.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plain lines. Control characters, which a client would obey (colours, CTCP), are shown as the
 * replacement character; an upload is its name, size and words. What begins with {@code /me } is
 * said as clients say it for a person who types that. Pure.
 */
final class IrcRenderer implements Renderer {

  private static final int SMALLEST = 16;

  private final Renderer lines = Renderers.lines();

  @Override
  public List<Part> render(Content content, Limit limit) {
    List<Part> parts = shown(content, limit);
    if (parts.isEmpty() || !IrcCtcp.isTypedAction(parts.get(0).plain())) {
      return parts;
    }
    Limit less = new Limit(Math.max(SMALLEST, limit.size() - IrcCtcp.ACTION_BYTES), limit.unit());
    List<Part> acted = new ArrayList<>(shown(content, less));
    String first = acted.get(0).plain();
    if (IrcCtcp.isTypedAction(first)) { // else the limit is too narrow for it
      acted.set(0, new Part(first, IrcCtcp.action(first), List.of()));
    }
    return List.copyOf(acted);
  }

  private List<Part> shown(Content content, Limit limit) {
    return lines.render(content, limit).stream().flatMap(part -> shown(part, limit)).toList();
  }

  /** The replacement has three bytes for one, so a part that had controls is split once more. */
  private Stream<Part> shown(Part part, Limit limit) {
    if (IrcText.hasControls(part.wire())) {
      String visible = IrcText.visible(part.wire());
      return lines.render(new Text(visible), limit).stream();
    }
    if (part.wire().isBlank()) {
      return Stream.empty();
    }
    return Stream.of(part.uploads().isEmpty() ? part : Part.of(part.wire()));
  }
}
