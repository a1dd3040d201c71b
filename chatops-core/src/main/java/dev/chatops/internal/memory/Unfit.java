package dev.chatops.internal.memory;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is kept does not fit the type it is wanted as. Its text says where and what was expected,
 * never what is there.
 */
final class Unfit extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient List<String> path;
  private final String what;

  Unfit(String what) {
    this(List.of(), what);
  }

  private Unfit(List<String> path, String what) {
    super(what);
    this.path = path;
    this.what = what;
  }

  /** The same, seen from the record around it. */
  Unfit in(String component) {
    return new Unfit(Stream.concat(Stream.of(component), path.stream()).toList(), what);
  }

  @Override
  public String getMessage() {
    String where = path.stream().collect(Collectors.joining("."));
    return where.isEmpty() ? what : "component " + where + " " + what;
  }
}
