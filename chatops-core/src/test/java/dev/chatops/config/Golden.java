package dev.chatops.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Compares what a person reads with src/test/resources/errors, letter by letter. */
final class Golden {

  private Golden() {}

  static void assertRefused(String name, ThrowingCallable start) {
    assertRefused(name, "", start);
  }

  /** The directory of a temporary file is left out: it has another name each time. */
  static void assertRefused(String name, String directory, ThrowingCallable start) {
    ConfigException refused = catchThrowableOfType(ConfigException.class, start);

    assertThat(refused).as("a start that should have been refused").isNotNull();
    assertThat(refused.getMessage().replace(directory, "") + "\n").isEqualTo(text(name));
  }

  private static String text(String name) {
    try (InputStream in = Golden.class.getResourceAsStream("/errors/" + name + ".txt")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
