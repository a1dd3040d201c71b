package dev.chatops.testkit.stress;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** What the engine logs when something has failed where nothing should. Thread-safe. */
final class Alarms extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private static final List<String> NEVER =
      List.of(
          "a turn failed where nothing should",
          "a turn could not be dropped",
          "a timer failed",
          "an event was lost",
          "could not be told",
          "could not be changed",
          "could not be recorded",
          "there is no worker");

  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private final Logger engine;

  private Alarms(Logger engine) {
    this.engine = engine;
  }

  /** Listens, until it is closed. */
  static Alarms listen() {
    Alarms alarms = new Alarms((Logger) LoggerFactory.getLogger("dev.chatops.internal"));
    alarms.start();
    alarms.engine.addAppender(alarms);
    alarms.engine.setAdditive(false); // what fails on purpose would fill the log of the build
    return alarms;
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (NEVER.stream().anyMatch(event.getFormattedMessage()::contains)) {
      var thrown = event.getThrowableProxy();
      String at =
          thrown == null || thrown.getStackTraceElementProxyArray().length == 0
              ? ""
              : thrown.getStackTraceElementProxyArray()[0].toString();
      String why = thrown == null ? "" : thrown.getClassName() + " " + thrown.getMessage();
      heard.add(event.getFormattedMessage() + ": " + why + " " + at);
    }
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void close() {
    engine.setAdditive(true);
    engine.detachAppender(this);
  }
}
