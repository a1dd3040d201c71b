package dev.chatops.testkit.tck;

import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Traits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Writes down what came of each rule and what the adapter claims, one file a kit, into the folder
 * that the configuration parameter {@value #FOLDER} names; without one, nothing. Each line is a
 * word of what it is and its columns, between tabs. A rule about what the adapter is known to lack
 * is skipped before a wire is set up for it, which takes seconds where that is a server.
 */
final class Report
    implements BeforeAllCallback,
        ExecutionCondition,
        AfterEachCallback,
        AfterAllCallback,
        TestWatcher {

  private static final String FOLDER = "chatops.tck.report";

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(Report.class);

  /** What is known of one kit; its rules may run side by side. */
  private static final class Notes {
    final ConcurrentLinkedQueue<String> rules = new ConcurrentLinkedQueue<>();
    final AtomicReference<@Nullable String> type = new AtomicReference<>();
    final AtomicReference<@Nullable Traits> traits = new AtomicReference<>();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    context.getStore(NAMESPACE).put(Notes.class, new Notes());
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Notes notes = notes(context);
    Traits known = notes == null ? null : notes.traits.get();
    Optional<String> missing =
        known == null
            ? Optional.empty()
            : Rules.missing(Rules.needed(context.getTestMethod()), known);
    return missing
        .map(ConditionEvaluationResult::disabled)
        .orElseGet(() -> ConditionEvaluationResult.enabled("it may apply"));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Rules kit = (Rules) context.getRequiredTestInstance();
    Notes notes = known(context);
    notes.type.compareAndSet(null, kit.factory().type());
    kit.traits().ifPresent(notes.traits::set);
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    note(context, "pass", "");
  }

  @Override
  public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
    String why = cause == null ? "" : Objects.toString(cause.getMessage(), "");
    note(context, "n/a", why.replaceFirst("^Assumption failed: ", ""));
  }

  @Override
  public void testDisabled(ExtensionContext context, Optional<String> reason) {
    note(context, "n/a", reason.orElse(""));
  }

  @Override
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    note(context, "FAIL", String.valueOf(cause));
  }

  private static void note(ExtensionContext context, String what, String why) {
    known(context).rules.add(line("rule", what, context.getDisplayName(), why));
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    Optional<String> folder = context.getConfigurationParameter(FOLDER);
    if (folder.isPresent()) {
      String kit = context.getRequiredTestClass().getSimpleName();
      Path file = Files.createDirectories(Path.of(folder.get())).resolve(kit + ".tsv");
      Files.write(file, lines(known(context), kit));
    }
  }

  private static List<String> lines(Notes notes, String kit) {
    List<String> lines = new ArrayList<>();
    lines.add(line("kit", String.valueOf(notes.type.get()), kit));
    Traits traits = notes.traits.get();
    if (traits != null) {
      for (Feature feature : Feature.values()) {
        lines.add(line("feature", has(traits, feature), feature.name()));
      }
    }
    notes.rules.stream().sorted().forEach(lines::add);
    return lines;
  }

  /** What core says in other words, or elsewhere, where the network has no such thing. */
  private static String has(Traits traits, Feature feature) {
    if (traits.has(feature)) {
      return "yes";
    }
    return switch (feature) {
      case THREADS, EPHEMERAL, EDIT, UPLOAD, BUTTONS, CARDS -> "degraded";
      case DELETE, REACT, TYPING, TOPIC, MEMBERSHIP -> "no";
    };
  }

  private static String line(String... columns) {
    List<String> clean = new ArrayList<>();
    for (String column : columns) {
      clean.add(column.replaceAll("\\s+", " ").strip());
    }
    return String.join("\t", clean);
  }

  private static Notes known(ExtensionContext context) {
    return Objects.requireNonNull(notes(context), "a kit has begun");
  }

  private static @Nullable Notes notes(ExtensionContext context) {
    return context.getStore(NAMESPACE).get(Notes.class, Notes.class);
  }
}
