package dev.chatops.benchmarks;

import dev.chatops.plugin.Plugin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** Plugins with as many methods as a benchmark asks for, as a plugin author would write them. */
final class GeneratedPlugins {

  /** A class file names at most 65,535 things, and a method takes about ten of them. */
  private static final int METHODS = 1000;

  private GeneratedPlugins() {}

  /** Commands {@code cmd00000 <n>} and so on; each answers {@code pong} and what it was given. */
  static List<Plugin> commands(int count) {
    return plugins("Commands", count, i -> method("Command", name("cmd", i) + " <n>", i));
  }

  /** Listeners for {@code word00000 42} and so on; each answers {@code pong} and the number. */
  static List<Plugin> listeners(int count) {
    return plugins(
        "Listeners",
        count,
        i -> method("Hears", "(?i)\\\\b" + name("word", i) + "\\\\s+(\\\\d+)\\\\b", i));
  }

  static String name(String word, int index) {
    return String.format(Locale.ROOT, "%s%05d", word, index);
  }

  private static List<Plugin> plugins(String name, int count, IntFunction<String> method) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (int from = 0; from < count; from += METHODS) {
      String type = "dev.chatops.benchmarks.generated." + name + from / METHODS;
      sources.put(type, source(type, from, Math.min(count, from + METHODS), method));
    }
    Map<String, Class<?>> classes = InMemoryCompiler.compile(sources);
    return sources.keySet().stream().map(classes::get).map(GeneratedPlugins::made).toList();
  }

  private static String source(String type, int from, int to, IntFunction<String> method) {
    int dot = type.lastIndexOf('.');
    StringBuilder text = new StringBuilder();
    text.append("package ").append(type, 0, dot).append(";\n");
    text.append("import dev.chatops.plugin.*;\n");
    text.append("public final class ").append(type.substring(dot + 1));
    text.append(" implements Plugin {\n");
    for (int i = from; i < to; i++) {
      text.append(method.apply(i));
    }
    return text.append("}\n").toString();
  }

  private static String method(String annotation, String value, int index) {
    return "@%s(\"%s\") String m%d(String n) { return \"pong \" + n; }%n"
        .formatted(annotation, value, index);
  }

  private static Plugin made(Class<?> type) {
    try {
      return type.asSubclass(Plugin.class).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }
}
