package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.irc.IrcSettings.Identity;
import org.junit.jupiter.api.Test;

class IrcStateTest {

  private final Wire wire = new Wire(Identity.ACCOUNT);

  @Test
  void theServersPrefixIsLearntFromOnesOwnJoin() {
    assertThat(wire.state.prefixBytes()).isEqualTo(":opsbot!~opsbot@127.0.0.1 ".length());
  }

  @Test
  void beforeItIsKnownThePrefixIsTheLongest() {
    IrcState fresh = new IrcState("opsbot", () -> 0);

    assertThat(fresh.prefixBytes()).isEqualTo(":opsbot!~@ ".length() + 12 + 64);
  }

  @Test
  void thePrefixFollowsNickAndHost() {
    wire.events(":opsbot!~opsbot@127.0.0.1 NICK ops");
    assertThat(wire.state.prefixBytes()).isEqualTo(":ops!~opsbot@127.0.0.1 ".length());

    wire.events(":irc.test 396 ops hidden.example :is now your displayed host");
    assertThat(wire.state.prefixBytes()).isEqualTo(":ops!~opsbot@hidden.example ".length());

    wire.events(":ops!~opsbot@hidden.example CHGHOST u host.example");
    assertThat(wire.state.prefixBytes()).isEqualTo(":ops!u@host.example ".length());
  }

  @Test
  void withoutARoomThePrefixIsLearntFromUserhost() {
    IrcState fresh = new IrcState("opsbot", () -> 0);

    fresh.before(IrcLine.parse(":irc.test 302 opsbot :opsbot*=+~opsbot@127.0.0.1 "));

    assertThat(fresh.prefixBytes()).isEqualTo(":opsbot!~opsbot@127.0.0.1 ".length());
  }

  @Test
  void theNickIsTheOneTheServerGives() {
    IrcState fresh = new IrcState("opsbot", () -> 0);

    fresh.before(IrcLine.parse(":irc.test 001 opsbot_ :Welcome"));

    assertThat(fresh.nick()).isEqualTo("opsbot_");
  }

  @Test
  void namesAreReadWithoutRankAndHost() {
    wire.events(":irc.test 353 opsbot = #ops :@+bob!b@h +carol dave ");

    assertThat(wire.state.channelsOf("bob")).containsExactly("#ops");
    assertThat(wire.state.channelsOf("CAROL")).containsExactly("#ops");
    assertThat(wire.state.channelsOf("dave")).containsExactly("#ops");
  }

  @Test
  void whenTheBotLeavesItForgetsWhoWasThere() {
    wire.events(":opsbot!o@h JOIN #dev");
    wire.events(":ann!a@h JOIN #dev");
    wire.events(":opsbot!o@h PART #ops");
    assertThat(wire.state.people().find("ann")).isPresent();

    wire.events(":opsbot!o@h PART #dev");
    assertThat(wire.state.people().find("ann")).isEmpty();
  }
}
