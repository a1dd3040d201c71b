package dev.chatops.internal.trip;

import java.util.Objects;

/** Which version of the library this is. */
public final class Version {

  private Version() {}

  /**
   * The version that the jar was built as.
   *
   * @return such as {@code 0.1.0}; {@code development} outside a jar
   */
  public static String of() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }
}
