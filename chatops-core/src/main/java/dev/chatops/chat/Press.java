package dev.chatops.chat;

import java.util.Objects;

/** What pressing a button does. Immutable. */
public sealed interface Press {

  /**
   * A command line that walks the same trip as a typed one, as the person who pressed and under
   * that person's rights.
   *
   * @param line the line as it would be typed, without the bot's prefix; {@link Button#run} quotes
   *     its arguments
   */
  record Run(String line) implements Press {

    /**
     * Strips white space around the line.
     *
     * @throws IllegalArgumentException if nothing is left
     */
    public Run {
      line = Plain.notBlank(line, "the line of a button").strip();
    }
  }

  /**
   * An answer to a pending question.
   *
   * @param question the question's id, as in {@link Choices#question()}
   * @param value the value chosen
   */
  record Choose(String question, String value) implements Press {

    /** Refuses a blank question. */
    public Choose {
      Plain.notBlank(question, "the question of a choice");
      Objects.requireNonNull(value, "value");
    }
  }
}
