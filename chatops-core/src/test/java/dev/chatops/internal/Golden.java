package dev.chatops.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chatops.chat.ChatOpsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Compares what a person reads with src/test/resources/errors, letter by letter. */
public final class Golden {

  private Golden() {}

  /** What is suppressed is told as well, as the main method does. */
  public static void assertRefused(String name, ThrowingCallable start) {
    ChatOpsException refused = catchThrowableOfType(ChatOpsException.class, start);

    assertThat(refused).as("a start that should have been refused").isNotNull();
    StringBuilder told = new StringBuilder(refused.getMessage() + "\n");
    for (Throwable also : refused.getSuppressed()) {
      told.append(also.getMessage()).append('\n');
    }
    assertThat(told.toString()).isEqualTo(text(name));
  }

  private static String text(String name) {
    try (InputStream in = Golden.class.getResourceAsStream("/errors/" + name + ".txt")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
