package dev.chatops.internal.bind;

import dev.chatops.internal.language.Argument;
import dev.chatops.internal.language.Usage;
import dev.chatops.internal.language.Value;
import dev.chatops.internal.language.Values;
import dev.chatops.plugin.Arg;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A usage line and the parameters of a method, brought together once at start: from then on words
 * become arguments without any search. Immutable and thread-safe.
 */
public final class Binder {

  private final Usage usage;
  private final Getter[] getters;
  private final List<Slot> slots = new ArrayList<>();
  private final List<Param> params = new ArrayList<>();

  /**
   * Something the usage line takes, as the method sees it.
   *
   * @param argument as the usage line has it
   * @param target the type it becomes
   * @param help what it means, or empty
   */
  public record Param(Argument argument, Target target, String help) {}

  /**
   * Brings them together.
   *
   * @param method of a plugin
   * @param usage one of its usage lines
   * @param converters knows how each type is read
   * @param injection knows what is no argument
   * @param problems takes all that is wrong, each the end of a sentence that begins with the name
   *     of the method; if there is anything, the binder is not to be used
   */
  public Binder(
      Method method,
      Usage usage,
      Converters converters,
      Injection injection,
      Consumer<String> problems) {
    this.usage = usage;
    Parameters parameters = new Parameters(method, usage, injection, problems);
    this.getters = parameters.getters();
    for (int i = 0; i < usage.arguments().size(); i++) {
      Argument argument = usage.arguments().get(i);
      Parameter taker = parameters.taker(i);
      if (taker != null) {
        add(argument, taker, converters, problems);
      }
    }
  }

  private void add(
      Argument argument, Parameter taker, Converters converters, Consumer<String> problems) {
    try {
      Target target = Target.of(taker.getParameterizedType(), converters);
      Fit.check(argument, target);
      slots.add(new Slot(argument, target));
      params.add(new Param(argument, target, help(taker)));
    } catch (IllegalArgumentException unfit) {
      problems.accept("the parameter for " + Parameters.shown(argument) + " " + unfit.getMessage());
    }
  }

  private static String help(Parameter parameter) {
    Arg arg = parameter.getAnnotation(Arg.class);
    return arg == null ? "" : arg.help();
  }

  /**
   * What the usage line takes, in its order.
   *
   * @return positional arguments first
   */
  public List<Param> params() {
    return Collections.unmodifiableList(params);
  }

  /**
   * Reads all values of a line.
   *
   * @param values what the line gives
   * @param asked who asked, and where
   * @return what the method is to be called with
   * @throws dev.chatops.plugin.UserException if a value does not fit; its text is for the person
   * @throws dev.chatops.internal.language.MismatchException if a quote is not closed where words
   *     are wanted
   */
  public Bound bind(Values values, Asked asked) {
    @Nullable Object[] taken = new Object[slots.size()];
    Map<String, @Nullable Object> byName = new LinkedHashMap<>(2 * taken.length);
    for (int i = 0; i < taken.length; i++) {
      Slot slot = slots.get(i);
      Object value = slot.read(values.value(slot.name()), asked);
      taken[i] = slot.argument(value);
      byName.put(slot.name(), value);
    }
    return new Bound(Getter.all(getters, taken, asked.chat()), Collections.unmodifiableMap(byName));
  }

  /**
   * Reads the fields of a native form, which never were words of a line.
   *
   * @param filled the text of each argument and option; what was left open is absent
   * @param asked who asked, and where
   * @return what the method is to be called with
   * @throws dev.chatops.plugin.UserException if a value does not fit; its text is for the person
   */
  public Bound bindForm(Map<String, String> filled, Asked asked) {
    Map<String, Value> values = new HashMap<>();
    filled.forEach(
        (name, text) -> {
          Slot slot = slot(name);
          if (!slot.leavesOpen(text)) {
            values.put(name, slot.filled(text));
          }
        });
    return bind(Values.of(values), asked);
  }

  private Slot slot(String name) {
    return slots.stream()
        .filter(slot -> slot.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new ArgumentException(name, "is no argument of `" + usage.notation() + "`"));
  }
}
