package dev.chatops.adapter;

import dev.chatops.chat.Card;
import dev.chatops.chat.Code;
import dev.chatops.chat.Content;
import dev.chatops.chat.Part;
import dev.chatops.chat.Stack;
import dev.chatops.chat.Table;
import dev.chatops.chat.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Renderers that know no protocol, and the way to make one that does. All are pure functions. */
public final class Renderers {

  private Renderers() {}

  /**
   * Shows everything without styling, in messages of several lines.
   *
   * @return a renderer for networks of plain text
   */
  public static Renderer plain() {
    return of(Renderers::plainPieces);
  }

  /**
   * Shows everything without styling, each line as a message of its own. NUL, which such protocols
   * cannot carry, becomes the replacement character.
   *
   * @return a renderer for networks of plain lines, such as IRC
   */
  public static Renderer lines() {
    return (content, limit) -> render(content, Splitter.lines(limit), Renderers::plainPieces);
  }

  /**
   * A renderer made of how each content looks: stacked contents each begin a line of their own, all
   * is split to the limit, and the uploads go with the last part.
   *
   * @param dialect the pieces of one content; never asked for a {@link Stack}
   * @return a renderer of messages that may have several lines
   */
  public static Renderer of(Function<Content, List<Piece>> dialect) {
    return (content, limit) -> render(content, Splitter.to(limit), dialect);
  }

  private static List<Part> render(
      Content content, Splitter splitter, Function<Content, List<Piece>> dialect) {
    List<Piece> pieces = new ArrayList<>();
    for (Content leaf : leaves(content)) {
      if (!pieces.isEmpty()) {
        pieces.add(Piece.text("\n"));
      }
      pieces.addAll(dialect.apply(leaf));
    }
    return withUploads(splitter.split(pieces), uploads(content));
  }

  private static List<Piece> plainPieces(Content content) {
    String plain = content.plain().replace('\0', '\uFFFD');
    return content instanceof Code || content instanceof Table
        ? List.of(Piece.block(withoutLastLineEnds(plain), "", ""))
        : List.of(Piece.text(plain));
  }

  /** The line end that a program's output closes with is no line of its own. */
  private static String withoutLastLineEnds(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }

  private static List<Content> leaves(Content content) {
    if (!(content instanceof Stack stack)) {
      return List.of(content);
    }
    return stack.parts().stream().flatMap(part -> leaves(part).stream()).toList();
  }

  private static List<Upload> uploads(Content content) {
    List<Upload> uploads = new ArrayList<>();
    for (Content leaf : leaves(content)) {
      if (leaf instanceof Upload upload) {
        uploads.add(upload);
      } else if (leaf instanceof Card card
          && card.picture() instanceof Card.Picture.Attached attached) {
        uploads.add(attached.upload());
      }
    }
    return uploads;
  }

  private static List<Part> withUploads(List<Part> parts, List<Upload> uploads) {
    if (uploads.isEmpty()) {
      return parts;
    }
    List<Part> all = new ArrayList<>(parts);
    Part last = all.isEmpty() ? Part.of("") : all.remove(all.size() - 1);
    all.add(new Part(last.plain(), last.wire(), uploads));
    return List.copyOf(all);
  }
}
