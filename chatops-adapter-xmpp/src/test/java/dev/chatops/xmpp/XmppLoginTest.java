package dev.chatops.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.config.ConfigException;
import dev.chatops.testkit.tck.LoopbackServer;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.junit.jupiter.api.Test;

/** What a bot says that cannot log in, and how it logs in where it can. */
class XmppLoginTest {

  private static Throwable failure(String block) {
    try (TestBot bot = new TestBot(block, TestBot.QUICK)) {
      return bot.startFailure();
    }
  }

  @Test
  void aWrongPasswordIsOneSentenceWithoutIt() {
    try (Prosody server = Prosody.started()) {
      String block = TestBot.block(server).replace(Prosody.PASSWORD, "not-the-password");
      assertThat(failure(block))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("does not let bot@localhost in: the password is wrong")
          .hasMessageNotContaining("not-the-password");
    }
  }

  @Test
  void aHostThatIsNotThereIsNamed() {
    String block = "jid = \"bot@localhost\", password = x, host = nowhere.invalid";
    assertThat(failure(block))
        .isInstanceOf(ConfigException.class)
        .hasMessage("there is no host nowhere.invalid:5222");
  }

  @Test
  void aServerThatIsDownMayComeUp() throws Exception {
    int closed = LoopbackServer.freePort();
    String block = "jid = \"bot@localhost\", password = x, host = \"127.0.0.1\", port = " + closed;
    assertThat(failure(block))
        .isInstanceOf(DeliveryException.class)
        .hasMessageContaining("no connection to 127.0.0.1:" + closed);
  }

  @Test
  void aServerOfAnotherDomainSaysSo() {
    try (Prosody server = Prosody.started()) {
      String block = plain(server).replace("bot@localhost", "bot@elsewhere.example");
      assertThat(failure(block))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("does not serve elsewhere.example");
    }
  }

  @Test
  void aServerWithoutTlsIsRefused() {
    try (Prosody server = new Prosody().withoutTls()) {
      server.start();
      assertThat(failure(TestBot.block(server)))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("offers no TLS");
    }
  }

  @Test
  void aServerThatWantsTlsSaysSo() {
    try (Prosody server = new Prosody().demandsTls()) {
      server.start();
      assertThat(failure(plain(server)))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("without TLS; set tls = true");
    }
  }

  @Test
  void thePasswordIsProvedAndNeverSentWithoutTls() {
    try (Prosody server = Prosody.started();
        TestBot bot = new TestBot(plain(server), TestBot.QUICK).start()) {
      assertThat(mechanism(bot)).isEqualTo("SCRAM-SHA-1");
    }
    try (Prosody server = new Prosody().with("disable_sasl_mechanisms = { \"SCRAM-SHA-1\" }")) {
      server.start();
      assertThat(failure(plain(server)))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("offers no way to log in");
    }
  }

  @Test
  void scramIsTakenBeforeAnythingElse() {
    try (Prosody server = Prosody.started();
        TestBot bot = TestBot.on(server, "").start()) {
      assertThat(mechanism(bot)).isEqualTo("SCRAM-SHA-1");
    }
  }

  @Test
  void aRoomThatRefusesTheBotEndsTheStart() {
    try (Prosody server = Prosody.started()) {
      String rooms = ", rooms = [\"ops@nowhere.invalid\", \"" + TestBot.OPS + "\"]";
      Throwable thrown = failure(TestBot.block(server) + rooms);
      assertThat(thrown)
          .isInstanceOf(ChatOpsException.class)
          .hasMessageContaining("nowhere.invalid")
          .hasMessageNotContaining(TestBot.OPS);
    }
  }

  private static String plain(Prosody server) {
    return TestBot.block(server).replaceAll("(?s)tls \\{.*}", "tls = false");
  }

  private static String mechanism(TestBot bot) {
    return bot.adapter().unwrap(XMPPTCPConnection.class).orElseThrow().getUsedSaslMechansism();
  }
}
