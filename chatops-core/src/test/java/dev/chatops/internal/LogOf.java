package dev.chatops.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** What a class logs for a while from INFO on, other tests beside this one included. */
public final class LogOf extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();
  private final Logger logger;

  private LogOf(Logger logger) {
    this.logger = logger;
  }

  public static LogOf the(Class<?> type) {
    LogOf log = new LogOf((Logger) LoggerFactory.getLogger(type));
    log.setContext(log.logger.getLoggerContext());
    log.start();
    log.logger.addAppender(log);
    log.logger.setLevel(Level.INFO);
    return log;
  }

  /** The lines that begin so, each behind its level. */
  public List<String> lines(String begin) {
    return events.stream()
        .filter(event -> event.getFormattedMessage().startsWith(begin))
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .toList();
  }

  @Override
  protected void append(ILoggingEvent event) {
    events.add(event);
  }

  @Override
  public void close() {
    logger.setLevel(null);
    logger.detachAppender(this);
    stop();
  }
}
