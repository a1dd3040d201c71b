package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Event;
import dev.chatops.config.ConfigException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What takes services on a real network: accounts, proven and vouched for. */
class IrcCapabilitiesTest {

  private static final String SASL = ", sasl { account = bot, password = sesame }";

  @Test
  void theBotProvesItsAccount() {
    try (ScriptedServer server = new ScriptedServer();
        TestBot bot = TestBot.on(server.port(), SASL)) {
      var starting = bot.starting();
      try (RawPeer line = server.accept()) {
        line.expectLine("USER");
        line.send(":s CAP * LS :sasl=PLAIN account-tag");
        line.expectLine("CAP REQ :account-tag sasl");
        line.send(":s CAP * ACK :account-tag sasl");
        line.expectLine("AUTHENTICATE PLAIN");
        line.send("AUTHENTICATE :+");
        String proof = line.expectLine("AUTHENTICATE ").substring("AUTHENTICATE ".length());
        assertThat(new String(Base64.getDecoder().decode(proof), StandardCharsets.UTF_8))
            .isEqualTo("\0bot\0sesame");
        line.send(":s 903 * :SASL authentication successful");
        line.expectLine("CAP END");
        line.send(":s 001 opsbot :Welcome");
        line.send(":s 376 opsbot :End of MOTD");
        starting.join();
      }
    }
  }

  @Test
  void anAccountThatIsRefusedStopsTheStart() {
    try (ScriptedServer server = new ScriptedServer();
        TestBot bot = TestBot.on(server.port(), SASL)) {
      var starting = bot.starting();
      try (RawPeer line = server.accept()) {
        line.expectLine("USER");
        line.send(":s CAP * LS :sasl");
        line.expectLine("CAP REQ");
        line.send(":s CAP * ACK :sasl");
        line.expectLine("AUTHENTICATE PLAIN");
        line.send("AUTHENTICATE +");
        line.expectLine("AUTHENTICATE ");
        line.send(":s 904 * :SASL authentication failed");
        line.expectHangup();
      }
      assertThat(starting.handle((done, failure) -> failure.getCause()).join())
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("bot")
          .hasMessageNotContaining("sesame");
    }
  }

  @Test
  void anAccountThatTheServerVouchesForIsThePerson() {
    try (ScriptedServer server = new ScriptedServer();
        TestBot bot = TestBot.on(server.port(), ", rooms = [\"#ops\"]")) {
      bot.starting();
      try (RawPeer line = server.welcomeToOps("account-tag")) {
        line.send("@account=Ann :guest!a@h PRIVMSG #ops :hi");
        line.send(":ann!m@h PRIVMSG #ops :!shutdown");

        assertThat(bot.heard().expectSaid().message().from().id()).hasToString("irc1/ann");
        Event.Said impostor = bot.heard().expectSaid();
        assertThat(impostor.message().from().id()).hasToString("irc1/~ann");
        assertThat(impostor.message().from().verified()).isFalse();
      }
    }
  }
}
