package dev.chatops.internal;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.config.ConfigException;
import dev.chatops.config.ConfigException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What several adapters have found wrong with their settings, told at once. */
final class StartFaults {

  private StartFaults() {}

  /** Waits for all; throws if any of them failed. */
  static void check(List<CompletableFuture<Void>> starts) {
    List<Throwable> faults = new ArrayList<>();
    for (CompletableFuture<Void> start : starts) {
      try {
        start.join();
      } catch (CompletionException e) {
        faults.add(e.getCause() == null ? e : e.getCause());
      }
    }
    if (faults.size() == 1) {
      throw alone(faults.get(0));
    } else if (!faults.isEmpty()) {
      throw together(faults);
    }
  }

  private static RuntimeException alone(Throwable fault) {
    return fault instanceof RuntimeException known
        ? known
        : new ChatOpsException("an adapter failed to start: " + fault, fault);
  }

  private static ConfigException together(List<Throwable> faults) {
    List<Problem> problems = new ArrayList<>();
    for (Throwable fault : faults) {
      if (fault instanceof ConfigException config) {
        problems.addAll(config.problems());
      } else {
        String text = fault instanceof ChatOpsException ? fault.getMessage() : fault.toString();
        problems.add(new Problem("", 0, "", String.valueOf(text)));
      }
    }
    ConfigException all = new ConfigException(problems);
    faults.forEach(all::addSuppressed);
    return all;
  }
}
