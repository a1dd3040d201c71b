package dev.chatops.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.internal.bind.Bound;
import dev.chatops.internal.bind.Converters;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MethodsTest {

  interface Pinging extends Plugin {
    @Command("ping")
    default String ping() {
      return "pong";
    }

    @Command("status-of <host>")
    String statusOf(String host);
  }

  static class BasePlugin<T> implements Plugin {
    @Command("base")
    String base() {
      return "base";
    }

    @Command("replaced")
    String replaced() {
      return "base";
    }

    @Command("silenced")
    String silenced() {
      return "base";
    }

    T generic(T value) {
      return value;
    }
  }

  static class OpsPlugin extends BasePlugin<String> implements Pinging {
    @Override
    @Command("replacing")
    String replaced() {
      return "derived";
    }

    @Override
    String silenced() {
      return "not a command any more";
    }

    @Override
    @Command("generic <value>")
    String generic(String value) {
      return value;
    }

    @Override
    @Command("status-of <host>")
    public String statusOf(String host) {
      return host + " is up";
    }
  }

  @Test
  void inheritedMethodsCountAndOverriddenOnesDoNot() {
    assertThat(Bench.registry(new OpsPlugin()).commands())
        .extracting(CommandMethod::name)
        .containsExactly("base", "generic", "ping", "replacing", "status-of");
  }

  @Test
  void eachIsCalledOnTheInstance() throws Throwable {
    Bench bench = Bench.of(new OpsPlugin());

    assertThat(bench.run("ping")).isEqualTo("pong");
    assertThat(bench.run("base")).isEqualTo("base");
    assertThat(bench.run("replacing")).isEqualTo("derived");
    assertThat(bench.run("generic x")).isEqualTo("x");
    assertThat(bench.run("status-of web-1")).isEqualTo("web-1 is up");
  }

  static class ClockPlugin implements Plugin {
    @Command("zone <suffix>")
    String zone(Clock clock, String suffix) {
      return clock.getZone() + suffix;
    }

    @Command("fail")
    void fail() throws Exception {
      throw new Exception("as it was");
    }
  }

  private static CommandMethod clockCommand(int index) {
    ClockPlugin mine = new ClockPlugin();
    Services services =
        (plugin, type) -> plugin == mine && type == Clock.class ? Clock.systemUTC() : null;
    return Registry.read(List.of(mine), Converters.builtIn(), services, Map.of())
        .commands()
        .get(index);
  }

  @Test
  void aServiceIsInjectedWhereverItStands() throws Throwable {
    CommandMethod zone = clockCommand(1);
    Bound bound = zone.bind(List.of("zone"), Map.of("suffix", "!"), Bench.asked(""));

    assertThat(zone.invoke(bound.args())).isEqualTo("Z!");
    assertThat(bound.byName()).containsOnlyKeys("suffix");
  }

  @Test
  void whatAMethodThrowsComesOutAsItWas() {
    assertThatThrownBy(() -> clockCommand(0).invoke(new Object[0]))
        .isExactlyInstanceOf(Exception.class)
        .hasMessage("as it was");
  }
}
