package dev.chatops.internal.trip;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a program writes, to its output and its error output, as whole lines in the order in which
 * they came; each ends with a line feed. Bytes that are no UTF-8 are replaced. A pipe is read by a
 * thread that nothing but the pipe's end can wake, so there is one for each, and it ends with the
 * program. While nobody takes what was read, reading stops, and so does the program in the end.
 */
final class Output implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Output.class);

  /** In characters; one line more may come beyond it. */
  private static final int MOST = 64_000;

  /** Programs live in real time: so long what inherited a pipe of theirs may hold it open. */
  private static final long AFTERLIFE = TimeUnit.SECONDS.toNanos(1);

  private final StringBuilder text = new StringBuilder();
  private final List<Thread> readers = new ArrayList<>();
  private int reading = 2;
  private boolean exited;
  private boolean closed;

  Output(Process process) {
    String whose = name(process);
    start(process.getInputStream(), "chatops-output-" + whose);
    start(process.getErrorStream(), "chatops-errors-" + whose);
    process.onExit().whenComplete((same, failure) -> exited());
  }

  /** Waits for more; empty when there is nothing more. */
  synchronized String take() throws InterruptedException {
    while (text.isEmpty() && reading > 0 && !exited) {
      wait();
    }
    long deadline = System.nanoTime() + AFTERLIFE;
    for (long left = AFTERLIFE; text.isEmpty() && reading > 0 && left > 0; ) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = deadline - System.nanoTime();
    }
    return takeNow();
  }

  /** What there is, without waiting. */
  synchronized String takeNow() {
    String all = text.toString();
    text.setLength(0);
    notifyAll();
    return all;
  }

  /** Whatever comes now is thrown away; the readers end as soon as their pipes do. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      for (Thread reader : readers) {
        TimeUnit.NANOSECONDS.timedJoin(reader, AFTERLIFE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String name(Process process) {
    try {
      return Long.toString(process.pid());
    } catch (UnsupportedOperationException e) {
      return "elsewhere"; // it is not one of this machine
    }
  }

  private void start(InputStream in, String name) {
    Thread reader = new Thread(() -> read(in), name);
    reader.setDaemon(true);
    readers.add(reader);
    reader.start();
  }

  private void read(InputStream in) {
    Lines lines = new Lines();
    char[] chunk = new char[4096];
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      int size = reader.read(chunk);
      while (size >= 0 && put(lines.of(chunk, size))) {
        size = reader.read(chunk);
      }
      put(lines.rest());
    } catch (IOException e) {
      log.debug("the output of a program broke off", e);
    } catch (InterruptedException e) {
      log.debug("a reader of a program's output was interrupted", e);
    } finally {
      ended();
    }
  }

  private synchronized boolean put(String more) throws InterruptedException {
    while (text.length() >= MOST && !closed) {
      wait();
    }
    text.append(more);
    notifyAll();
    return !closed;
  }

  private synchronized void ended() {
    reading--;
    notifyAll();
  }

  private synchronized void exited() {
    exited = true;
    notifyAll();
  }
}
