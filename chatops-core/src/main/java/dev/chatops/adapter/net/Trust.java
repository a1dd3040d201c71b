package dev.chatops.adapter.net;

import dev.chatops.config.ConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Which certificates of a server are good. */
final class Trust {

  private Trust() {}

  static X509ExtendedTrustManager manager(TlsSettings tls) {
    try {
      X509ExtendedTrustManager chain = tls.checksChain() ? chain(tls.trust()) : null;
      return new CertificateCheck(chain, tls.pin());
    } catch (GeneralSecurityException e) {
      throw unable(e);
    }
  }

  static SSLContext context(TlsSettings tls, KeyManager[] own) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(own, new TrustManager[] {manager(tls)}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw unable(e);
    }
  }

  private static ConfigException unable(GeneralSecurityException cause) {
    return new ConfigException("TLS cannot be set up: " + cause.getMessage(), cause);
  }

  private static X509ExtendedTrustManager chain(@Nullable Path pem)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(pem == null ? null : anchors(pem));
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("this JVM has no manager for X.509 certificates");
  }

  private static KeyStore anchors(Path pem) throws GeneralSecurityException {
    try (InputStream in = Files.newInputStream(pem)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      Collection<? extends Certificate> all =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      for (Certificate one : all) {
        store.setCertificateEntry("trusted-" + store.size(), one);
      }
      if (all.isEmpty()) {
        throw new ConfigException("tls.trust: " + pem + " holds no certificate");
      }
      return store;
    } catch (CertificateException e) {
      throw new ConfigException("tls.trust: " + pem + " is no PEM file of certificates", e);
    } catch (IOException e) {
      throw new ConfigException("tls.trust: " + pem + " cannot be read", e);
    }
  }
}
