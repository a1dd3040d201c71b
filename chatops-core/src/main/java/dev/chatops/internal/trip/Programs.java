package dev.chatops.internal.trip;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ends programs. */
final class Programs {

  /** How long a program may take to end in good order, in real time. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private Programs() {}

  /** Ends a program and whatever it has started; one that has ended is left alone. */
  static void end(Process process) {
    if (!process.isAlive()) {
      return;
    }
    List<ProcessHandle> children = children(process);
    children.forEach(ProcessHandle::destroy);
    process.destroy();
    if (!ended(process, children)) {
      children.forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      ended(process, children); // which takes the system a moment, too
    }
  }

  /** Waits until it has ended with its children, as long as that may take; false if it has not. */
  private static boolean ended(Process process, List<ProcessHandle> children) {
    boolean interrupted = Thread.interrupted(); // what has stopped the command cuts no grace short
    CompletableFuture<?>[] ends =
        Stream.concat(Stream.of(process.onExit()), children.stream().map(ProcessHandle::onExit))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(GRACE.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (InterruptedException e) {
      interrupted = true;
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A process need not be one of this machine. */
  private static List<ProcessHandle> children(Process process) {
    try {
      return process.descendants().toList();
    } catch (UnsupportedOperationException e) {
      return List.of();
    }
  }
}
