package dev.chatops.internal.bind;

import dev.chatops.plugin.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type that is read from its word alone.
 *
 * @param converter reads it
 * @param expected what it wants, in people's words
 */
record PlainReader(Converter<?> converter, String expected) implements Reader {

  @Override
  public Object read(Given given, @Nullable Asked asked) throws Exception {
    Object value = converter.convert(given.text());
    if (value == null) {
      throw new Unreadable(expected);
    }
    return value;
  }

  @Override
  public List<String> choices() {
    return converter.choices();
  }
}
