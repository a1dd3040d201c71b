package dev.chatops.internal.registry;

import dev.chatops.internal.bind.Converters;
import dev.chatops.internal.bind.Getter;
import dev.chatops.internal.bind.Target;
import dev.chatops.plugin.Arg;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.Match;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Makes a listener of a method with {@link Hears}. */
final class ListenerReader {

  private final Source source;
  private final Converters converters;
  private final Injected injected;
  private final List<Target> targets = new ArrayList<>();
  private boolean all;

  private ListenerReader(Source source, Converters converters, Injected injected) {
    this.source = source;
    this.converters = converters;
    this.injected = injected;
  }

  /** The listener; empty if its pattern cannot be read. Other problems are reported only. */
  static Optional<ListenerMethod> read(
      Source source, Hears annotation, Converters converters, Injected injected) {
    ListenerReader reader = new ListenerReader(source, converters, injected);
    CommandReader.permission(source, annotation.permission());
    Optional<Pattern> pattern = pattern(source, annotation.value());
    return pattern.flatMap(
        compiled -> {
          Groups groups = reader.groups(compiled);
          return CommandReader.invoker(source)
              .map(invoker -> new ListenerMethod(source, annotation, compiled, groups, invoker));
        });
  }

  private static Optional<Pattern> pattern(Source source, String written) {
    if (written.isEmpty()) {
      source.problem("has an empty pattern, which every message holds; say .* if that is meant");
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(written));
    } catch (PatternSyntaxException wrong) {
      source.problem("the pattern is wrong: " + wrong.getDescription() + caret(wrong));
      return Optional.empty();
    }
  }

  private static String caret(PatternSyntaxException wrong) {
    String line = "\n      " + wrong.getPattern().replaceAll("\\p{Cntrl}", " ");
    return wrong.getIndex() < 0 ? line : line + "\n      " + " ".repeat(wrong.getIndex()) + "^";
  }

  private Groups groups(Pattern pattern) {
    List<Getter> getters = new ArrayList<>();
    for (Parameter parameter : source.method().getParameters()) {
      getters.add(getter(parameter));
    }
    int groups = pattern.matcher("").groupCount();
    if (!targets.isEmpty() && targets.size() != groups) {
      source.problem(
          "takes "
              + count(targets.size(), "group")
              + ", but its pattern has "
              + groups
              + "; (?:…) is a group that does not count");
    }
    if (all && !targets.isEmpty()) {
      source.problem("takes all matches and single groups; take one or the other");
    }
    return new Groups(getters, targets, all);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private Getter getter(Parameter parameter) {
    if (parameter.getType() == Match.class) {
      return Getter.value(Groups.FIRST);
    }
    if (isMatches(parameter)) {
      all = true;
      return Getter.value(Groups.ALL);
    }
    // A person or a room is a group only where the parameter says so.
    Optional<Getter> found =
        parameter.isAnnotationPresent(Arg.class) ? Optional.empty() : injected.find(parameter);
    return found.orElseGet(() -> group(parameter));
  }

  private static boolean isMatches(Parameter parameter) {
    return parameter.getType() == List.class
        && parameter.getParameterizedType() instanceof ParameterizedType list
        && list.getActualTypeArguments()[0] == Match.class;
  }

  private Getter group(Parameter parameter) {
    try {
      Target target = Target.of(parameter.getParameterizedType(), converters);
      if (target.many()) {
        throw new IllegalArgumentException("is a List; only a List of Match can be had");
      }
      targets.add(target);
      return Getter.value(Groups.BEFORE_GROUPS + targets.size() - 1);
    } catch (IllegalArgumentException unfit) {
      source.problem("the parameter for group " + (targets.size() + 1) + " " + unfit.getMessage());
      return Getter.NOTHING;
    }
  }
}
