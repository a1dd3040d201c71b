package dev.chatops.internal.bind;

import dev.chatops.plugin.Converter;
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
      return converter.choices();
    } catch (RuntimeException broken) {
      log.warn("the choices for {} cannot be told", expected, broken);
      return List.of();
    }
  }
}
