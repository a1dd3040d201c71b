package dev.chatops.internal.trip;

import java.util.Map;
import org.slf4j.MDC;

/** Puts who, where and what into every log line of a run. */
final class Mdc implements AutoCloseable {

  private Mdc() {}

  static Mdc of(Incoming from, String trace, String command) {
    MDC.setContextMap(
        Map.of(
            "trace", trace,
            "command", command,
            "adapter", from.where().room().id().adapter(),
            "room", from.where().room().id().value(),
            "user", from.user().id().toString()));
    return new Mdc();
  }

  @Override
  public void close() {
    MDC.clear();
  }
}
