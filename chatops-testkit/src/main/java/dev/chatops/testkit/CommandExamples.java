package dev.chatops.testkit;

import dev.chatops.adapter.Catalog;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Timeline;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs what {@code @Command(examples = …)} promises, line by line, as tests of JUnit. An example
 * holds if a person who may everything can type it in a room and the command neither refuses the
 * line nor fails. A command that goes on, or asks something back, has kept its promise. Stateless.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> examples() {
 *   return CommandExamples.of(ServicesPlugin.class);
 * }
 * }</pre>
 */
public final class CommandExamples {

  /** More than any example sets off. */
  private static final int ALL = 10_000;

  private CommandExamples() {}

  /**
   * The examples of one plugin that needs nothing bound.
   *
   * @param plugin made anew for each example
   * @return one test for each line of each of its commands
   * @throws AssertionError if it has none
   */
  public static Stream<DynamicTest> of(Class<? extends Plugin> plugin) {
    return of(() -> FakeChat.with(plugin));
  }

  /**
   * The examples of all plugins of a chat.
   *
   * @param chat makes one with its plugins and what they need, for each example anew; not opened
   * @return one test for each line of each of their commands
   * @throws AssertionError if they have none
   */
  public static Stream<DynamicTest> of(Supplier<FakeChat> chat) {
    List<String> own = builtIn();
    return tests(chat, commands(chat).stream().filter(one -> !own.contains(one.name())).toList());
  }

  /** The examples of the commands that every bot has. */
  static Stream<DynamicTest> ofBuiltIns() {
    return tests(FakeChat::create, commands(FakeChat::create));
  }

  private static List<String> builtIn() {
    return commands(FakeChat::create).stream().map(Catalog.Entry::name).toList();
  }

  private static List<Catalog.Entry> commands(Supplier<FakeChat> chat) {
    try (FakeChat look = chat.get().open()) {
      return look.network().catalog().commands();
    }
  }

  private static Stream<DynamicTest> tests(Supplier<FakeChat> chat, List<Catalog.Entry> commands) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Catalog.Entry command : commands) {
      for (String line : command.examples()) {
        tests.add(DynamicTest.dynamicTest(line, () -> holds(chat.get(), command, line)));
      }
    }
    if (tests.isEmpty()) {
      throw new AssertionError("no command has an example: " + commands);
    }
    return tests.stream().sorted(Comparator.comparing(DynamicTest::getDisplayName));
  }

  private static void holds(FakeChat chat, Catalog.Entry command, String line) {
    chat.allow(Leniency.RUNNING);
    try (chat) {
      chat.user("ann").may("*").says(chat.room("#examples"), "!" + line);
      List<Entry> all = chat.timeline().last(ALL);
      Entry received =
          all.stream()
              .filter(entry -> entry.kind() == Kind.RECEIVED)
              .findFirst()
              .orElseThrow(() -> failure(chat, line, "is not taken for a command"));
      if (!received.command().equals(command.name())) {
        throw failure(chat, line, "is taken for the command " + received.command());
      }
      chat.timeline().of(received.trace()).stream()
          .filter(CommandExamples::broken)
          .findFirst()
          .ifPresent(
              entry -> {
                throw failure(chat, line, "is " + entry.kind() + ": " + entry.text());
              });
      chat.network().chronicle().read();
    }
  }

  private static boolean broken(Timeline.Entry entry) {
    return entry.kind().end() && entry.kind() != Kind.SUCCEEDED && entry.kind() != Kind.STOPPED;
  }

  private static AssertionError failure(FakeChat chat, String line, String what) {
    return new AssertionError(
        "the example \"%s\" %s%n%n%s%s"
            .formatted(line, what, FakeSession.STORY, chat.transcript()));
  }
}
