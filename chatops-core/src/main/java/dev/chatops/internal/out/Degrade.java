package dev.chatops.internal.out;

import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Card;
import dev.chatops.chat.Chart;
import dev.chatops.chat.Choices;
import dev.chatops.chat.Code;
import dev.chatops.chat.Content;
import dev.chatops.chat.Markdown;
import dev.chatops.chat.Progress;
import dev.chatops.chat.Stack;
import dev.chatops.chat.Table;
import dev.chatops.chat.Text;
import dev.chatops.chat.Upload;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lowers content to what a network has. What comes out is {@link Text}, {@link Markdown}, {@link
 * Code}, {@link Card}, {@link Upload} or {@link Choices}, or one flat {@link Stack} of these: a
 * stack stays one content, so that one reply stays one message where it fits. A pure function, but
 * for text files, which are read where there are no uploads.
 */
final class Degrade {

  private final Traits traits;
  private final String prefix;

  private Degrade(Traits traits, String prefix) {
    this.traits = traits;
    this.prefix = prefix;
  }

  /**
   * Lowers content.
   *
   * @param content what a plugin said
   * @param traits what the network has there
   * @param prefix what stands before a typed command there
   * @return the same, in what the network has
   */
  static Content lower(Content content, Traits traits, String prefix) {
    if (content instanceof Text || content instanceof Markdown || content instanceof Code) {
      return content;
    }
    List<Content> leaves = new Degrade(traits, prefix).leaves(content).toList();
    return leaves.size() == 1 ? leaves.get(0) : new Stack(leaves);
  }

  private Stream<Content> leaves(Content content) {
    if (content instanceof Stack stack) {
      return stack.parts().stream().flatMap(this::leaves);
    }
    if (content instanceof Card card) {
      return new DegradeCard(traits, prefix).leaves(card).flatMap(this::pictures);
    }
    if (content instanceof Table || content instanceof Chart) {
      return Stream.of(Content.code(content.plain()));
    }
    if (content instanceof Progress) {
      return Stream.of(new Text(content.plain()));
    }
    if (content instanceof Choices choices && !traits.has(Feature.BUTTONS)) {
      return Stream.of(new Text(choices.plain()));
    }
    return pictures(content);
  }

  private Stream<Content> pictures(Content content) {
    return content instanceof Upload upload && !traits.has(Feature.UPLOAD)
        ? DegradeUpload.leaves(upload)
        : Stream.of(content);
  }
}
