package dev.chatops.testkit.tck;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * Runs each rule in a thread group of its own, so that the threads an adapter leaves behind are
 * told from those of rules that run at the same time. Ends what takes forever.
 */
final class OwnThreads implements InvocationInterceptor, AfterEachCallback {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(OwnThreads.class);

  /** A rule that takes longer hangs. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Threads that the JDK makes once for everybody, in whoever's group needs them first. */
  private static final Pattern SHARED =
      Pattern.compile("CompletableFutureDelayScheduler|Keep-Alive-.*|ForkJoinPool\\.commonPool.*");

  /** The living threads of the group of the calling thread, but for itself. */
  static List<Thread> others() {
    return alive(Thread.currentThread().getThreadGroup());
  }

  /** Waits until no more than so many threads live in this group. */
  static void awaitAtMost(int most, ThreadGroup group, Duration patience)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    for (List<Thread> now = alive(group); now.size() > most; now = alive(group)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "there are %d threads and should be %d at most:%n%s"
                .formatted(now.size(), most, stacks(now)));
      }
      for (Thread thread : now) {
        thread.join(5);
      }
    }
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    run(invocation, context);
  }

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    try {
      run(invocation, context);
    } catch (TestAbortedException skipped) {
      throw ((Rules) context.getRequiredTestInstance()).unless(skipped);
    }
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    run(invocation, context);
  }

  /** After the rule, and after what its author does after each: nobody may be left. */
  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    if (context.getExecutionException().isEmpty()) {
      Rules kit = (Rules) context.getRequiredTestInstance();
      awaitAtMost(0, group(context), kit.patience());
    }
  }

  private static void run(Invocation<@Nullable Void> invocation, ExtensionContext context)
      throws Throwable {
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread thread =
        new Thread(group(context), () -> proceed(invocation, thrown), context.getDisplayName());
    thread.setDaemon(true);
    thread.start();
    thread.join(LONGEST.toMillis());
    if (thread.isAlive()) {
      String stacks = stacks(alive(group(context)));
      thread.interrupt();
      throw new AssertionError("not over after " + LONGEST + ":\n" + stacks);
    }
    Throwable failure = thrown.get();
    if (failure != null) {
      throw failure;
    }
  }

  private static void proceed(
      Invocation<@Nullable Void> invocation, AtomicReference<@Nullable Throwable> thrown) {
    try {
      invocation.proceed();
    } catch (Throwable e) {
      thrown.set(e);
    }
  }

  private static ThreadGroup group(ExtensionContext context) {
    Rules kit = (Rules) context.getRequiredTestInstance();
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            Group.class,
            type -> new Group("rule " + context.getDisplayName(), kit::isShared),
            Group.class);
  }

  /** The threads of one rule, and which of them are not its own. */
  private static final class Group extends ThreadGroup {

    private final Predicate<Thread> shared;

    Group(String name, Predicate<Thread> shared) {
      super(name);
      this.shared = shared;
    }
  }

  private static List<Thread> alive(ThreadGroup group) {
    Thread[] threads = new Thread[group.activeCount() * 2 + 16];
    int count = group.enumerate(threads, true);
    return Arrays.stream(threads, 0, count)
        .filter(thread -> thread.isAlive() && thread != Thread.currentThread())
        .filter(thread -> !SHARED.matcher(thread.getName()).matches())
        .filter(thread -> !(group instanceof Group own && own.shared.test(thread)))
        .toList();
  }

  private static String stacks(List<Thread> threads) {
    return threads.stream()
        .map(
            thread ->
                Arrays.stream(thread.getStackTrace())
                    .map(frame -> "\n    at " + frame)
                    .collect(Collectors.joining("", thread.toString(), "")))
        .collect(Collectors.joining("\n"));
  }
}
