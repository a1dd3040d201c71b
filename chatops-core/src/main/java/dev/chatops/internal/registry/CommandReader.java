package dev.chatops.internal.registry;

import dev.chatops.internal.access.Permissions;
import dev.chatops.internal.bind.Binder;
import dev.chatops.internal.bind.Converters;
import dev.chatops.internal.bind.Durations;
import dev.chatops.internal.bind.Injection;
import dev.chatops.internal.bind.Invoker;
import dev.chatops.internal.language.Argument;
import dev.chatops.internal.language.Usage;
import dev.chatops.internal.language.UsageException;
import dev.chatops.plugin.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a command of a method with {@link Command}. */
final class CommandReader {

  private static final String UNLIMITED = "none";

  private final Converters converters;
  private final Renames renames;

  CommandReader(Converters converters, Renames renames) {
    this.converters = converters;
    this.renames = renames;
  }

  /** The command; empty if its usage lines cannot be read. Other problems are reported only. */
  Optional<CommandMethod> read(Source source, Command annotation, Injection injection) {
    permission(source, annotation.permission());
    List<CommandMethod.Form> forms = forms(source, annotation, injection);
    Duration timeout = timeout(source, annotation);
    exclusive(source, annotation, forms);
    if (forms.isEmpty()) {
      return Optional.empty();
    }
    return invoker(source)
        .map(
            invoker ->
                new CommandMethod(
                    source, forms, annotation, examples(source, annotation), timeout, invoker));
  }

  static Optional<Invoker> invoker(Source source) {
    try {
      return Optional.of(Invoker.of(source.plugin(), source.method()));
    } catch (IllegalArgumentException closed) {
      source.problem(String.valueOf(closed.getMessage()));
      return Optional.empty();
    }
  }

  /** What no role could grant would be refused to everybody but admins, for ever. */
  static void permission(Source source, String permission) {
    if (!permission.isEmpty() && !Permissions.isName(permission)) {
      source.problem(
          "needs `"
              + permission
              + "`, which is no permission; it is a dotted name of small letters, digits and"
              + " dashes, such as services.restart");
    }
  }

  private static Duration timeout(Source source, Command annotation) {
    String written = annotation.timeout();
    if (written.equals(UNLIMITED)) {
      return Duration.ZERO;
    }
    Optional<Duration> timeout = Durations.read(written).filter(time -> !time.isZero());
    if (timeout.isEmpty()) {
      source.problem("says timeout = \"" + written + "\"; that is such as 90s or 10m, or none");
    }
    return timeout.orElse(Duration.ZERO);
  }

  private static void exclusive(Source source, Command annotation, List<CommandMethod.Form> forms) {
    Set<String> names = forms.isEmpty() ? Set.of() : names(forms.get(0).usage());
    Exclusive.of(annotation)
        .ifPresent(
            exclusive ->
                exclusive
                    .missing(names::contains)
                    .forEach(
                        name ->
                            source.problem(
                                "says exclusive = \"%s\", but has no argument <%s>"
                                    .formatted(annotation.exclusive(), name))));
    if (annotation.exclusive().isEmpty() && annotation.exclusiveElse() != Command.Exclusive.WAIT) {
      source.problem("says exclusiveElse, but not exclusive");
    }
  }

  private List<CommandMethod.Form> forms(Source source, Command annotation, Injection injection) {
    List<CommandMethod.Form> forms = new ArrayList<>();
    if (annotation.value().length == 0) {
      source.problem("has no usage line");
    }
    for (String written : annotation.value()) {
      usage(source, written)
          .filter(usage -> isLike(source, usage, forms))
          .map(usage -> form(source, written, usage, injection))
          .ifPresent(forms::add);
    }
    return forms;
  }

  private CommandMethod.Form form(Source source, String written, Usage usage, Injection injection) {
    Binder binder = new Binder(source.method(), usage, converters, injection, source::problem);
    return new CommandMethod.Form(written, usage, binder);
  }

  private Optional<Usage> usage(Source source, String written) {
    try {
      return Optional.of(Usage.parse(renames.usage(source.name(), written)));
    } catch (UsageException wrong) {
      source.problem(
          "the usage `"
              + written
              + "` is wrong at column "
              + wrong.column()
              + ": "
              + wrong.getMessage());
      return Optional.empty();
    }
  }

  private static boolean isLike(Source source, Usage usage, List<CommandMethod.Form> forms) {
    Usage first = forms.isEmpty() ? usage : forms.get(0).usage();
    boolean same = names(usage).equals(names(first));
    if (!same) {
      source.problem(
          "has usages of different arguments: `"
              + first.notation()
              + "` and `"
              + usage.notation()
              + "`");
    }
    return same;
  }

  private List<String> examples(Source source, Command annotation) {
    return Stream.of(annotation.examples())
        .map(
            line ->
                Stream.of(annotation.value())
                    .map(notation -> renames.example(source.name(), notation, line))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(line))
        .toList();
  }

  private static Set<String> names(Usage usage) {
    return usage.arguments().stream().map(Argument::name).collect(Collectors.toSet());
  }
}
