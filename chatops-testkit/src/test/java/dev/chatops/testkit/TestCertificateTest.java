package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.net.TlsSettings;
import dev.chatops.testkit.tck.TestCertificate;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Locale;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;

class TestCertificateTest {

  private static X509Certificate[] chain(TestCertificate certificate) throws Exception {
    byte[] pem = certificate.chain().getBytes(StandardCharsets.US_ASCII);
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(pem))
        .toArray(X509Certificate[]::new);
  }

  @Test
  void whoTrustsTheAuthorityTakesAGoodOneAndNoneOfYesteryear() throws Exception {
    TestCertificate good = TestCertificate.ofLocalhost();
    TestCertificate old = TestCertificate.make("dns:localhost", "-10d", 3);
    X509ExtendedTrustManager trust =
        new TlsSettings(TlsSettings.Mode.REQUIRED, good.authority(), null).trustManager();

    trust.checkServerTrusted(chain(good), "RSA");

    assertThatThrownBy(() -> trust.checkServerTrusted(chain(old), "RSA"))
        .isInstanceOf(CertificateException.class)
        .hasMessageContaining("it expired on ")
        .hasMessageContaining(old.sha256().replace(":", "").toLowerCase(Locale.ROOT));
    assertThat(good.chainFile()).hasContent(good.chain());
    assertThat(good.keyFile()).hasContent(good.key());
  }
}
