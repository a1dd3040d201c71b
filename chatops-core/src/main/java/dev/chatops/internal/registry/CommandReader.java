package dev.chatops.internal.registry;

import dev.chatops.internal.bind.Binder;
import dev.chatops.internal.bind.Converters;
import dev.chatops.internal.bind.Injection;
import dev.chatops.internal.bind.Invoker;
import dev.chatops.internal.language.Argument;
import dev.chatops.internal.language.Usage;
import dev.chatops.internal.language.UsageException;
import dev.chatops.plugin.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a command of a method with {@link Command}. */
final class CommandReader {

  private static final String DEFAULT_TIMEOUT = "10m";

  private final Converters converters;
  private final Renames renames;

  CommandReader(Converters converters, Renames renames) {
    this.converters = converters;
    this.renames = renames;
  }

  /** The command; empty if its usage lines cannot be read. Other problems are reported only. */
  Optional<CommandMethod> read(Source source, Command annotation, Injection injection) {
    later(source, annotation);
    List<Usage> usages = usages(source, annotation);
    checkSame(source, usages);
    if (usages.isEmpty()) {
      return Optional.empty();
    }
    List<CommandMethod.Form> forms = new ArrayList<>();
    for (Usage usage : usages) {
      Binder binder =
          new Binder(source.method(), usage, converters, injection, source.asConsumer());
      forms.add(new CommandMethod.Form(usage, binder));
    }
    return invoker(source)
        .map(
            invoker ->
                new CommandMethod(
                    source, forms, annotation, examples(source, annotation), invoker));
  }

  static Optional<Invoker> invoker(Source source) {
    try {
      return Optional.of(Invoker.of(source.plugin(), source.method()));
    } catch (IllegalArgumentException closed) {
      source.problem(String.valueOf(closed.getMessage()));
      return Optional.empty();
    }
  }

  private static void later(Source source, Command annotation) {
    if (!annotation.exclusive().isEmpty()) {
      source.problem(Later.sentence("says exclusive = \"" + annotation.exclusive() + "\""));
    }
    if (annotation.exclusiveElse() != Command.Exclusive.WAIT) {
      source.problem(Later.sentence("says exclusiveElse = " + annotation.exclusiveElse()));
    }
    if (!annotation.timeout().equals(DEFAULT_TIMEOUT)) {
      source.problem(Later.sentence("says timeout = \"" + annotation.timeout() + "\""));
    }
  }

  private List<Usage> usages(Source source, Command annotation) {
    List<Usage> usages = new ArrayList<>();
    if (annotation.value().length == 0) {
      source.problem("has no usage line");
    }
    for (String notation : annotation.value()) {
      try {
        usages.add(Usage.parse(renames.usage(source.name(), notation)));
      } catch (UsageException wrong) {
        source.problem(
            "the usage `"
                + notation
                + "` is wrong at column "
                + wrong.column()
                + ": "
                + wrong.getMessage());
      }
    }
    return usages;
  }

  private List<String> examples(Source source, Command annotation) {
    return Stream.of(annotation.examples())
        .map(line -> renames.example(source.name(), annotation.value()[0], line))
        .toList();
  }

  private static void checkSame(Source source, List<Usage> usages) {
    for (Usage usage : usages) {
      if (!names(usage).equals(names(usages.get(0)))) {
        source.problem(
            "has usages of different arguments: "
                + listed(usages.get(0))
                + " and "
                + listed(usage));
      }
    }
  }

  private static Set<String> names(Usage usage) {
    return usage.arguments().stream().map(Argument::name).collect(Collectors.toSet());
  }

  private static String listed(Usage usage) {
    return "`" + usage.notation() + "`";
  }
}
