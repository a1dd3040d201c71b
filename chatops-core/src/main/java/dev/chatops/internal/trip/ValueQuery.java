package dev.chatops.internal.trip;

import dev.chatops.chat.Choices;
import dev.chatops.chat.Choices.Option;
import dev.chatops.chat.Content;
import dev.chatops.internal.ask.Answer;
import dev.chatops.internal.bind.Asked;
import dev.chatops.internal.bind.Wanted;
import dev.chatops.plugin.UserException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question for a value, or for one of several. Immutable.
 *
 * @param prompt the question
 * @param options what there is to choose from; empty if anything may be said
 * @param wanted how words are read; null if the values of the options are the answers
 */
record ValueQuery(String prompt, List<Option> options, @Nullable Wanted wanted) implements Query {

  /** A list that is longer is no help to anybody. */
  private static final int MOST = 25;

  static ValueQuery of(String prompt, Wanted wanted) {
    List<String> choices = wanted.choices();
    List<Option> options =
        choices.size() > MOST
            ? List.of()
            : choices.stream().distinct().map(value -> new Option(value, value)).toList();
    return new ValueQuery(prompt, options, wanted);
  }

  static ValueQuery of(Choices choices) {
    return new ValueQuery(choices.prompt(), choices.options(), null);
  }

  /** Anything may be the answer, and nobody else may know it. */
  static ValueQuery secret(String prompt) {
    return new ValueQuery(prompt, List.of(), null);
  }

  @Override
  public boolean secret() {
    return options.isEmpty() && wanted == null;
  }

  @Override
  public Content content(String id, boolean buttons) {
    return options.isEmpty()
        ? Content.text("{}", prompt)
        : Choices.labelled(prompt, options).as(id);
  }

  @Override
  public Object read(Answer.Words words, Asked asked) {
    String text = words.text().strip();
    Optional<Option> chosen = chosen(text);
    if (wanted != null) {
      return wanted.read(chosen.map(Option::value).orElse(text), asked);
    }
    return options.isEmpty()
        ? text
        : chosen
            .map(Option::value)
            .orElseThrow(() -> new UserException("`{}` is none of the choices", text));
  }

  @Override
  public boolean takes(Answer.Words words, Asked asked) {
    String text = words.text().strip();
    if (chosen(text).isPresent()) {
      return true;
    }
    if (wanted == null || !wanted.builtIn()) {
      return false;
    }
    try {
      wanted.read(text, asked);
      return true;
    } catch (UserException talk) {
      return false;
    }
  }

  /** By value or label, whatever its case, or else by its number in the list. */
  private Optional<Option> chosen(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return options.stream()
        .filter(
            option -> lower(option.value()).equals(lower) || lower(option.label()).equals(lower))
        .findFirst()
        .or(() -> numbered(text));
  }

  private Optional<Option> numbered(String text) {
    if (!text.matches("[1-9][0-9]?")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(text);
    return number <= options.size() ? Optional.of(options.get(number - 1)) : Optional.empty();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
