package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.net.TlsSettings;
import dev.chatops.chat.Event;
import dev.chatops.chat.User;
import dev.chatops.config.ConfigException;
import dev.chatops.testkit.tck.LoopbackServer;
import dev.chatops.testkit.tck.TestCertificate;
import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bot's own account, on a real InspIRCd with Atheme. */
class IrcServicesTest {

  private static TestCertificate servers;
  private static TestCertificate bots;
  private static InspIrcd server;
  private static Atheme services;
  private static RawPeer owner;

  @BeforeAll
  static void start() throws Exception {
    servers = TestCertificate.ofLocalhost();
    bots = TestCertificate.make("dns:bot.example", "-1d", 8);
    server = new InspIrcd().withServices();
    server.start();
    services = Atheme.on(server);
    owner = Atheme.register(RawPeer.connect(server.port(), "botaccount"), "sesame");
  }

  @AfterAll
  static void stop() {
    owner.close();
    services.close();
    server.close();
  }

  private static Socket secured(int port) throws IOException {
    return new TlsSettings(TlsSettings.Mode.REQUIRED, servers.authority(), null)
        .context()
        .getSocketFactory()
        .createSocket(LoopbackServer.HOST, port);
  }

  private static String sasl(String password) {
    return ", rooms = [\"#ops\"], sasl { account = botaccount, password = " + password + " }";
  }

  private static String nickserv(String password) {
    return ", rooms = [\"#ops\"], nickserv { account = botaccount, password = " + password + " }";
  }

  /** Whose account somebody is logged in to, as the server tells others. */
  private static String accountOf(String nick) {
    owner.send("WHOIS " + nick);
    return String.join(
        "\n",
        owner.linesUntil(line -> line.contains(" 318 ")).stream()
            .filter(line -> line.contains(" 330 "))
            .toList());
  }

  @Test
  void aPasswordProvesTheAccount() {
    try (TestBot bot = TestBot.on(server.port(), ", user = one" + sasl("sesame")).start()) {
      User self = bot.heard().expect(Event.Connected.class).self();

      assertThat(accountOf(self.name())).contains(" botaccount ");
      assertThat(self.name()).startsWith("opsbot");
    }
  }

  @Test
  void aWrongPasswordStopsTheStartWithASentence() {
    try (TestBot bot = TestBot.on(server.port(), sasl("wrongword"))) {
      assertThat(bot.startFailure())
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("botaccount")
          .hasMessageNotContaining("wrongword");
      assertThat(bot.threads()).isEmpty();
    }
  }

  @Test
  void aCertificateProvesTheAccount() throws Exception {
    try (InspIrcd secure = new InspIrcd().tls(servers).withServices()) {
      secure.start();
      try (Atheme there = Atheme.on(secure);
          TestBot bot = external(secure)) {
        assertThat(there).isNotNull();
        assertThat(bot.startFailure())
            .as("nobody knows the certificate yet")
            .isInstanceOf(ConfigException.class)
            .hasMessageContaining("tls.certificate");
        try (RawPeer person = new RawPeer("botaccount", secured(secure.port()))) {
          Atheme.register(person.introduced().welcomed(), "sesame");
          person.says(
              "NickServ", "CERT ADD " + bots.sha256().replace(":", "").toLowerCase(Locale.ROOT));
          person.expectLine("NOTICE botaccount :");
          try (TestBot known = external(secure).start()) {
            person.send("WHOIS opsbot");
            assertThat(person.expectLine(" 330 ")).contains(" botaccount ");
            assertThat(known.threads()).hasSize(2);
          }
        }
      }
    }
  }

  private static TestBot external(InspIrcd secure) {
    return new TestBot(
        """
        host = localhost, port = %d, nick = opsbot, pacing = 0, rooms = ["#ops"]
        tls { trust = "%s", certificate = "%s", key = "%s" }, sasl { mechanism = external }
        """
            .formatted(secure.port(), servers.authority(), bots.chainFile(), bots.keyFile()),
        TestBot.QUICK);
  }

  @Test
  void whereThereIsNoSaslNickServIsToldBeforeTheBotGoesIntoItsRooms() {
    owner.send("JOIN #members");
    owner.send("MODE #members +R");
    String rooms = nickserv("sesame").replace("#ops", "#members");
    try (TestBot bot = TestBot.on(server.port(), ", user = two" + rooms).start()) {
      assertThat(accountOf(bot.heard().expect(Event.Connected.class).self().name()))
          .contains(" botaccount ");
    }
  }

  @Test
  void aPasswordThatNickServDoesNotTakeStopsTheStartWithASentence() {
    try (TestBot bot = TestBot.on(server.port(), nickserv("wrongword"))) {
      assertThat(bot.startFailure())
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("nickserv: NickServ does not take the password")
          .hasMessageNotContaining("wrongword");
      assertThat(bot.threads()).isEmpty();
    }
  }

  @Test
  void whoHoldsTheBotsNickLosesItToItsOwner() {
    try (InspIrcd other = new InspIrcd().withServices()) {
      other.start();
      try (Atheme there = Atheme.on(other);
          RawPeer owned = Atheme.register(RawPeer.connect(other.port(), "opsbot"), "sesame");
          TestBot bot =
              TestBot.on(other.port(), ", nickserv { account = opsbot, password = sesame }")) {
        assertThat(there).isNotNull();
        bot.start();
        assertThat(bot.heard().expect(Event.Connected.class).self().name()).isEqualTo("opsbot_");

        owned.expectHangup();
        Event.Other renamed = bot.heard().expect(Event.Other.class, it -> it.kind().equals("nick"));
        assertThat(renamed.values()).containsEntry("to", "opsbot");
      }
    }
  }

  @Test
  void withoutNickServTheBotIsAStrangerAndSaysSo() {
    try (InspIrcd alone = InspIrcd.started();
        TestBot bot = TestBot.on(alone.port(), nickserv("sesame")).start()) {
      assertThat(bot.heard().expect(Event.Connected.class).self().verified()).isFalse();
    }
  }

  @Test
  void servicesThatComeBackLateAreWaitedForAndAPasswordThatIsRefusedThenEndsIt() throws Exception {
    try (InspIrcd other = new InspIrcd().withServices()) {
      other.start();
      try (Atheme there = Atheme.on(other);
          RawPeer person = Atheme.register(RawPeer.connect(other.port(), "botaccount"), "sesame");
          TestBot bot = TestBot.on(other.port(), sasl("sesame")).start()) {
        bot.heard().expect(Event.Connected.class);
        there.stopGently();
        other.stop();
        person.expectHangup();
        bot.heard().expect(Event.Disconnected.class);
        other.start();
        bot.heard().expectTry("SASL");

        there.start();
        bot.heard().expect(Event.Connected.class);

        try (RawPeer again = RawPeer.connect(other.port(), "botaccount")) {
          again.says("NickServ", "IDENTIFY botaccount sesame");
          again.expectLine(" 900 ");
          again.says("NickServ", "SET PASSWORD another");
          again.expectLine("password for");
          again.send("OPER oper operpass");
          again.expectLine(" 381 ");
          again.send("KILL opsbot :out");
        }
        assertThat(bot.heard().failure().get(30, TimeUnit.SECONDS))
            .isInstanceOf(ConfigException.class)
            .hasMessageContaining("botaccount");
        bot.close();
        assertThat(bot.threads()).isEmpty();
      }
    }
  }
}
