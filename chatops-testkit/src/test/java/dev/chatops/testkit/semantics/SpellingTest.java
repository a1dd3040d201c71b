package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.config.ConfigException;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Outbound;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the configuration says of somebody holds however the network lets them be written. */
class SpellingTest {

  private static final String CONFIG =
      """
      rooms { alerts { at = ["fake/#Alerts"], time-zone = "Asia/Tokyo" } }
      access {
        people { ann = ["fake/Ann"] }
        roles { deployer = [deploy.run] }
        groups { sre { people = [ann], roles = [deployer] } }
        bots = ["fake/CIbot"]
      }
      """;

  @RegisterExtension final FakeChat chat = FakeChat.with(DeployPlugin.class).config(CONFIG);

  static final class DeployPlugin implements Plugin {

    private final Outbound out;

    @Inject
    DeployPlugin(Outbound out) {
      this.out = out;
    }

    @Command(value = "deploy", permission = "deploy.run")
    String deploy() {
      return "deployed";
    }

    @Command("zone")
    String zone(Context chat) {
      return chat.zone().getId();
    }

    @Command("alert")
    void alert() {
      out.room("alerts").say("fire");
    }
  }

  @BeforeEach
  void caseDoesNotCount() {
    chat.network().ignoreCase();
  }

  @Test
  void aRightIsTheirsInAnySpelling() {
    FakeRoom ops = chat.room("#ops");

    chat.user("ANN").says(ops, "!deploy");
    chat.user("ann").says(ops, "!whoami");

    assertThat(ops)
        .hasReplies("deployed", "ann (fake/ann), known to the network, person ann, in sre");
  }

  @Test
  void whoIsNotVouchedForHasNothingByIt() {
    FakeRoom ops = chat.room("#ops");
    FakeUser ann = chat.user("Ann").unverified();

    ann.says(ops, "!deploy");

    assertThat(ann.direct()).lastReply().contains("you may not deploy");
  }

  @Test
  void aBotIsListenedToInAnySpelling() {
    FakeRoom ops = chat.room("#ops");

    chat.user("cibot").bot().says(ops, "!zone");
    chat.user("otherbot").bot().says(ops, "!zone");

    assertThat(ops).hasReplies("UTC");
  }

  @Test
  void aRoomHasItsNameAndZoneInAnySpelling() {
    FakeRoom alerts = chat.room("#ALERTS");

    chat.user("bob").says(alerts, "!zone");
    chat.user("bob").says(alerts, "!alert");

    assertThat(alerts).hasReplies("Asia/Tokyo", "fire");
    assertThat(alerts.conversation().room().id()).hasToString("fake/#alerts");
  }

  @Test
  void whatIsReadAgainCountsInAnySpelling() {
    FakeRoom ops = chat.room("#ops");
    FakeUser bob = chat.user("bob");
    bob.says(ops, "!deploy");
    assertThat(bob.direct()).lastReply().contains("you may not deploy");

    chat.bot().reload(config("access.groups.sre { people = [\"fake/BOB\"], roles = [deployer] }"));
    bob.says(ops, "!deploy");

    assertThat(ops).hasReplies("deployed");
  }

  @Test
  void oneAccountIsNoTwoPeople() {
    chat.open();

    assertThatThrownBy(() -> chat.bot().reload(config("access.people.bob = [\"fake/ANN\"]")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("an identity of one person; it is ann's too");
  }

  private static Settings config(String more) {
    String base = "name = opsbot, adapters { fake { type = fake } }\n";
    return Settings.parse(base + CONFIG + more);
  }
}
