package dev.chatops.internal.bind;

import dev.chatops.plugin.Converter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A type that is read from its word alone.
 *
 * @param converter reads it
 * @param expected what it wants, in people's words
 */
record PlainReader(Converter<?> converter, String expected) implements Reader {

  /** More are too many to name, and to look through at each mistake. */
  private static final int MOST = 1_000;

  private static final Logger log = LoggerFactory.getLogger(PlainReader.class);

  @Override
  public Object read(Given given, @Nullable Asked asked) throws Exception {
    Object value = converter.convert(given.text());
    if (value == null) {
      throw new Unreadable(expected);
    }
    return value;
  }

  /** A plugin's own code: if it fails, people still want to know what was wrong with their word. */
  @Override
  public List<String> choices() {
    try {
      return known(converter.choices());
    } catch (Throwable broken) {
      log.warn("the choices for {} cannot be told", expected, broken);
      return List.of();
    }
  }

  private List<String> known(@Nullable List<@Nullable String> choices) {
    if (choices == null) {
      throw new NullPointerException("choices() returned null");
    }
    List<String> known = new ArrayList<>();
    for (String choice : choices) {
      if (choice != null && known.size() < MOST) {
        known.add(choice);
      }
    }
    return List.copyOf(known);
  }
}
