package dev.chatops.internal.run;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The threads on which plugins run; handlers may block them. Thread-safe.
 *
 * <p>Virtual threads from JDK 24 on (earlier ones pin their carrier inside {@code synchronized},
 * JEP 491), else daemon threads that are made as needed and end after a minute without work. How
 * many there are is bounded by who hands work in, not here.
 */
public final class Workers implements AutoCloseable {

  private static final int FIRST_WITHOUT_PINNING = 24;

  private final ExecutorService executor = executor();
  private final Set<Thread> busy = ConcurrentHashMap.newKeySet();

  /**
   * Runs something soon.
   *
   * @param task catches what it throws
   * @throws java.util.concurrent.RejectedExecutionException after the end
   */
  public void run(Runnable task) {
    executor.execute(
        () -> {
          Thread self = Thread.currentThread();
          busy.add(self);
          try {
            task.run();
          } finally {
            busy.remove(self);
          }
        });
  }

  /**
   * Whether the one who asks is a worker, at work.
   *
   * @return true within a task
   */
  public boolean areWe() {
    return busy.contains(Thread.currentThread());
  }

  /**
   * What the busy ones are doing.
   *
   * @return a stack each
   */
  public List<String> stacks() {
    List<String> stacks = new ArrayList<>();
    for (Thread thread : busy) {
      StringBuilder text = new StringBuilder(thread.getName());
      for (StackTraceElement frame : thread.getStackTrace()) {
        text.append(System.lineSeparator()).append("    at ").append(frame);
      }
      stacks.add(text.toString());
    }
    return stacks;
  }

  /** Interrupts whoever is busy and takes no more work. */
  @Override
  public void close() {
    executor.shutdownNow();
  }

  private static ExecutorService executor() {
    if (Runtime.version().feature() >= FIRST_WITHOUT_PINNING) {
      return virtualThreads();
    }
    AtomicLong count = new AtomicLong();
    ThreadFactory threads =
        task -> {
          Thread thread = new Thread(task, "chatops-worker-" + count.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        };
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
  }

  /** By reflection, as this is compiled for Java 17. */
  private static ExecutorService virtualThreads() {
    try {
      Class<?> type = Class.forName("java.lang.Thread$Builder");
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Object named =
          type.getMethod("name", String.class, long.class).invoke(builder, "chatops-worker-", 1L);
      ThreadFactory threads = (ThreadFactory) type.getMethod("factory").invoke(named);
      return (ExecutorService)
          Executors.class
              .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
              .invoke(null, threads);
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException("this Java has no virtual threads after all", e);
    }
  }
}
