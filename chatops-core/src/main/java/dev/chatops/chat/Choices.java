package dev.chatops.chat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question with the answers to choose from. Immutable.
 *
 * <pre>{@code
 * chat.ask(Choices.of("Which environment?", "staging", "prod"))
 * }</pre>
 *
 * @param question the question's id, by which an answer finds it; empty until it is asked
 * @param prompt the question itself
 * @param options the answers, at least one
 */
public record Choices(String question, String prompt, List<Option> options) implements Content {

  /**
   * An answer.
   *
   * @param label what the person sees, one line
   * @param value what the one who asks gets
   */
  public record Option(String label, String value) {

    /**
     * Makes the label one line.
     *
     * @throws IllegalArgumentException if the label is blank
     */
    public Option {
      label = Plain.line(Plain.notBlank(label, "the label of an option"));
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * Copies the options.
   *
   * @throws IllegalArgumentException if the prompt is blank, there is no option, or two have the
   *     same value
   */
  public Choices {
    Plain.notBlank(prompt, "the prompt of a choice");
    options = List.copyOf(options);
    if (options.isEmpty()) {
      throw new IllegalArgumentException("no option to choose from: " + prompt);
    }
    if (options.stream().map(Option::value).distinct().count() < options.size()) {
      throw new IllegalArgumentException("two options of one value: " + options);
    }
  }

  /**
   * A question whose answers are shown as they are.
   *
   * @param prompt the question
   * @param values the answers, at least one
   * @return choices nobody was asked yet
   */
  public static Choices of(String prompt, String... values) {
    return of(prompt, List.of(values));
  }

  /**
   * A question whose answers are shown as they are.
   *
   * @param prompt the question
   * @param values the answers, at least one
   * @return choices nobody was asked yet
   */
  public static Choices of(String prompt, List<String> values) {
    return labelled(prompt, values.stream().map(value -> new Option(value, value)).toList());
  }

  /**
   * A question whose answers are shown otherwise than they are.
   *
   * @param prompt the question
   * @param options the answers, at least one
   * @return choices nobody was asked yet
   */
  public static Choices labelled(String prompt, List<Option> options) {
    return new Choices("", prompt, options);
  }

  /**
   * The same choices, asked under this id.
   *
   * @param id the id of the question
   * @return a copy with it
   */
  public Choices as(String id) {
    return new Choices(id, prompt, options);
  }

  /** The prompt and one numbered line an option. */
  @Override
  public String plain() {
    return IntStream.range(0, options.size())
        .mapToObj(i -> (i + 1) + ". " + options.get(i).label())
        .collect(Collectors.joining("\n", prompt + "\n", ""));
  }

  @Override
  public String toString() {
    return "Choices[" + Plain.brief(prompt) + ", " + options.size() + " options]";
  }
}
