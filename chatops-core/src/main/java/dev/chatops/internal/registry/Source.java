package dev.chatops.internal.registry;

import dev.chatops.plugin.Plugin;
import java.lang.reflect.Method;
import java.util.List;

/**
 * A method of a plugin, and where its problems go.
 *
 * @param plugin the instance
 * @param name what the plugin is called
 * @param method annotated
 * @param problems all that is wrong so far, in whole sentences
 */
record Source(Plugin plugin, String name, Method method, List<String> problems) {

  /** How the method is named to whoever wrote it: {@code ServicesPlugin.restart}. */
  String origin() {
    return shortName(plugin.getClass()) + "." + method.getName();
  }

  /** Takes the end of a sentence that begins with the name of the method; each is said once. */
  void problem(String text) {
    String whole = origin() + ": " + text;
    if (!problems.contains(whole)) {
      problems.add(whole);
    }
  }

  static String shortName(Class<?> type) {
    String simple = type.getSimpleName();
    return simple.isEmpty() ? type.getName().substring(type.getPackageName().length() + 1) : simple;
  }
}
