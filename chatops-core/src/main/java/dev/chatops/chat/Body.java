package dev.chatops.chat;

import java.util.List;

/**
 * What somebody wrote, as people read it: the network's markup is decoded, and who is named is
 * known.
 *
 * @param text the words
 * @param mentions who and what they name, in the order of the text
 */
public record Body(String text, List<Mention> mentions) {

  /** Refuses mentions that lie outside the text or overlap. */
  public Body {
    mentions = List.copyOf(mentions);
    int last = 0;
    for (Mention mention : mentions) {
      if (mention.start() < last || mention.end() > text.length()) {
        throw new IllegalArgumentException("a mention lies outside the text, or on another one");
      }
      last = mention.end();
    }
  }

  /**
   * Words that name nobody.
   *
   * @param text the words
   * @return a body without mentions
   */
  public static Body of(String text) {
    return new Body(text, List.of());
  }

  @Override
  public String toString() {
    return text;
  }
}
