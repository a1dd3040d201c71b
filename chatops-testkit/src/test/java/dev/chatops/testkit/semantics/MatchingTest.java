package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.RegistrationException;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which command a line runs, and what is said when it runs none. */
class MatchingTest {

  @RegisterExtension final FakeChat chat = FakeChat.with(MatchedPlugin.class);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");

  static final class MatchedPlugin implements Plugin {

    @Command(value = "deploy <app> [to <env=staging>]", examples = "deploy web to prod")
    String deploy(String app, String env) {
      return app + " to " + env;
    }

    @Command("deploy status")
    String status() {
      return "nothing is being deployed";
    }

    @Command("graph [me] <target> [for <span=1h>]")
    String graph(String target, Duration span) {
      return target + " for " + span.toMinutes() + " min";
    }

    @Command({"ack <id>", "acknowledge [incident] <id>"})
    String ack(int id) {
      return "acknowledged " + id;
    }

    @Command("build <commit> [<note>]")
    String build(String commit, Optional<String> note) {
      return commit + note.map(text -> " with " + text).orElse("");
    }

    @Command("cluster start")
    String start() {
      return "started";
    }

    @Command("cluster stop")
    String stop() {
      return "stopped";
    }

    @Command(value = "shields <state:up|down>", permission = "shields.set")
    String shields(String state) {
      return "shields " + state;
    }

    @Command(value = "vault open", permission = "vault.open")
    String vault() {
      return "open";
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "!deploy Web > Web to staging",
        "!Deploy Web TO Prod > Web to Prod",
        "!deploy web to prod > web to prod",
        "!deploy status > nothing is being deployed",
        "!deploy \"status\" > status to staging",
        "!graph web-1 > web-1 for 60 min",
        "!graph me web-1 > web-1 for 60 min",
        "!graph me web-1 for 2h > web-1 for 120 min",
        "!graph me me > me for 60 min",
        "!graph \"me\" > me for 60 min",
        "!ack 7 > acknowledged 7",
        "!acknowledge incident 7 > acknowledged 7",
        "!acknowledge 7 > acknowledged 7",
        "!build abc > abc",
        "!build abc 'a note' > abc with a note",
      })
  void runsTheOneCommandThatIsMeant(String line, String reply) {
    ann.says(ops, line);
    assertThat(ops).hasReplies(reply);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "!graph me > target",
        "!deploy web to > env",
        "!ack x > id",
        "!ack > id",
        "!deploy web now > now",
        "!graph web-1 for ever > span",
        "!graph web-1 \"for\" 2h > for",
      })
  void whatDoesNotFitNamesTheArgumentAndShowsTheUsage(String line, String named) {
    ann.says(ops, line);
    assertThat(ops).lastReply().contains(named).contains("usage: !");
  }

  @Test
  void aMissingArgumentIsAnsweredWithAnExample() {
    ann.says(ops, "!deploy");
    assertThat(ops).lastReply().contains("app").contains("example: !deploy web to prod");
  }

  @Test
  void anIncompletePathListsWhatGoesOn() {
    ann.says(ops, "!cluster");
    assertThat(ops).lastReply().contains("!cluster start", "!cluster stop");
  }

  @Test
  void anUnknownCommandIsAnsweredWithWhatIsCloseOnceInAWhile() {
    ann.says(ops, "!deply web");
    assertThat(ops).hasReplies("I don't know `deply`. Did you mean `deploy`?");
    ann.says(ops, "!grph web-1");
    assertThat(ops).hasNoReplies();
    chat.clock().advance(Duration.ofSeconds(31));
    ann.says(ops, "!grph web-1");
    assertThat(ops).hasReplies("I don't know `grph`. Did you mean `graph`?");
  }

  @Test
  void aWordWithAPrefixThatIsLikeNoCommandIsMeantForAnotherBot() {
    ann.says(ops, "!translate hello");
    assertThat(ops).hasNoReplies();
  }

  @Test
  void onlyWhatThisPersonMayRunIsSuggested() {
    ann.says(ops, "!shield up");
    assertThat(ops).hasNoReplies();
    chat.user("bob").may("shields.set").says(ops, "!shield up");
    assertThat(ops).hasRepliesContaining("Did you mean `shields`?");
  }

  @Test
  void whoMayNotRunItGetsTheDenialAndNeverAUsageError() {
    ann.says(ops, "!shields sideways");
    assertThat(ops).hasNoReplies();
    assertThat(ann.direct()).hasReplies("you may not shields: that needs shields.set");
    FakeUser bob = chat.user("bob");
    bob.says(ops, "!vault");
    assertThat(ops).hasNoReplies();
    assertThat(bob.direct()).hasReplies("you may not vault open: that needs vault.open");
  }

  @Test
  void helpListsWhatThisPersonMayRunHere() {
    ann.says(ops, "!help");
    assertThat(ops).lastReply().contains("!deploy <app>").doesNotContain("shields");
    chat.user("bob").may("shields.set").says(ops, "!help");
    assertThat(ops).lastReply().contains("!shields <state:up|down>");
  }

  @Test
  void helpExplainsOneCommandOrOnePlugin() {
    ann.says(ops, "!help deploy status");
    assertThat(ops).lastReply().contains("!deploy status").doesNotContain("graph");
    ann.says(ops, "!help matched");
    assertThat(ops).lastReply().contains("!graph", "!cluster start").doesNotContain("whoami");
    ann.says(ops, "!help shields");
    assertThat(ops).lastReply().doesNotContain("up|down");
    ann.says(ops, "!graph --help");
    assertThat(ops).lastReply().startsWith("!graph [me] <target> [for <span=1h>]");
  }

  static final class RivalPlugin implements Plugin {
    @Command("deploy <what>")
    String ship(String what) {
      return "rival " + what;
    }
  }

  static final class ShadowPlugin implements Plugin {
    @Command("ack all")
    String all() {
      return "acknowledged everything";
    }
  }

  @Test
  void twoPluginsOfOneCommandDoNotStartAndBothAreNamed() {
    FakeChat rivals = FakeChat.with(MatchedPlugin.class).plugin(RivalPlugin.class);
    assertThatThrownBy(rivals::open)
        .isInstanceOf(RegistrationException.class)
        .hasMessageContainingAll("MatchedPlugin.deploy", "RivalPlugin.ship", "rename");
  }

  @Test
  void aWordInAnotherPluginsArgumentsPlaceDoesNotStart() {
    FakeChat shadowed = FakeChat.with(MatchedPlugin.class).plugin(ShadowPlugin.class);
    assertThatThrownBy(shadowed::open)
        .isInstanceOf(RegistrationException.class)
        .hasMessageContainingAll("MatchedPlugin.ack", "ShadowPlugin.all");
  }

  @Test
  void aLineOfTheConfigurationRenamesEitherSide() {
    try (FakeChat renamed =
        FakeChat.with(MatchedPlugin.class)
            .plugin(RivalPlugin.class)
            .config("plugins { rival { rename { deploy = ship } } }")) {
      FakeRoom room = renamed.room("#ops");
      renamed.user("ann").says(room, "!deploy web");
      renamed.user("ann").says(room, "!ship web");
      assertThat(room).hasReplies("web to staging", "rival web");
    }
  }
}
