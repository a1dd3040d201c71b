package dev.chatops.internal.registry;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathProblemsTest {

  static class DeployPlugin implements Plugin {
    @Command(value = "deploy <app>", permission = "deploy.run")
    void run(String app) {}

    @Command("deploy status")
    void status() {}
  }

  static class ShipPlugin implements Plugin {
    @Command("deploy <what>")
    void ship(String what) {}
  }

  static class FillerPlugin implements Plugin {
    @Command("ack [me] [incident] <id>")
    void ack(int id) {}
  }

  static class AckPlugin implements Plugin {
    @Command("ACK incident <id>")
    void ackIncident(int id) {}
  }

  @Test
  void twoCommandsOfOneNameAreNamedBoth() {
    Refused.with(
        "clash", new DeployPlugin(), new ShipPlugin(), new FillerPlugin(), new AckPlugin());
  }

  static class SelfPlugin implements Plugin {
    @Command("again <x>")
    void a(String x) {}

    @Command("again <y>")
    void b(String y) {}
  }

  @Test
  void twoCommandsOfOneNameInOnePluginAreNamedBoth() {
    Refused.with("clash-within", new SelfPlugin());
  }

  static class WebPlugin implements Plugin {
    @Command("deploy web")
    void web() {}
  }

  @Test
  void aWordWhereAnotherPluginTakesAnArgumentIsRefused() {
    Refused.with("shadow", new WebPlugin(), new DeployPlugin());
  }

  @Test
  void withinOnePluginALongerPathIsTheAuthorsOwnWish() {
    assertThatCode(() -> Bench.registry(new DeployPlugin())).doesNotThrowAnyException();
  }

  static class BarePlugin implements Plugin {
    @Command("deploy [--force]")
    void bare(boolean force) {}
  }

  @Test
  void aCommandThatTakesNoWordsIsHiddenByNone() {
    assertThatCode(() -> Bench.registry(new BarePlugin(), new WebPlugin()))
        .doesNotThrowAnyException();
  }

  static class HelpfulPlugin implements Plugin {
    @Command("help me")
    void help() {}

    @Command({"end <x>", "stop <x>"})
    void stop(String x) {}
  }

  @Test
  void theBotsOwnNamesAreNotToBeHad() {
    Refused.with("reserved", new HelpfulPlugin());
  }

  static class OwnPlugin extends HelpfulPlugin implements BuiltIn {}

  @Test
  void theBotItselfMayHaveThem() {
    assertThatCode(() -> Bench.registry(new OwnPlugin())).doesNotThrowAnyException();
  }

  static class Deploy implements Plugin {}

  static class NamelessPlugin implements Plugin {
    @Override
    public String name() {
      return "two words";
    }
  }

  static class ThrowingPlugin implements Plugin {
    @Override
    public String name() {
      throw new IllegalStateException("no name yet");
    }
  }

  @Test
  void everyPluginHasANameOfItsOwn() {
    Refused.with(
        "names", new DeployPlugin(), new Deploy(), new NamelessPlugin(), new ThrowingPlugin());
  }

  @Test
  void aRenameThatMissesIsRefused() {
    Refused.with(
        "renames",
        Map.of(
            "deploy", Map.of("deplyo", "ship", "deploy status", "<status>"),
            "web", Map.of("deploy web", "deploy"),
            "deplo", Map.of("deploy", "ship")),
        new DeployPlugin(),
        new WebPlugin());
  }
}
