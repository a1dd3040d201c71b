package dev.chatops.internal.registry;

import dev.chatops.plugin.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must not overlap: a text with the values of some arguments in it. Two commands that write
 * the same text get in each other's way, whoever wrote them. Immutable.
 *
 * @param template as written, {@code {name}} for an argument
 * @param waits whether a second one waits, or else is refused
 */
public record Exclusive(String template, boolean waits) {

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  /** Empty if a command may overlap with itself. */
  static Optional<Exclusive> of(Command annotation) {
    return annotation.exclusive().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Exclusive(
                annotation.exclusive(), annotation.exclusiveElse() == Command.Exclusive.WAIT));
  }

  /** The names it wants that no argument has. */
  List<String> missing(Predicate<String> known) {
    List<String> missing = new ArrayList<>();
    Matcher places = PLACE.matcher(template);
    while (places.find()) {
      if (!known.test(places.group(1))) {
        missing.add(places.group(1));
      }
    }
    return missing;
  }

  /**
   * The text for one call.
   *
   * @param arguments the value of each argument by its name
   * @return one key for all that must not overlap
   */
  public String key(Map<String, @Nullable Object> arguments) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    Objects.requireNonNullElse(arguments.get(place.group(1)), "").toString()));
  }
}
