package dev.chatops.internal.registry;

import dev.chatops.config.Secret;
import dev.chatops.plugin.Arg;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Outbound;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsageProblemsTest {

  static class NotationPlugin implements Plugin {
    @Command({})
    void none() {}

    @Command("restart <service")
    void open(String service) {}

    @Command({"ok <a>", "deploy [<a>] <b>"})
    void order(String a) {}

    @Command({"copy <a> <b>", "cp <a>"})
    void different(String a, String b) {}
  }

  @Test
  void aUsageLineThatIsWrittenWrongly() {
    Refused.with("notation", new NotationPlugin());
  }

  static class ParametersPlugin implements Plugin {
    @Command("a <service> <host> [--dry-run]")
    void missing(Context chat, String service) {}

    @Command("b <service> <host>")
    void misspelt(String service, String hots) {}

    @Command("c <service>")
    void twice(String service, @Arg("service") String again) {}

    @Command("d")
    void unbound(Outbound out, Duration patience) {}

    @Command("e <service>")
    void renamed(@Arg("svc") String service) {}
  }

  @Test
  void argumentsAndParametersThatDoNotMeet() {
    Refused.with("parameters", new ParametersPlugin());
  }

  interface Fleet {}

  static class TypesPlugin implements Plugin {
    @Command("a <fleet>")
    void unreadable(Fleet fleet) {}

    @Command("b <token>")
    void secret(Secret token) {}

    @Command("c <tokens...>")
    void secrets(Optional<List<Secret>> tokens) {}

    @Command("d <words...>")
    void array(String[] words) {}

    @Command("e <words>")
    void list(List<String> words) {}

    @Command("f [<count>] [--size=<size>]")
    void primitive(int count, double size) {}

    @Command("g [--force]")
    void flag(String force) {}

    @Command("h [<count=few>] [--wait=<time=soon>]")
    void defaults(int count, Duration wait) {}

    @Command("i <state:on|dimmed>")
    void choices(boolean state) {}

    @SuppressWarnings("rawtypes")
    @Command("j <words...>")
    void raw(List words) {}

    @Command("k <words...>")
    void wild(List<?> words) {}

    @Command("l <map>")
    void map(Map<String, String> map) {}
  }

  @Test
  void aTypeThatCannotHoldItsArgument() {
    Refused.with("types", new TypesPlugin());
  }
}
