package dev.chatops.internal.bind;

import dev.chatops.chat.Mention;
import dev.chatops.internal.language.Word;
import dev.chatops.plugin.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asked, where, and whom the line names: what a value may depend on beside its own word.
 *
 * @param chat the conversation
 * @param mentions those within the line, in its order, their places counted from the start of the
 *     line as the words' are
 * @param directory finds people and rooms by name
 */
public record Asked(Context chat, List<Mention> mentions, Directory directory) {

  /** Copies the mentions. */
  public Asked {
    mentions = List.copyOf(mentions);
  }

  /** The native mention that a word is, quotes and a colon behind it aside; null if it is none. */
  @Nullable Mention mention(Word word) {
    int first = firstFrom(word.start());
    if (first == mentions.size()) {
      return null;
    }
    Mention mention = mentions.get(first);
    int before = mention.start() - word.start();
    int behind = word.end() - mention.end();
    return before <= 1 && behind >= 0 && behind <= 1 ? mention : null;
  }

  /** They stand in the order of the line: a line of many words may have as many mentions. */
  private int firstFrom(int start) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A line that names nobody by a native mention.
   *
   * @param chat the conversation
   * @param directory finds people and rooms by name
   */
  public Asked(Context chat, Directory directory) {
    this(chat, List.of(), directory);
  }
}
