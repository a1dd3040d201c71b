package dev.chatops.internal.ask;

import dev.chatops.chat.Mention;
import dev.chatops.plugin.Unanswered.Why;
import java.util.List;
import java.util.Map;

/** What came of a question. */
public sealed interface Answer {

  /**
   * Somebody has said something; not read yet. The text may be a secret, so that nothing shows it.
   *
   * @param text without the bot's name before it
   * @param mentions those within the text, counted from its start
   */
  record Words(String text, List<Mention> mentions) implements Answer {

    /** Copies the mentions. */
    public Words {
      mentions = List.copyOf(mentions);
    }

    /**
     * Words without mentions.
     *
     * @param text what somebody said
     * @return an answer
     */
    public static Words of(String text) {
      return new Words(text, List.of());
    }

    @Override
    public String toString() {
      return "Words[***]";
    }
  }

  /**
   * Somebody has filled in a native form; not read yet.
   *
   * @param values by field
   */
  record Filled(Map<String, String> values) implements Answer {

    /** Copies the values. */
    public Filled {
      values = Map.copyOf(values);
    }

    @Override
    public String toString() {
      return "Filled" + values.keySet();
    }
  }

  /**
   * There will be no answer.
   *
   * @param why not
   */
  record None(Why why) implements Answer {}

  /**
   * The question did not arrive.
   *
   * @param cause why not
   */
  record Unasked(Throwable cause) implements Answer {}
}
