package dev.chatops.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chatops.internal.bind.Converters;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.RegistrationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares what a plugin's author reads with src/test/resources/errors, letter by letter. */
final class Refused {

  private Refused() {}

  static void with(String golden, Plugin... plugins) {
    with(golden, Map.of(), plugins);
  }

  static void with(String golden, Map<String, Map<String, String>> renames, Plugin... plugins) {
    RegistrationException refused =
        catchThrowableOfType(
            RegistrationException.class,
            () ->
                Registry.read(
                    List.of(plugins), Converters.builtIn(), (plugin, type) -> null, renames));

    assertThat(refused).as("a start that should have been refused").isNotNull();
    assertThat(refused.getMessage() + "\n").isEqualTo(text("registration-" + golden));
  }

  private static String text(String name) {
    try (InputStream in = Refused.class.getResourceAsStream("/errors/" + name + ".txt")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
