package dev.chatops.chat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A label with what pressing it does: most often a command line. Where there are no buttons it is
 * shown as the line to type. Immutable.
 *
 * <pre>{@code
 * Button.run("Acknowledge", "ack <id>", incident.id())
 * Button.run("Note", "note <id> <text...>", incident.id(), title)
 * }</pre>
 *
 * @param label what is written on it, one line
 * @param press what it does
 * @param style how it looks where there are colours
 */
public record Button(String label, Press press, Style style) {

  /** How much a button calls for attention. */
  public enum Style {
    /** Like any other. */
    DEFAULT,
    /** The one most people want. */
    PRIMARY,
    /** One to think about before pressing. */
    DANGER
  }

  /**
   * Makes the label one line.
   *
   * @throws IllegalArgumentException if the label is blank
   */
  public Button {
    label = Plain.line(Plain.notBlank(label, "the label of a button"));
    Objects.requireNonNull(press, "press");
    Objects.requireNonNull(style, "style");
  }

  /**
   * A button that runs a command line. In the usage each {@code <name>} stands for the next
   * argument, written by {@link #quote} so that the command line reads it back as exactly one word.
   * {@code <name...>}, allowed at the end only, stands for the rest of the line: an argument that
   * is an {@link Iterable} becomes one word an element, any other goes in as it is.
   *
   * @param label what is written on the button
   * @param usage the line as it would be typed, without the bot's prefix
   * @param args one for each place; they read as in {@link Content#text}
   * @return a button of the default style
   * @throws IllegalArgumentException if places and arguments differ in number, or if the usage has
   *     brackets: a button's line has no optional parts
   */
  public static Button run(String label, String usage, @Nullable Object... args) {
    return new Button(label, new Press.Run(ButtonLine.write(usage, args)), Style.DEFAULT);
  }

  /**
   * A button that answers a pending question.
   *
   * @param label what is written on the button
   * @param question the question's id
   * @param value the answer
   * @return a button of the default style
   */
  public static Button choose(String label, String question, String value) {
    return new Button(label, new Press.Choose(question, value), Style.DEFAULT);
  }

  /**
   * The same button, asking for attention.
   *
   * @return a copy
   */
  public Button primary() {
    return new Button(label, press, Style.PRIMARY);
  }

  /**
   * The same button, asking for a second thought.
   *
   * @return a copy
   */
  public Button danger() {
    return new Button(label, press, Style.DANGER);
  }

  /**
   * A string written so that the command line reads it back as exactly one word, whatever it holds,
   * on one line.
   *
   * <p>The rule, which the command line follows: a word in straight double quotes ends at the next
   * straight double quote. In between {@code \"} is a quote, {@code \\} a backslash and <code>
   * \&#117;{hex}</code> (one to six hexadecimal digits, at most {@code 10ffff}, surrogates allowed)
   * that code point; any other backslash and any other character, among them curly quotes, long
   * dashes, backticks and apostrophes, means itself. The same holds right after {@code --name=}.
   * Control characters, line and paragraph separators, characters that turn the direction of
   * writing and unpaired surrogates are written by their number, since wires change them or start a
   * new line at them. A quoted word is never a literal word or an option, so everything is quoted
   * but a number without a sign.
   *
   * @param word any string
   * @return it in quotes, or as it is if it is a number without a sign
   */
  public static String quote(String word) {
    return ButtonLine.quote(word);
  }

  /** How this reads where there are no buttons: {@code label → line}. */
  String plain() {
    if (press instanceof Press.Choose choose) {
      return label + " → " + choose.value();
    }
    return label + " → " + ((Press.Run) press).line();
  }
}
