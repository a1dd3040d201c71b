package dev.chatops.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.Pace;
import dev.chatops.config.ConfigException;
import dev.chatops.config.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The block of the configuration. */
class XmppSettingsTest {

  private static XmppSettings read(String hocon) {
    Settings block = Settings.parse(hocon, Map.of());
    XmppSettings settings = XmppSettings.read(block);
    block.check();
    return settings;
  }

  @Test
  void twoLinesAreEnough() {
    XmppSettings settings = read("jid = \"Bot@Example.org\", password = sesame");
    assertThat(settings.jid().toString()).isEqualTo("bot@example.org");
    assertThat(settings.nick().toString()).isEqualTo("bot");
    assertThat(settings.host()).isNull();
    assertThat(settings.tls()).isEqualTo(new XmppTls(XmppTls.Mode.REQUIRED, null, null));
    assertThat(settings.invites()).isEqualTo(XmppSettings.Invites.ROOMS);
    assertThat(settings.kicked()).isEqualTo(XmppSettings.Kicked.REJOIN);
    assertThat(settings.contacts()).isEqualTo(XmppSettings.Contacts.DOMAIN);
    assertThat(settings.pace()).isEqualTo(Pace.UNLIMITED);
    assertThat(settings.rooms()).isEmpty();
  }

  @Test
  void aRoomMayHaveItsPasswordWithIt() {
    XmppSettings settings =
        read("jid = \"a@b\", password = x, rooms = [\"Ops@r.b open sesame\", \"dev@r.b\"]");
    assertThat(settings.rooms().get(0).jid().toString()).isEqualTo("ops@r.b");
    assertThat(settings.rooms().get(0).password().reveal()).isEqualTo("open sesame");
    assertThat(settings.rooms().get(1).password()).isNull();
    assertThat(settings.toString()).doesNotContain("sesame");
  }

  @Test
  void everyMistakeIsToldAtOnceAndNoPasswordWithIt() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    jid = "no account", password = sesame, port = 5222, invites = sometimes
                    rooms = ["ops secret-word"], tls { mode = perhaps, pin = 12 }
                    """))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("an account: name@server")
        .hasMessageContaining("a host, too, or neither")
        .hasMessageContaining("room@service password")
        .hasMessageContaining("invites")
        .hasMessageContaining("pin")
        .hasMessageNotContaining("sesame")
        .hasMessageNotContaining("secret-word");
  }

  @Test
  void aHostThatCanBeNoneIsRefused() {
    assertThatThrownBy(() -> read("jid = \"a@b\", password = x, host = \"https://b\""))
        .hasMessageContaining("a name or an address");
    assertThat(read("jid = \"a@b\", password = x, host = \"::1\"").host()).isEqualTo("::1");
  }

  @Test
  void servicesBelowItsOwnServerAreItsOwnAndLookalikesAreNot() {
    XmppSettings settings = read("jid = \"bot@example.org\", password = x");
    assertThat(settings.isOwnDomain(XmppRoom.address("a@rooms.example.org").orElseThrow()))
        .isTrue();
    assertThat(settings.isOwnDomain(XmppRoom.address("a@example.org").orElseThrow())).isTrue();
    assertThat(settings.isOwnDomain(XmppRoom.address("a@badexample.org").orElseThrow())).isFalse();
    assertThat(settings.isOwnDomain(XmppRoom.address("a@example.org.evil").orElseThrow()))
        .isFalse();
  }

  @Test
  void whatDnsCouldNotNameIsNoRoom() {
    assertThat(XmppRoom.address("ops@rooms.example.org")).isPresent();
    assertThat(XmppRoom.address("ops@[::1]")).isPresent();
    assertThat(XmppRoom.address("ops@räume.example")).isPresent();
    assertThat(XmppRoom.address("ops@rooms<message>")).isEmpty();
    assertThat(XmppRoom.address("rooms.example.org")).isEmpty();
    assertThat(XmppRoom.address("ops@rooms.example.org/nick")).isEmpty();
  }
}
