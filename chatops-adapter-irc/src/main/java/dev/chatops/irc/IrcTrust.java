package dev.chatops.irc;

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
final class IrcTrust {

  private IrcTrust() {}

  /** A context that takes only what the settings allow; chain and name are checked by the JVM. */
  static SSLContext context(IrcTls tls) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      KeyManager[] own = tls.own() == null ? null : IrcOwnCertificate.managers(tls.own());
      context.init(own, new TrustManager[] {manager(tls)}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new ConfigException("TLS cannot be set up: " + e.getMessage(), e);
    }
  }

  /** Whether chain, date and name count, or the pin alone. */
  static boolean checksChain(IrcTls tls) {
    return tls.trust() != null || tls.pin() == null && tls.verifies();
  }

  private static X509ExtendedTrustManager manager(IrcTls tls) throws GeneralSecurityException {
    X509ExtendedTrustManager chain = checksChain(tls) ? chain(tls.trust()) : null;
    return new IrcCertificateCheck(chain, tls.pin());
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
