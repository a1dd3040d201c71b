package dev.chatops.chat;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Several contents said together, in their order, each starting a line of its own. Immutable.
 *
 * @param parts what is said; may be empty, and then nothing is said
 */
public record Stack(List<Content> parts) implements Content {

  /** Copies the parts. */
  public Stack {
    parts = List.copyOf(parts);
  }

  @Override
  public String plain() {
    return parts.stream().map(Content::plain).collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return "Stack" + parts;
  }
}
