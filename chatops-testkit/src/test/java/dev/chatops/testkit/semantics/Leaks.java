package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/**
 * Everything that a process tells while this is open: all loggers at their most talkative, both
 * streams, and what a test adds. For a test that runs alone.
 */
final class Leaks extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level level = root.getLevel();
  private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
  private final ByteArrayOutputStream streams = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private int lines;

  private Leaks() {}

  static Leaks watched() {
    Leaks leaks = new Leaks();
    leaks.begin();
    return leaks;
  }

  private void begin() {
    for (Iterator<Appender<ILoggingEvent>> all = root.iteratorForAppenders(); all.hasNext(); ) {
      others.add(all.next());
    }
    others.forEach(root::detachAppender);
    setContext(root.getLoggerContext());
    start();
    root.addAppender(this);
    root.setLevel(Level.TRACE);
    // Who hears nothing finds nothing.
    LoggerFactory.getLogger(Leaks.class).trace("listening");
    PrintStream both = new PrintStream(streams, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines++;
    told.add(
        event.getLoggerName() + ": " + event.getFormattedMessage() + event.getMDCPropertyMap());
    if (event.getThrowableProxy() != null) {
      told.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
  }

  /** Something that people or programs can see. */
  void add(Object seen) {
    if (seen instanceof Throwable thrown) {
      StringWriter all = new StringWriter();
      thrown.printStackTrace(new PrintWriter(all));
      told.add(all.toString());
    }
    told.add(String.valueOf(seen));
  }

  /** Whatever was added is looked at, so that a test which hears nothing fails. */
  void assertNone(String canary) {
    assertThat(lines).as("lines of the log").isPositive();
    assertThat(told).as("heard").isNotEmpty();
    for (String one : told) {
      assertThat(one).doesNotContainIgnoringCase(canary);
    }
    assertThat(streams.toString(StandardCharsets.UTF_8)).doesNotContainIgnoringCase(canary);
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    root.setLevel(level);
    root.detachAppender(this);
    others.forEach(root::addAppender);
    stop();
  }
}
