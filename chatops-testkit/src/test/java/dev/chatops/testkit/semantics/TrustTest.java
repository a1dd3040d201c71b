package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.config.ConfigException;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.AccessControl;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import dev.chatops.testkit.Profile;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what, by the configuration, and who is nobody. */
class TrustTest {

  private static final String ACCESS =
      """
      access {
        people { carol = ["fake/carol"] }
        roles { deployer = ["deploy.*"], reader = ["deploy.read"] }
        groups {
          sre { people = [carol], roles = [deployer] }
          interns { people = ["fake/dave"], roles = [reader] }
          admins { people = ["fake/root"] }
        }
      }
      """;

  @RegisterExtension final FakeChat chat = FakeChat.with(TrustedPlugin.class).config(ACCESS);

  private final FakeRoom ops = chat.room("#ops");

  static final class TrustedPlugin implements Plugin {

    private final AccessControl access;

    @Inject
    TrustedPlugin(AccessControl access) {
      this.access = access;
    }

    @Command("open")
    String open() {
      return "open to all";
    }

    @Command(value = "deploy", permission = "deploy.run")
    String deploy() {
      return "deployed";
    }

    @Command(value = "plans", permission = "deploy.read")
    String plans() {
      return "plans";
    }

    @Command("push <branch>")
    String push(Context chat, String branch) {
      if (branch.equals("master")) {
        access.require(chat.user(), "git.push.master", chat.conversation());
      }
      return "pushed " + branch;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "carol, deploy, deployed",
    "carol, plans, plans",
    "dave, plans, plans",
    "root, deploy, deployed",
    "anybody, open, open to all"
  })
  void rolesAndGroupsGrant(String who, String command, String reply) {
    chat.user(who).says(ops, "!" + command);
    assertThat(ops).hasReplies(reply);
  }

  @ParameterizedTest
  @CsvSource({"dave, deploy", "anybody, deploy", "anybody, plans"})
  void whatIsNotGrantedIsRefused(String who, String command) {
    chat.user(who).says(ops, "!" + command);
    assertThat(ops).hasNoReplies();
    assertThat(chat.user(who).direct()).hasRepliesContaining("you may not " + command);
  }

  @Test
  void aStrangerOfTheSameNameIsNobody() {
    FakeUser impostor = chat.user("carol").unverified();
    impostor.says(ops, "!deploy");
    assertThat(ops).hasNoReplies();
    assertThat(impostor.direct()).hasRepliesContaining("does not vouch");
    impostor.says(ops, "!open");
    assertThat(ops).hasReplies("open to all");
  }

  @Test
  void aDisplayNameIsNoIdentity() {
    FakeUser impostor = chat.user("mallory").named("carol");
    impostor.says(ops, "!deploy");
    assertThat(ops).hasNoReplies();
    assertThat(impostor.direct()).hasRepliesContaining("deploy.run");
    FakeUser carol = chat.user("carol").named("Carol, on holiday");
    carol.says(ops, "!deploy");
    assertThat(ops).hasReplies("deployed");
  }

  @Test
  void aPluginAsksForWhatAnArgumentTakes() {
    FakeUser dave = chat.user("dave");
    dave.says(ops, "!push feature");
    dave.says(ops, "!push master");
    assertThat(ops).hasReplies("pushed feature", "that needs git.push.master");
    dave.may("git.push.master").says(ops, "!push master");
    assertThat(ops).hasReplies("pushed master");
  }

  @Test
  void denialsThatTakeADirectMessageAreSaidOnceInAWhileAPerson() {
    try (FakeChat irc = FakeChat.with(TrustedPlugin.class).like(Profile.IRC)) {
      FakeRoom room = irc.room("#ops");
      FakeUser dave = irc.user("dave");
      dave.says(room, "!deploy");
      dave.says(room, "!deploy");
      irc.user("erin").says(room, "!deploy");
      assertThat(dave.direct()).hasRepliesContaining("you may not deploy");
      assertThat(irc.user("erin").direct()).hasRepliesContaining("you may not deploy");
      irc.clock().advance(Duration.ofSeconds(31));
      dave.says(room, "!deploy");
      assertThat(dave.direct()).hasRepliesContaining("you may not deploy");
    }
  }

  @Test
  void aChangeTakesEffectOnTheNextDecision() {
    FakeUser dave = chat.user("dave");
    dave.says(ops, "!deploy");
    assertThat(ops).hasNoReplies();
    assertThat(dave.direct()).hasRepliesContaining("deploy.run");
    chat.bot()
        .reload(
            Settings.parse(
                """
                adapters { fake { type = fake } }
                access { roles { d = [deploy.run] }, groups { g { people = ["fake/dave"], roles = [d] } } }
                access.groups.admins.people = ["fake/root"]
                """));
    dave.says(ops, "!deploy");
    assertThat(ops).hasReplies("deployed");
    FakeUser carol = chat.user("carol");
    carol.says(ops, "!deploy");
    assertThat(ops).hasNoReplies();
    assertThat(carol.direct()).hasRepliesContaining("deploy.run");
  }

  @Test
  void aFaultyChangeChangesNothing() {
    chat.open();
    assertThatThrownBy(
            () ->
                chat.bot()
                    .reload(
                        Settings.parse(
                            """
                            adapters { fake { type = fake } }
                            access { groups { sre { people = ["fake/mallory"], roles = [deployr] } } }
                            """)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("deployr");
    chat.user("carol").says(ops, "!deploy");
    assertThat(ops).hasReplies("deployed");
  }

  @Test
  void nobodyConfiguresAnIdentityThatTheNetworkDoesNotVouchFor() {
    FakeChat wrong =
        FakeChat.create().config("access { groups { sre { people = [\"fake/~ann\"] } } }");
    assertThatThrownBy(wrong::open)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("fake/~ann");
  }

  @Test
  void whoamiSaysWhoOneIsToTheBot() {
    chat.user("carol").says(ops, "!whoami");
    assertThat(ops).lastReply().contains("fake/carol", "carol", "sre");
    chat.user("mallory").unverified().says(ops, "!whoami");
    assertThat(ops).lastReply().contains("fake/~mallory", "not known");
  }

  @Test
  void aDenialIsWhisperedAlsoWhereTheNetworkCannot() {
    try (FakeChat irc = FakeChat.with(TrustedPlugin.class).like(Profile.IRC)) {
      irc.user("dave").says(irc.room("#ops"), "!deploy");
      assertThat(irc.room("#ops")).hasNoReplies();
      assertThat(irc.user("dave").direct()).hasRepliesContaining("you may not deploy");
    }
  }
}
