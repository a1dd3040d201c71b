package dev.chatops.internal.bind;

import dev.chatops.chat.Message;
import dev.chatops.config.Suggestion;
import dev.chatops.internal.language.Argument;
import dev.chatops.internal.language.Usage;
import dev.chatops.plugin.Arg;
import dev.chatops.plugin.Context;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which parameter of a method gets which argument of a usage line: by name where names
 * are known, else in order.
 */
final class Parameters {

  private final Usage usage;
  private final Injection injection;
  private final Consumer<String> problems;
  private final Getter[] getters;
  private final Parameter[] parameters;
  private final @Nullable Parameter[] takers;
  private final List<Integer> nameless = new ArrayList<>();

  /**
   * Matches them, and reports what does not match.
   *
   * @param problems takes the end of a sentence that begins with the name of the method
   */
  Parameters(Method method, Usage usage, Injection injection, Consumer<String> problems) {
    this.usage = usage;
    this.injection = injection;
    this.problems = problems;
    this.parameters = method.getParameters();
    this.getters = new Getter[parameters.length];
    this.takers = new Parameter[usage.arguments().size()];
    for (int i = 0; i < parameters.length; i++) {
      getters[i] = resolve(i);
    }
    if (inOrder()) {
      reportLeftOver();
    }
  }

  /** One a parameter; what has a problem gets null at every call, but no call will be made. */
  Getter[] getters() {
    return getters.clone();
  }

  /** The parameter that takes an argument; null if there is none. */
  @Nullable Parameter taker(int argument) {
    return takers[argument];
  }

  private Getter resolve(int index) {
    Parameter parameter = parameters[index];
    String name = name(parameter);
    int argument = chat(parameter) || name == null ? -1 : argument(name);
    if (argument >= 0) {
      return take(argument, parameter);
    }
    Optional<Getter> injected = isArg(parameter) ? Optional.empty() : injection.find(parameter);
    if (injected.isPresent()) {
      return injected.get();
    }
    if (name == null) {
      nameless.add(index);
    } else {
      problems.accept(unknown(parameter, name));
    }
    return Getter.NOTHING;
  }

  private Getter take(int argument, Parameter parameter) {
    if (takers[argument] != null) {
      problems.accept("gives " + shown(usage.arguments().get(argument)) + " to two parameters");
    }
    takers[argument] = parameter;
    return Getter.value(argument);
  }

  /** Gives the nameless what nobody named; false if nobody can say which is whose. */
  private boolean inOrder() {
    Set<Class<?>> types = new HashSet<>();
    int argument = 0;
    for (int index : nameless) {
      Parameter parameter = parameters[index];
      if (!types.add(Converters.boxed(parameter.getType()))) {
        problems.accept(
            "has two parameters of type "
                + parameter.getType().getSimpleName()
                + " whose names are not known; compile with -parameters, or say @Arg(\"…\")");
        return false;
      }
      while (argument < takers.length && takers[argument] != null) {
        argument++;
      }
      if (argument == takers.length) {
        problems.accept(
            "has a parameter more than "
                + quoted()
                + " has arguments: "
                + parameter.getType().getSimpleName());
        return false;
      }
      getters[index] = take(argument, parameter);
    }
    return true;
  }

  private void reportLeftOver() {
    for (int i = 0; i < takers.length; i++) {
      if (takers[i] == null) {
        problems.accept("has no parameter for " + shown(usage.arguments().get(i)));
      }
    }
  }

  private String unknown(Parameter parameter, String name) {
    List<String> names = usage.arguments().stream().map(Argument::name).toList();
    return "has a parameter "
        + parameter.getType().getSimpleName()
        + " "
        + name
        + ", which is neither an argument of "
        + quoted()
        + " nor a service"
        + Suggestion.closest(name, names).map(near -> "; did you mean " + near + "?").orElse("");
  }

  private String quoted() {
    return "`" + usage.notation() + "`";
  }

  static String shown(Argument argument) {
    return argument.isOption() ? Slot.label(argument) : "<" + argument.name() + ">";
  }

  private int argument(String name) {
    String plain = plain(name);
    for (int i = 0; i < takers.length; i++) {
      if (plain(usage.arguments().get(i).name()).equals(plain)) {
        return i;
      }
    }
    return -1;
  }

  /** {@code dry-run} in the usage line is {@code dryRun} in Java. */
  private static String plain(String name) {
    return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** These are what they are, wherever they stand and whatever they are called. */
  private static boolean chat(Parameter parameter) {
    return parameter.getType() == Context.class || parameter.getType() == Message.class;
  }

  private static boolean isArg(Parameter parameter) {
    Arg arg = parameter.getAnnotation(Arg.class);
    return arg != null && !arg.value().isEmpty();
  }

  private static @Nullable String name(Parameter parameter) {
    Arg arg = parameter.getAnnotation(Arg.class);
    if (arg != null && !arg.value().isEmpty()) {
      return arg.value();
    }
    return parameter.isNamePresent() ? parameter.getName() : null;
  }
}
