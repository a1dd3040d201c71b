package dev.chatops.internal.bind;

import dev.chatops.internal.language.Caseless;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The constants of an enum, as people write them: {@code DRY_RUN} is {@code dry-run}. */
final class EnumReader implements Reader {

  private final List<Enum<?>> constants;
  private final List<String> names;

  EnumReader(Class<?> type) {
    this.constants = Stream.of(type.getEnumConstants()).<Enum<?>>map(Enum.class::cast).toList();
    this.names = constants.stream().map(constant -> written(constant.name())).toList();
  }

  @Override
  public Object read(Given given, @Nullable Asked asked) throws Unreadable {
    int index = names.indexOf(written(given.text()));
    if (index < 0) {
      throw new Unreadable(Words.oneOf(names, given.text()));
    }
    return constants.get(index);
  }

  @Override
  public String expected() {
    return "one of " + String.join(", ", names);
  }

  @Override
  public List<String> choices() {
    return names;
  }

  private static String written(String name) {
    return Caseless.fold(name).replace('_', '-');
  }
}
