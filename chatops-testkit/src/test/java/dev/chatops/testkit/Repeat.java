package dev.chatops.testkit;

import static java.util.stream.Collectors.joining;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.TagFilter.includeTags;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs tests again and again in one JVM, as many classes side by side as in the build, and ends at
 * the first outcome that is not that of every other time: {@code ./dev repeat 1000}. Without a
 * pattern it takes the tests of order, time and settling, which say so by {@code @Tag("order")}.
 */
final class Repeat {

  private final LauncherDiscoveryRequest request;
  private final Launcher launcher = LauncherFactory.create();

  private Repeat(LauncherDiscoveryRequest request) {
    this.request = request;
  }

  public static void main(String[] args) {
    int times = Integer.parseInt(args[0]);
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage("dev.chatops"))
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .configurationParameter("junit.jupiter.execution.parallel.mode.default", "same_thread")
            .configurationParameter(
                "junit.jupiter.execution.parallel.mode.classes.default", "concurrent");
    if (args.length > 1) {
      request.filters(
          includeClassNamePatterns(".*\\." + args[1].replace("*", ".*") + "(Test|Tck)?"));
    } else {
      request.filters(includeTags("order"));
    }
    System.exit(new Repeat(request.build()).run(times) ? 0 : 1);
  }

  private boolean run(int times) {
    long begin = System.nanoTime();
    Map<String, String> first = outcomes();
    if (first.isEmpty()) {
      System.err.println("repeat: no test is of that kind");
      return false;
    }
    for (int time = 1; ; time++) {
      Map<String, String> now = time == 1 ? first : outcomes();
      if (!same(first, now, time)) {
        return false;
      }
      if (time == times || time % 100 == 0) {
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf(
            "repeat: %d tests %d times, all with the same outcome, in %d s%n",
            first.size(), time, took.toSeconds());
      }
      if (time == times) {
        return true;
      }
    }
  }

  /** A test that fails each time has the same outcome as well, and is no good either. */
  private static boolean same(Map<String, String> first, Map<String, String> now, int time) {
    Map<String, String> other = new TreeMap<>(now);
    other.entrySet().removeIf(each -> each.getValue().equals("SUCCESSFUL"));
    first.keySet().stream()
        .filter(test -> !now.containsKey(test))
        .forEach(test -> other.put(test, "was not run"));
    now.keySet().stream()
        .filter(test -> !first.containsKey(test))
        .forEach(test -> other.put(test, "was not run the first time"));
    if (!other.isEmpty()) {
      System.err.printf(
          "repeat: another outcome the %d. time:%n%s%n",
          time,
          other.entrySet().stream()
              .map(each -> each.getKey() + "\n  " + each.getValue())
              .collect(joining("\n")));
    }
    return other.isEmpty();
  }

  private Map<String, String> outcomes() {
    Map<String, String> outcomes = new ConcurrentSkipListMap<>();
    launcher.execute(
        request,
        new TestExecutionListener() {
          @Override
          public void executionSkipped(TestIdentifier test, String reason) {
            outcomes.put(test.getUniqueId(), "skipped: " + reason);
          }

          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
              outcomes.put(test.getUniqueId(), said(result));
            }
          }
        });
    return outcomes;
  }

  private static String said(TestExecutionResult result) {
    return result.getStatus() + result.getThrowable().map(thrown -> ": " + thrown).orElse("");
  }
}
