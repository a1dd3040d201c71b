package dev.chatops.internal.trip;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.internal.ask.Answer;
import dev.chatops.internal.bind.Asked;
import dev.chatops.internal.bind.Converters;
import dev.chatops.internal.bind.Wanted;
import dev.chatops.plugin.Arg;
import dev.chatops.plugin.UserException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record that is asked for, component by component. {@code back} goes back by one, {@code -}
 * leaves out what may be left out, and a native form fills in all at once.
 *
 * @param <R> the record
 */
final class Form<R extends Record> {

  private static final Object BACK = new Object();

  private final Constructor<R> constructor;
  private final List<Field> fields = new ArrayList<>();

  private record Field(String name, Query query, Wanted wanted) {

    boolean leftOut(String text) {
      return wanted.optional() && (text.isEmpty() || text.equals("-"));
    }

    /** As the record wants it: what is left out is an Optional of nothing. */
    Object read(String text, Answer.Words words, Asked asked) {
      Object value = leftOut(text) ? null : query.read(words, asked);
      return Objects.requireNonNull(wanted.argument(value), name);
    }
  }

  /**
   * Takes a record apart.
   *
   * @throws IllegalArgumentException that names a component which cannot be asked for
   */
  Form(Class<R> type, Converters converters) {
    RecordComponent[] components = type.getRecordComponents();
    this.constructor = constructor(type, components);
    Parameter[] parameters = constructor.getParameters();
    for (int i = 0; i < components.length; i++) {
      fields.add(field(type, components[i], parameters[i], converters));
    }
  }

  private static <R extends Record> Constructor<R> constructor(
      Class<R> type, RecordComponent[] components) {
    try {
      Class<?>[] types =
          Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<R> canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical;
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " has no canonical constructor", e);
    }
  }

  private static Field field(
      Class<?> type, RecordComponent component, Parameter parameter, Converters converters) {
    String name = component.getName();
    try {
      Wanted wanted = Wanted.of(name, component.getGenericType(), converters);
      return new Field(name, ValueQuery.of(prompt(name, parameter, wanted), wanted), wanted);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException(
          "%s.%s %s".formatted(type.getSimpleName(), name, unreadable.getMessage()), unreadable);
    }
  }

  private static String prompt(String name, Parameter parameter, Wanted wanted) {
    Arg arg = parameter.getAnnotation(Arg.class);
    String asked = arg == null || arg.help().isEmpty() ? name + "?" : arg.help();
    return wanted.optional() ? asked + " (- for nothing)" : asked;
  }

  R ask(Asking asking, Chat chat) {
    @Nullable Object[] values = new Object[fields.size()];
    int at = 0;
    while (at < values.length) {
      Object answer = one(fields.get(at), asking);
      if (answer == BACK) {
        at = Math.max(0, at - 1);
      } else if (answer instanceof Answer.Filled filled) {
        at = fill(filled.values(), values, at, asking, chat);
      } else {
        values[at] = answer;
        at++;
      }
    }
    return make(values);
  }

  private static Object one(Field field, Asking asking) {
    return asking.ask(
        field.query(),
        words -> takes(field, words, asking),
        answer -> {
          if (answer instanceof Answer.Filled filled && filled.values().size() > 1) {
            return filled;
          }
          Answer.Words words = Asking.words(answer);
          String text = words.text().strip();
          return isBack(text) ? BACK : field.read(text, words, asking.asked(words));
        });
  }

  private static boolean takes(Field field, Answer.Words words, Asking asking) {
    String text = words.text().strip();
    return isBack(text) || field.leftOut(text) || field.query().takes(words, asking.asked(words));
  }

  /** Reads what was filled in, from a field on; the first that does not fit is asked for next. */
  private int fill(
      Map<String, String> filled, @Nullable Object[] values, int from, Asking asking, Chat chat) {
    int at = from;
    while (at < values.length) {
      Field field = fields.get(at);
      Answer.Words words = Answer.Words.of(filled.getOrDefault(field.name(), ""));
      try {
        values[at] = field.read(words.text().strip(), words, asking.asked(words));
      } catch (UserException unfit) {
        chat.reply("{}", unfit.getMessage());
        return at;
      }
      at++;
    }
    return at;
  }

  private static boolean isBack(String text) {
    return text.equalsIgnoreCase("back");
  }

  private R make(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new ChatOpsException("the record could not be made", e);
    } catch (InstantiationException | IllegalAccessException e) {
      throw new ChatOpsException("the record could not be made", e);
    }
  }
}
