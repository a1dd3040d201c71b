package dev.chatops.internal.registry;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Cron;
import dev.chatops.plugin.Every;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.On;
import dev.chatops.plugin.Webhook;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the methods of a plugin's class that carry one of the plugin annotations. */
final class Methods {

  private static final List<Class<? extends Annotation>> KNOWN =
      List.of(Command.class, Hears.class, On.class, Every.class, Cron.class, Webhook.class);

  private Methods() {}

  /** Its own and inherited ones, by name; what is overridden counts no more. */
  static List<Method> of(Class<?> type) {
    List<Method> found = new ArrayList<>();
    Set<String> overridden = new HashSet<>();
    for (Class<?> each : lineage(type)) {
      for (Method method : each.getDeclaredMethods()) {
        if (method.isBridge() || method.isSynthetic()) {
          continue;
        }
        boolean visible = !Modifier.isPrivate(method.getModifiers()) && !isStatic(method);
        boolean first = !visible || overridden.add(signature(method));
        if (!annotations(method).isEmpty() && (first || isAbstract(method))) {
          found.add(method);
        }
      }
    }
    found.removeIf(method -> isAbstract(method) && hasSibling(method, found));
    found.sort(Comparator.comparing(Method::getName).thenComparing(Methods::signature));
    return found;
  }

  /** Which of the annotations it carries. */
  static List<Class<? extends Annotation>> annotations(Method method) {
    return KNOWN.stream().filter(method::isAnnotationPresent).toList();
  }

  private static boolean hasSibling(Method declared, List<Method> found) {
    return found.stream()
        .anyMatch(other -> !isAbstract(other) && signature(other).equals(signature(declared)));
  }

  /** Classes from the bottom up, then all interfaces. */
  private static List<Class<?>> lineage(Class<?> type) {
    List<Class<?>> lineage = new ArrayList<>();
    for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
      lineage.add(each);
    }
    for (int i = 0; i < lineage.size(); i++) {
      for (Class<?> each : lineage.get(i).getInterfaces()) {
        if (!lineage.contains(each)) {
          lineage.add(each);
        }
      }
    }
    return lineage;
  }

  private static String signature(Method method) {
    return method.getName() + Arrays.toString(method.getParameterTypes());
  }

  private static boolean isStatic(Method method) {
    return Modifier.isStatic(method.getModifiers());
  }

  private static boolean isAbstract(Method method) {
    return Modifier.isAbstract(method.getModifiers());
  }
}
