package dev.chatops.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Catalog;
import dev.chatops.adapter.Catalog.Kind;
import dev.chatops.adapter.Catalog.Param;
import dev.chatops.internal.bind.Converters;
import dev.chatops.plugin.Arg;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Converter;
import dev.chatops.plugin.Plugin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogTest {

  enum Service {
    APACHE,
    NGINX
  }

  record Host(String name) {}

  static class ServicesPlugin implements Plugin {
    @Command(
        value = "restart [the] <service> [on] <host> [--wait=<time=30s>] [--dry-run]",
        help = "Restart a service on one host",
        permission = "services.restart",
        examples = "restart apache on web-1")
    void restart(
        Service service,
        @Arg(value = "host", help = "where it runs") Host where,
        Duration wait,
        boolean dryRun) {}

    @Command({
      "note [<state:open|closed>] [<words...>]",
      "remark [<state:open|closed>] [<words...>]"
    })
    void note(String state, Optional<List<Integer>> words) {}
  }

  private final List<String> hosts = new ArrayList<>(List.of("web-1"));

  private Catalog catalog() {
    Converter<Host> reader = Host::new;
    Converters converters =
        Converters.builder().register(Host.class, reader.choices(() -> hosts)).build();
    return Registry.read(
            List.of(new ServicesPlugin()), converters, (plugin, type) -> null, Map.of())
        .catalog("opsbot", "!");
  }

  @Test
  void aCommandIsShownWithAllThatIsKnownOfIt() {
    Catalog.Entry restart = catalog().command("restart").orElseThrow();

    assertThat(restart)
        .isEqualTo(
            new Catalog.Entry(
                List.of("restart"),
                "restart [the] <service> [on] <host> [--wait=<time=30s>] [--dry-run]",
                "Restart a service on one host",
                "services",
                "services.restart",
                List.of(
                    new Param(
                        "service",
                        Kind.ARGUMENT,
                        true,
                        "Service",
                        List.of("apache", "nginx"),
                        null,
                        ""),
                    new Param(
                        "host",
                        Kind.ARGUMENT,
                        true,
                        "Host",
                        List.of("web-1"),
                        null,
                        "where it runs"),
                    new Param("wait", Kind.OPTION, false, "Duration", List.of(), "30s", ""),
                    new Param("dry-run", Kind.FLAG, false, "boolean", List.of(), null, "")),
                List.of("restart apache on web-1")));
  }

  @Test
  void everyNameOfACommandIsThereInOrder() {
    assertThat(catalog().commands())
        .extracting(Catalog.Entry::name)
        .containsExactly("note", "remark", "restart");
  }

  @Test
  void theChoicesOfTheUsageLineAreThere() {
    assertThat(catalog().command("note").orElseThrow().params())
        .containsExactly(
            new Param("state", Kind.ARGUMENT, false, "String", List.of("open", "closed"), null, ""),
            new Param("words", Kind.REST, false, "Integer", List.of(), null, ""));
  }

  @Test
  void theCatalogKnowsTheBot() {
    assertThat(catalog()).extracting(Catalog::bot, Catalog::prefix).containsExactly("opsbot", "!");
  }
}
