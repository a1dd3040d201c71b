package dev.chatops.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A template cut at its places, with one argument for each: one piece more than arguments. */
record Template(List<String> pieces, List<@Nullable Object> args) {

  private static final String PLACE = "{}";

  /** A {@code null} array is what {@code text("{}", null)} hands over: one argument, null. */
  static Template parse(String template, @Nullable Object @Nullable [] args) {
    if (args == null) {
      return parse(template, new @Nullable Object[] {null});
    }
    if (args.length == 0) {
      return new Template(List.of(template), List.of());
    }
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int at = template.indexOf(PLACE); at >= 0; at = template.indexOf(PLACE, from)) {
      pieces.add(template.substring(from, at));
      from = at + PLACE.length();
    }
    pieces.add(template.substring(from));
    if (pieces.size() - 1 != args.length) {
      throw new IllegalArgumentException(
          "%d places {} but %d arguments in template \"%s\""
              .formatted(pieces.size() - 1, args.length, template));
    }
    return new Template(
        List.copyOf(pieces), Collections.unmodifiableList(Arrays.asList(args.clone())));
  }

  String fill(Function<@Nullable Object, String> print) {
    StringBuilder filled = new StringBuilder(pieces.get(0));
    for (int i = 0; i < args.size(); i++) {
      filled.append(print.apply(args.get(i))).append(pieces.get(i + 1));
    }
    return filled.toString();
  }
}
