package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 7468: what may stand in the files of {@code tls.certificate} and {@code tls.key}. */
class IrcOwnCertificateTest {

  @TempDir static Path folder;

  private static TestCertificate made;

  @BeforeAll
  static void make() throws Exception {
    made = TestCertificate.good(folder);
  }

  private static void read(Path certificate, Path key) throws Exception {
    assertThat(IrcOwnCertificate.managers(new IrcTls.OwnCertificate(certificate, key)))
        .isNotEmpty();
  }

  private static Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "pem", ""), text);
  }

  @Test
  void certificateAndKeyAreTwoFilesOrOne() throws Exception {
    read(made.chainFile(), made.keyFile());
    Path both = file("whatever stands before\n" + made.key() + made.chain());
    read(both, both);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-----BEGIN RSA PRIVATE KEY-----         | holds an RSA PRIVATE KEY",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----   | holds an ENCRYPTED PRIVATE KEY",
        "nothing of the kind                     | holds no private key",
      })
  void aKeyOfAnotherKindIsNamedWithWhatIsWanted(String text, String part) throws Exception {
    Path key = file(text + "\nc2VjcmV0\n");

    assertThatThrownBy(() -> read(made.chainFile(), key))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("tls.key")
        .hasMessageContaining(part)
        .hasMessageContaining("openssl pkcs8 -topk8 -nocrypt");
  }

  @Test
  void aBrokenKeyIsNotShown() throws Exception {
    Path key = file("-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");

    assertThatThrownBy(() -> read(made.chainFile(), key))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("cannot be read")
        .hasMessageNotContaining("c2VjcmV0")
        .hasNoCause();
  }

  @Test
  void aFileWithoutACertificateIsNamed() throws Exception {
    Path empty = file("");

    assertThatThrownBy(() -> read(empty, made.keyFile()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("tls.certificate")
        .hasMessageContaining("holds no certificate");
  }
}
