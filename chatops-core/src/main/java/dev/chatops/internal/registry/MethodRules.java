package dev.chatops.internal.registry;

import dev.chatops.plugin.Cron;
import dev.chatops.plugin.Every;
import dev.chatops.plugin.Webhook;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;

/** What holds for every annotated method, whatever its annotation. */
final class MethodRules {

  private static final List<Class<? extends Annotation>> LATER =
      List.of(Every.class, Cron.class, Webhook.class);

  private MethodRules() {}

  /** Reports what is wrong; true if the method can be looked at more closely. */
  static boolean check(Source source) {
    int before = source.problems().size();
    modifiers(source);
    annotations(source);
    boolean sound = source.problems().size() == before;
    returns(source);
    parameters(source);
    return sound;
  }

  private static void modifiers(Source source) {
    Method method = source.method();
    if (Modifier.isStatic(method.getModifiers())) {
      source.problem("is static; it belongs to the one instance of its plugin");
    }
    if (Modifier.isPrivate(method.getModifiers())) {
      source.problem("is private; leave the word out, so that its test can call it, too");
    }
    if (Modifier.isAbstract(method.getModifiers())) {
      source.problem("is abstract; annotate the method that does the work");
    }
    if (method.getTypeParameters().length > 0) {
      source.problem("is generic; take types that are known");
    }
  }

  private static void annotations(Source source) {
    List<Class<? extends Annotation>> found = Methods.annotations(source.method());
    if (found.size() > 1) {
      String names = found.stream().map(MethodRules::at).collect(Collectors.joining(" and "));
      source.problem("has " + names + "; a method has one");
    }
    for (Class<? extends Annotation> annotation : found) {
      if (LATER.contains(annotation)) {
        source.problem(Later.sentence("has " + at(annotation)));
      }
    }
  }

  private static String at(Class<? extends Annotation> annotation) {
    return "@" + annotation.getSimpleName();
  }

  private static void returns(Source source) {
    Type type = source.method().getGenericReturnType();
    if (!Returns.canBeSaid(type)) {
      source.problem(
          "returns "
              + Returns.name(type)
              + "; what can be said is a String or a Content, a Stream or CompletionStage of these,"
              + " or void");
    }
  }

  private static void parameters(Source source) {
    for (Parameter parameter : source.method().getParameters()) {
      if (Later.lacks(parameter.getType())) {
        source.problem(Later.sentence("takes a " + parameter.getType().getSimpleName()));
      }
    }
  }
}
