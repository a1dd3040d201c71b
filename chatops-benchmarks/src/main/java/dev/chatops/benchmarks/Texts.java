package dev.chatops.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What people say, made before anything is measured: one of many at random, the same each run. */
final class Texts {

  private static final int COUNT = 4096;

  private Texts() {}

  static List<String> commands(int known) {
    return many(known, i -> "!" + GeneratedPlugins.name("cmd", i) + " 42");
  }

  static List<String> heard(int known) {
    return many(
        known,
        i ->
            "hey folks please look at "
                + GeneratedPlugins.name("word", i)
                + " 42 when you have a minute");
  }

  static List<String> unheard() {
    return List.of("hey folks please look at nothing in here 42 when you have a minute");
  }

  private static List<String> many(int known, IntFunction<String> text) {
    Random random = new Random(7);
    return IntStream.range(0, COUNT).mapToObj(i -> text.apply(random.nextInt(known))).toList();
  }
}
