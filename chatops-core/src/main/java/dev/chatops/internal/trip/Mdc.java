package dev.chatops.internal.trip;

import org.slf4j.MDC;

/** Puts who, where and what into every log line of a run. */
final class Mdc implements AutoCloseable {

  private Mdc() {}

  static Mdc of(Incoming from, String trace, String command) {
    // One by one: a whole map is copied, which costs more than all else here.
    MDC.put("trace", trace);
    MDC.put("command", command);
    MDC.put("adapter", from.where().room().id().adapter());
    MDC.put("room", from.where().room().id().value());
    MDC.put("user", from.user().id().toString());
    return new Mdc();
  }

  @Override
  public void close() {
    MDC.clear();
  }
}
