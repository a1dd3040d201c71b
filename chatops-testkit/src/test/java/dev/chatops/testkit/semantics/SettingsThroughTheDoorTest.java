package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chatops.ChatOps;
import dev.chatops.config.ConfigException;
import dev.chatops.config.Secret;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.testkit.FakeAdapterFactory;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeNetwork;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.Profile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A bot starts on a whole configuration, or not at all. */
class SettingsThroughTheDoorTest {

  static final class SetUpPlugin implements Plugin {

    private final String host;
    private final Secret token;

    @Inject
    SetUpPlugin(Settings settings) {
      this.host = settings.string("host");
      this.token = settings.secret("token");
    }

    @Override
    public String name() {
      return "set-up";
    }

    @Command("show")
    String show() {
      return host + " " + token;
    }

    @Command("hour")
    String hour(Context chat) {
      return chat.zone().getId();
    }
  }

  @Test
  void aPluginGetsItsOwnBlock() {
    try (FakeChat chat =
        FakeChat.with(SetUpPlugin.class)
            .config("plugins { set-up { host = web-1, token = t0p-s3cret } }")) {
      FakeRoom ops = chat.room("#ops");
      chat.user("ann").says(ops, "!show");
      assertThat(ops).hasReplies("web-1 ***");
    }
  }

  @Test
  void everyProblemIsReportedAtOnceWithItsLine() {
    FakeChat chat =
        FakeChat.with(SetUpPlugin.class)
            .config(
                """
                prefix = deploy
                time-zone = Mars
                colour = blue
                adapters { fake { nik = bot }, second { type = irk } }
                rooms { dev = ["nowhere/#dev"] }
                access { groups { sre { people = [ann], roles = [none] } } }
                plugins { set-up { token = x, hots = web-1 }, other { } }
                """);
    assertThatThrownBy(chat::open)
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll(
            "line 1",
            "prefix",
            "line 2",
            "time-zone",
            "line 3",
            "colour",
            "line 4",
            "nik",
            "did you mean nick?",
            "irk",
            "line 5",
            "nowhere/#dev",
            "line 6",
            "ann",
            "none",
            "line 7",
            "host",
            "hots",
            "other");
  }

  @Test
  void anAdapterThatIsNotThereShowsThoseThatAre() {
    FakeChat chat = FakeChat.create().config("adapters { second { type = fke } }");
    assertThatThrownBy(chat::open)
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll("type = fke", "fake", "did you mean fake?");
  }

  @Test
  void anAdapterWithoutATypeIsAProblem() {
    FakeChat chat = FakeChat.create().config("adapters { second { host = irc.example.org } }");
    assertThatThrownBy(chat::open)
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll("adapters.second", "no type");
  }

  @Test
  void aMissingVariableIsNamed() {
    Settings settings =
        Settings.parse("adapters { fake { type = fake, nick = ${NO_SUCH_NICK} } }", Map.of());
    ConfigException problem =
        catchThrowableOfType(
            ConfigException.class,
            () ->
                ChatOps.builder()
                    .adapter(new FakeAdapterFactory(FakeNetwork.like(Profile.PLAIN)))
                    .config(settings)
                    .build());
    assertThat(problem).hasMessageContaining("NO_SUCH_NICK");
  }

  @Test
  void anAdapterThatIsSwitchedOffNeedsNothing() {
    try (FakeChat chat =
        FakeChat.create()
            .config("adapters { later { enabled = false, type = irc, password = ${NOT_SET} } }")) {
      FakeRoom ops = chat.room("#ops");
      chat.user("ann").says(ops, "!status");
      assertThat(ops).lastReply().contains("fake (fake): connected").doesNotContain("later");
    }
  }

  @Test
  void aRoomMayHaveATimeZoneOfItsOwn() {
    try (FakeChat chat =
        FakeChat.with(SetUpPlugin.class)
            .config(
                """
                time-zone = "Europe/Berlin"
                rooms { tokyo { at = ["fake/#tokyo"], time-zone = "Asia/Tokyo" } }
                plugins { set-up { host = a, token = b } }
                """)) {
      chat.user("ann").says(chat.room("#ops"), "!hour");
      chat.user("ann").says(chat.room("#tokyo"), "!hour");
      assertThat(chat.room("#ops")).hasReplies("Europe/Berlin");
      assertThat(chat.room("#tokyo")).hasReplies("Asia/Tokyo");
    }
  }
}
