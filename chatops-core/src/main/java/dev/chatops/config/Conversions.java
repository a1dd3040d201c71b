package dev.chatops.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The conversions that settings know on their own. */
final class Conversions {

  static final Conversion<String> TEXT = Conversion.of("text", "", text -> text);

  static final Conversion<String> FULL_TEXT =
      Conversion.of("text", "", text -> checked(text, !text.isBlank()));

  /** One text that stands for a list of one. */
  static final Conversion<String> ONE_OF_SOME =
      Conversion.of("text, or a list of texts", "", FULL_TEXT.parse());

  static final Conversion<Boolean> BOOL = Conversion.of("true or false", false, Conversions::bool);

  static final Conversion<Duration> DURATION =
      Conversion.of("a duration such as 30s, 10m or 1h30m", Duration.ZERO, Durations::parse);

  static final Conversion<Duration> MILLIS =
      Conversion.of(
          "a number of milliseconds, or a duration such as 30s", Duration.ZERO, Durations::millis);

  static final Conversion<Path> PATH =
      Conversion.of("a file", Path.of(""), text -> Path.of(checked(text, !text.isBlank())));

  /** An empty secret is a variable that was never filled, and would log in without a password. */
  static final Conversion<Secret> SECRET =
      new Conversion<>(
          "a secret",
          Secret.of(""),
          List.of(),
          true,
          text -> Secret.of(checked(text, !text.isBlank())));

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,19}");

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private static final Map<Class<?>, Conversion<?>> BY_TYPE =
      Map.ofEntries(
          Map.entry(String.class, TEXT),
          Map.entry(int.class, integer(Integer.MIN_VALUE, Integer.MAX_VALUE)),
          Map.entry(Integer.class, integer(Integer.MIN_VALUE, Integer.MAX_VALUE)),
          Map.entry(long.class, whole(Long.MIN_VALUE, Long.MAX_VALUE, "a whole number")),
          Map.entry(Long.class, whole(Long.MIN_VALUE, Long.MAX_VALUE, "a whole number")),
          Map.entry(double.class, decimal()),
          Map.entry(Double.class, decimal()),
          Map.entry(boolean.class, BOOL),
          Map.entry(Boolean.class, BOOL),
          Map.entry(Duration.class, DURATION),
          Map.entry(Secret.class, SECRET),
          Map.entry(URI.class, uri()),
          Map.entry(ZoneId.class, zone()),
          Map.entry(Path.class, PATH));

  private Conversions() {}

  static Conversion<Integer> integer(int min, int max) {
    Conversion<Long> whole = whole(min, max, "a whole number" + range(min, max));
    return Conversion.of(whole.expected(), min, text -> whole.parse().apply(text).intValue());
  }

  static <E extends Enum<E>> Conversion<E> oneOf(Class<E> type) {
    E[] all = type.getEnumConstants();
    List<String> names = Stream.of(all).map(Conversions::name).toList();
    return new Conversion<>(
        "one of " + String.join(", ", names),
        all[0],
        names,
        false,
        text -> all[names.indexOf(text.strip().toLowerCase(Locale.ROOT))]);
  }

  /** The conversion to a type that a record's component may have. */
  static Optional<Conversion<?>> to(Class<?> type) {
    return type.isEnum() && type.getEnumConstants().length > 0
        ? Optional.of(oneOfRaw(type))
        : Optional.ofNullable(BY_TYPE.get(type));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Conversion<?> oneOfRaw(Class<?> type) {
    return oneOf((Class) type);
  }

  private static Conversion<Long> whole(long min, long max, String expected) {
    Predicate<Long> fits = number -> number >= min && number <= max;
    return Conversion.of(
        expected,
        0L,
        text -> {
          long number = Long.parseLong(checked(text.strip(), WHOLE.asMatchPredicate()));
          return checked(number, fits.test(number));
        });
  }

  private static String range(int min, int max) {
    if (max == Integer.MAX_VALUE) {
      return min == Integer.MIN_VALUE ? "" : " of at least " + min;
    }
    return min == Integer.MIN_VALUE ? " of at most " + max : " from " + min + " to " + max;
  }

  private static Conversion<Double> decimal() {
    return Conversion.of(
        "a number",
        0.0,
        text -> {
          double number = Double.parseDouble(checked(text.strip(), DECIMAL.asMatchPredicate()));
          return checked(number, Double.isFinite(number));
        });
  }

  private static Conversion<URI> uri() {
    return Conversion.of(
        "an address such as https://example.org/path",
        URI.create(""),
        text -> {
          URI uri = URI.create(text.strip());
          return checked(uri, uri.isAbsolute());
        });
  }

  private static Conversion<ZoneId> zone() {
    return Conversion.of(
        "a time zone such as Europe/Berlin", ZoneOffset.UTC, text -> ZoneId.of(text.strip()));
  }

  private static boolean bool(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on" -> true;
      case "false", "no", "off" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String checked(String text, Predicate<String> fits) {
    return checked(text, fits.test(text));
  }

  private static <T> T checked(T value, boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException("does not fit");
    }
    return value;
  }
}
