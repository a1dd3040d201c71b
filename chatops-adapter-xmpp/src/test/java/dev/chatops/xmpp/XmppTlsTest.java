package dev.chatops.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.config.ConfigException;
import dev.chatops.testkit.tck.TestCertificate;
import org.junit.jupiter.api.Test;

/** Whom a bot takes for its server. */
class XmppTlsTest {

  private static Throwable failure(Prosody server, String tls) {
    try (TestBot bot = new TestBot(block(server, tls), TestBot.QUICK)) {
      return bot.startFailure();
    }
  }

  private static String block(Prosody server, String tls) {
    return TestBot.block(server).replaceAll("(?s)tls \\{.*}", tls);
  }

  private static Prosody showing(TestCertificate certificate) {
    Prosody server = new Prosody().tls(certificate);
    server.start();
    return server;
  }

  @Test
  void aCertificateForAnotherHostIsRefused() throws Exception {
    TestCertificate other = TestCertificate.make("dns:other.example", "-1d", 8);
    try (Prosody server = showing(other)) {
      assertThat(failure(server, "tls { trust = \"" + other.authority() + "\" }"))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("is not good: it is not for localhost");
    }
  }

  @Test
  void anExpiredCertificateIsRefusedWithItsDate() throws Exception {
    TestCertificate old = TestCertificate.make("dns:localhost", "-10d", 3);
    try (Prosody server = showing(old)) {
      assertThat(failure(server, "tls { trust = \"" + old.authority() + "\" }"))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("is not good: it expired on ");
    }
  }

  @Test
  void aForeignAuthorityIsRefusedAndThePrintIsShown() throws Exception {
    try (Prosody server = Prosody.started()) {
      assertThat(failure(server, "tls = true"))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("nobody who is trusted has signed it")
          .hasMessageContaining("its SHA-256 is ");
    }
  }

  @Test
  void aPinStandsForAuthorityNameAndDate() throws Exception {
    TestCertificate other = TestCertificate.make("dns:other.example", "-10d", 3);
    try (Prosody server = showing(other)) {
      String pin = "tls { pin = \"" + other.sha256() + "\" }";
      new TestBot(block(server, pin), TestBot.QUICK).start().close();
      assertThat(failure(server, "tls { pin = \"" + "0".repeat(64) + "\" }"))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("it is not the pinned one");
    }
  }

  @Test
  void optionalTlsTakesAnyCertificateUnlessOneIsNamed() {
    try (Prosody server = Prosody.started()) {
      new TestBot(block(server, "tls { mode = optional }"), TestBot.QUICK).start().close();
      String pinned = "tls { mode = optional, pin = \"" + "0".repeat(64) + "\" }";
      assertThat(failure(server, pinned)).hasMessageContaining("it is not the pinned one");
    }
  }
}
