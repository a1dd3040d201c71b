package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chatops.chat.Content;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.UserException;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What help promises, run. */
class CommandExamplesTest {

  @TestFactory
  Stream<DynamicTest> whatEveryBotHas() {
    return CommandExamples.ofBuiltIns()
        // No job has the id that help shows.
        .filter(test -> !test.getDisplayName().startsWith("stop "));
  }

  @TestFactory
  Stream<DynamicTest> whatNeedsSomethingBound() {
    return CommandExamples.of(
        () ->
            FakeChat.with(ServicesPluginTest.ServicesPlugin.class)
                .bind(ServicesPluginTest.Fleet.class, (service, host) -> {}));
  }

  static final class PromisingPlugin implements Plugin {

    @Inject
    PromisingPlugin() {}

    @Command(
        value = "add <a> <b>",
        examples = {"add 1 2", "add one two", "add 1", "sum 1 2", "fail 3"},
        permission = "numbers.add")
    String add(int a, int b) {
      return String.valueOf(a + b);
    }

    @Command(
        value = "fail <n>",
        examples = {"fail 1", "fail 2"})
    Content fail(Context chat, int n) {
      if (n == 1) {
        throw new UserException("not today");
      }
      throw new IllegalStateException("not at all");
    }
  }

  @Test
  void everyLineIsATestThatFailsWhereThePromiseIsBroken() {
    Map<String, @Nullable Throwable> results = new LinkedHashMap<>();
    CommandExamples.of(PromisingPlugin.class)
        .forEach(
            test ->
                results.put(test.getDisplayName(), catchThrowable(test.getExecutable()::execute)));
    assertThat(results.keySet())
        .containsExactly(
            "add 1", "add 1 2", "add one two", "fail 1", "fail 2", "fail 3", "sum 1 2");
    assertThat(results.get("add 1 2")).isNull();
    assertThat(results.get("add one two"))
        .hasMessageContainingAll("REFUSED", "usage", "ann: !add one two");
    assertThat(results.get("add 1")).hasMessageContainingAll("REFUSED", "usage");
    assertThat(results.get("sum 1 2")).hasMessageContaining("is not taken for a command");
    assertThat(results.get("fail 3")).hasMessageContaining("is taken for the command fail");
    assertThat(results.get("fail 1")).hasMessageContainingAll("FAILED", "not today");
    assertThat(results.get("fail 2"))
        .hasMessageContainingAll("FAILED", "IllegalStateException", "< Something went wrong");
  }

  static final class SilentPlugin implements Plugin {

    @Inject
    SilentPlugin() {}

    @Command("silent")
    void silent() {}
  }

  @Test
  void aPluginWithoutExamplesPromisesNothingToTest() {
    assertThatThrownBy(() -> CommandExamples.of(SilentPlugin.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no command has an example");
  }
}
