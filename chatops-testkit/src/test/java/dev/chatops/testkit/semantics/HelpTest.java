package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.plugin.Arg;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Converter;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import dev.chatops.testkit.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people find out about commands, and only about those they may run. */
class HelpTest {

  @RegisterExtension
  final FakeChat chat = FakeChat.with(FleetPlugin.class).plugin(DeployPlugin.class);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");

  record Host(String name) {}

  record Choosy(String name) {}

  static final class FleetPlugin implements Plugin {

    @Override
    public String name() {
      return "Fleet";
    }

    @Override
    public void setup(Setup setup) {
      setup.converter(Host.class, Converter.<Host>of(Host::new).choices(FleetPlugin::hosts));
      setup.converter(Choosy.class, Converter.<Choosy>of(Choosy::new).choices(() -> null));
    }

    private static List<String> hosts() {
      List<String> hosts = new ArrayList<>(Collections.nCopies(100_000, "web"));
      hosts.add(0, null);
      return hosts;
    }

    @Command(
        value = "restart <service> [on] <host>",
        help = "Restart a service",
        examples = "restart apache on web-1")
    String restart(String service, @Arg(help = "A machine of the shop") Host host) {
      return service + host;
    }

    @Command(value = "deploy history", help = "What was put into production")
    String history() {
      return "nothing";
    }

    @Command(value = "shutdown <host>", help = "Stop a machine", permission = "fleet.stop")
    String shutdown(Choosy host) {
      return "stopping " + host;
    }
  }

  static final class DeployPlugin implements Plugin {

    @Override
    public String name() {
      return "deploy";
    }

    @Command(value = "deploy", help = "Puts the shop into production")
    String deploy() {
      return "deploying";
    }

    @Command(value = "undeploy", help = "Takes it back, with its history")
    String undeploy() {
      return "taken back";
    }
  }

  @Test
  void listsByPluginWhatThisPersonMayRunHere() {
    ann.says(ops, "!help");
    assertThat(ops)
        .lastReply()
        .contains("Fleet:\n  !deploy history - What was put into production\n  !restart <service>")
        .endsWith("!help <command> tells more about one, !apropos <word> looks for some")
        .doesNotContain("shutdown");
  }

  @Test
  void namesAloneAreSaidWhereLinesAreDear() {
    try (FakeChat irc = FakeChat.with(FleetPlugin.class).like(Profile.IRC)) {
      FakeRoom room = irc.room("#ops");
      irc.user("ann").says(room, "!help");
      assertThat(room)
          .hasReplies(
              "Fleet: deploy history, restart",
              "bot: apropos, help, status, whoami",
              "jobs: cancel, jobs, stop",
              "!help <command> tells more about one, !apropos <word> looks for some");
    }
  }

  @ParameterizedTest
  @CsvSource({"fleet", "FLEET", "!Fleet"})
  void explainsAPluginWhateverItsCase(String words) {
    ann.says(ops, "!help " + words);
    assertThat(ops).lastReply().startsWith("fleet:\n  !deploy history");
  }

  @Test
  void aCommandWinsOverAPluginOfThatName() {
    ann.says(ops, "!help deploy");
    assertThat(ops).hasReplies("!deploy\nPuts the shop into production");
  }

  @Test
  void aPathIsFoundHoweverItIsSpaced() {
    ann.says(ops, "!help  Deploy   HISTORY ");
    assertThat(ops).hasReplies("!deploy history\nWhat was put into production");
  }

  @Test
  void whatOneMayNotRunIsNeitherExplainedNorDenied() {
    ann.says(ops, "!help shutdown");
    ann.says(ops, "!help shutdwon");
    ann.says(ops, "!shutdown --help");
    assertThat(ops)
        .hasReplies("I know no command or plugin shutdown", "I know no command or plugin shutdwon");
    assertThat(ann.direct()).hasReplies("you may not shutdown: that needs fleet.stop");
  }

  @Test
  void choicesThatAreTooManyAreCountedAndNoneIsNull() {
    ann.says(ops, "!help restart");
    assertThat(ops)
        .lastReply()
        .contains("  host: A machine of the shop; one of web, web, ")
        .contains("and 980 more")
        .contains("example: !restart apache on web-1")
        .doesNotContain("null");
  }

  @Test
  void choicesThatAreNoneDoNotKeepHelpFromHelping() {
    FakeUser bob = chat.user("bob").may("fleet.stop");
    bob.says(ops, "!help shutdown");
    assertThat(ops).hasReplies("!shutdown <host>\nStop a machine\nneeds fleet.stop");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deploy          | deploy, deploy history, undeploy",
        "PRODUCTION      | deploy, deploy history",
        "production What | deploy history",
        "machine         | restart",
        "apache          | restart",
        "hist            | deploy history, undeploy",
        "takes           | undeploy",
        "service         | restart",
        "fleet           | deploy history, restart",
      })
  void aproposFindsTheBestFirst(String words, String commands) {
    ann.says(ops, "!apropos " + words);
    String[] lines =
        Arrays.stream(commands.split(", ")).map(name -> "!" + name).toArray(String[]::new);
    assertThat(ops).lastReply().satisfies(reply -> startInOrder(reply, lines));
  }

  private static void startInOrder(String reply, String... lines) {
    assertThat(reply.lines().map(line -> line.replaceFirst(" [-<].*", ""))).containsExactly(lines);
  }

  @Test
  void aproposTellsNothingOfWhatOneMayNotRun() {
    ann.says(ops, "!apropos stop machine");
    assertThat(ops).hasReplies("nothing here is about stop machine; did you mean stop?");
    FakeUser bob = chat.user("bob").may("fleet.stop");
    bob.says(ops, "!apropos stop machine");
    assertThat(ops).hasReplies("!shutdown <host> - Stop a machine");
    bob.says(ops, "!apropos machine");
    assertThat(ops).lastReply().satisfies(said -> startInOrder(said, "!shutdown", "!restart"));
  }

  @Test
  void aproposMeansWhatIsClose() {
    ann.says(ops, "!apropos restrat");
    assertThat(ops).hasReplies("nothing here is about restrat; did you mean restart?");
    ann.says(ops, "!apropos");
    assertThat(ops).lastReply().startsWith("words is missing");
  }

  @Test
  void whatIsLookedForIsNotSaidBackAtLength() {
    ann.says(ops, "!apropos " + "x".repeat(10_000));
    ann.says(ops, "!help " + "x".repeat(10_000));
    ann.whispers("x".repeat(10_000));
    assertThat(ops.replies()).hasSize(2).allMatch(reply -> reply.length() < 100);
    assertThat(ann.direct().replies()).hasSize(1).allMatch(reply -> reply.length() < 100);
  }
}
