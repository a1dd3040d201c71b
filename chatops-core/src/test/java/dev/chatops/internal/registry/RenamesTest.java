package dev.chatops.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.internal.bind.Converters;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenamesTest {

  static class DeployPlugin implements Plugin {
    @Command(
        value = {"deploy  <app> [to <env=staging>]", "roll out <app> [to <env=staging>]"},
        examples = {"deploy web to prod", "Roll  out web", "deployment web"})
    String run(String app, String env) {
      return app + env;
    }

    @Command("deploy status")
    void status() {}
  }

  static class ShipPlugin implements Plugin {
    @Command("deploy <what>")
    void ship(String what) {}
  }

  private static Registry read(Map<String, String> deploy, Plugin... plugins) {
    return Registry.read(
        List.of(plugins), Converters.builtIn(), (plugin, type) -> null, Map.of("deploy", deploy));
  }

  @Test
  void aRenameLetsTwoPluginsLiveTogether() {
    Map<String, String> names =
        Map.of("Deploy", "ship it", "roll out", "roll", "deploy status", "shipping");
    Registry registry = read(names, new DeployPlugin(), new ShipPlugin());

    assertThat(registry.commands())
        .extracting(CommandMethod::name)
        .containsExactly("deploy", "ship it", "shipping");
    assertThat(registry.commands().get(1).usages())
        .extracting(Object::toString)
        .containsExactly("ship it  <app> [to <env=staging>]", "roll <app> [to <env=staging>]");
  }

  @Test
  void examplesFollowTheName() {
    Map<String, String> names = Map.of("deploy", "ship", "roll out", "roll");

    assertThat(read(names, new DeployPlugin()).commands().get(1).examples())
        .containsExactly("ship web to prod", "roll web", "deployment web");
  }

  @Test
  void onlyTheCommandOfThatVeryNameIsRenamed() {
    Registry registry = read(Map.of("deploy status", "shipping"), new DeployPlugin());

    assertThat(registry.commands())
        .extracting(CommandMethod::name)
        .containsExactly("deploy", "shipping");
  }
}
