package dev.chatops.adapter.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.config.ConfigException;
import dev.chatops.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsSettingsTest {

  private static final String PIN = "ab".repeat(32);

  private static TlsSettings read(String hocon) {
    Settings block = Settings.parse(hocon, Map.of());
    TlsSettings read = TlsSettings.read(block);
    block.check();
    return read;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|REQUIRED|true|true",
        "tls = true|REQUIRED|true|true",
        "tls = false|DISABLED|false|false",
        "tls { mode = optional }|OPTIONAL|false|false",
      })
  void howFarItIsProtected(
      String hocon, TlsSettings.Mode mode, boolean verifies, boolean checksChain) {
    TlsSettings tls = read(hocon);

    assertThat(tls.mode()).isEqualTo(mode);
    assertThat(tls.verifies()).isEqualTo(verifies);
    assertThat(tls.checksChain()).isEqualTo(checksChain);
  }

  @Test
  void aPinAloneStandsForTheChain() {
    TlsSettings tls = read("tls { mode = optional, pin = \"" + "AB:".repeat(31) + "AB\" }");

    assertThat(tls).isEqualTo(new TlsSettings(TlsSettings.Mode.OPTIONAL, null, PIN));
    assertThat(tls.verifies()).isTrue();
    assertThat(tls.checksChain()).isFalse();
    assertThat(tls.trustManager().getAcceptedIssuers()).isEmpty();
  }

  @Test
  void everyProblemIsTold() {
    assertThatThrownBy(() -> read("tls { mode = some, trust = nowhere.pem, pin = abc, pni = x }"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("tls.mode")
        .hasMessageContaining("a PEM file that can be read")
        .hasMessageContaining("the SHA-256 of a certificate, 64 hexadecimal digits")
        .hasMessageContaining("pni");
  }

  @Test
  void aFileThatHoldsNoCertificateIsRefusedWhenItIsUsed(@TempDir Path folder) throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    Path broken = Files.writeString(folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\n");

    assertThatThrownBy(() -> trusting(empty).context())
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("tls.trust: " + empty + " holds no certificate");
    assertThatThrownBy(() -> trusting(broken).trustManager())
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("tls.trust: " + broken + " is no PEM file of certificates");
    assertThatThrownBy(() -> trusting(folder.resolve("gone.pem")).trustManager())
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("cannot be read");
  }

  private static TlsSettings trusting(Path file) {
    return new TlsSettings(TlsSettings.Mode.REQUIRED, file, null);
  }
}
