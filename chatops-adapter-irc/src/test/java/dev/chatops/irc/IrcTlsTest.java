package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.config.ConfigException;
import dev.chatops.testkit.tck.LoopbackServer;
import dev.chatops.testkit.tck.TestCertificate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which certificates a bot takes, on a real server. */
class IrcTlsTest {

  private static TestCertificate good;
  private static TestCertificate wrongName;
  private static TestCertificate expired;

  @BeforeAll
  static void make() {
    good = TestCertificate.ofLocalhost();
    wrongName = TestCertificate.make("dns:elsewhere.example", "-1d", 8);
    expired = TestCertificate.make("dns:localhost,ip:127.0.0.1", "-9d", 2);
  }

  private static NgIrcd serving(TestCertificate certificate) {
    NgIrcd server = new NgIrcd().tls(certificate);
    server.start();
    return server;
  }

  private static TestBot bot(String host, LoopbackServer server, String tls) {
    return new TestBot(
        "host = \"%s\", port = %d, nick = opsbot, rooms = [\"#ops\"], tls %s"
            .formatted(host, server.port(), tls),
        TestBot.QUICK);
  }

  private static String trust(TestCertificate certificate) {
    return "{ trust = \"" + certificate.authority() + "\" }";
  }

  private static void assertWorks(TestBot bot) throws Exception {
    bot.start();
    bot.does(bot.say(TestBot.room("#ops"), "hello"));
  }

  @Test
  void aCertificateThatATrustedAuthoritySignedIsGood() throws Exception {
    try (NgIrcd server = serving(good);
        TestBot byName = bot("localhost", server, trust(good))) {
      assertWorks(byName);
      try (TestBot byAddress = bot("127.0.0.1", server, trust(good))) {
        assertWorks(byAddress);
      }
    }
  }

  @Test
  void oneThatNobodyTrustedSignedIsNotAndItsFingerprintIsShown() throws Exception {
    try (NgIrcd server = serving(good);
        TestBot bot = bot("localhost", server, "= true")) {
      assertThat(bot.startFailure())
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("nobody who is trusted")
          .hasMessageContaining(good.sha256().replace(":", "").toLowerCase(Locale.ROOT));
      assertThat(bot.threads()).isEmpty();
    }
  }

  @Test
  void oneForAnotherHostIsNot() {
    try (NgIrcd server = serving(wrongName);
        TestBot bot = bot("localhost", server, trust(wrongName))) {
      assertThat(bot.startFailure())
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("another host")
          .hasMessageContaining("localhost");
    }
  }

  @Test
  void anExpiredOneIsNot() {
    try (NgIrcd server = serving(expired);
        TestBot bot = bot("localhost", server, trust(expired))) {
      assertThat(bot.startFailure())
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("expired on");
    }
  }

  @Test
  void thePinnedOneIsGoodWhateverItSays() throws Exception {
    try (NgIrcd server = serving(wrongName);
        TestBot bot = bot("localhost", server, "{ pin = \"" + wrongName.sha256() + "\" }")) {
      assertWorks(bot);
    }
  }

  @Test
  void anyOtherThanThePinnedOneIsNot() throws Exception {
    try (NgIrcd server = serving(good);
        TestBot bot = bot("localhost", server, "{ pin = \"" + wrongName.sha256() + "\" }")) {
      assertThat(bot.startFailure())
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("not the pinned one");
    }
  }

  @Test
  void trustAndPinMustBothHold() throws Exception {
    String both = "{ trust = \"%s\", pin = \"%s\" }";
    try (NgIrcd server = serving(good);
        TestBot right = bot("localhost", server, both.formatted(good.authority(), good.sha256()));
        TestBot wrong =
            bot("localhost", server, both.formatted(good.authority(), expired.sha256()))) {
      assertWorks(right);
      assertThat(wrong.startFailure()).hasMessageContaining("not the pinned one");
    }
  }

  @Test
  void optionalTakesAnyCertificate() throws Exception {
    try (NgIrcd server = serving(expired);
        TestBot bot = bot("localhost", server, "{ mode = optional }")) {
      assertWorks(bot);
    }
  }

  @Test
  void optionalGoesWithoutWhereThereIsNoTls() throws Exception {
    try (NgIrcd server = NgIrcd.started();
        TestBot bot = bot("127.0.0.1", server, "{ mode = optional }")) {
      assertWorks(bot);
    }
  }

  @Test
  void optionalWithAPinTakesNoOtherCertificate() throws Exception {
    String tls = "{ mode = optional, pin = \"" + wrongName.sha256() + "\" }";
    try (NgIrcd server = serving(good);
        TestBot bot = bot("localhost", server, tls)) {
      assertThat(bot.startFailure()).hasMessageContaining("not the pinned one");
    }
  }

  @Test
  void aServerWithoutTlsIsRefusedWhereItIsRequired() {
    try (NgIrcd server = NgIrcd.started();
        TestBot bot = bot("127.0.0.1", server, "= true")) {
      assertThat(bot.startFailure())
          .isInstanceOfAny(ConfigException.class, DeliveryException.class)
          .hasMessageContaining("TLS");
    }
  }
}
