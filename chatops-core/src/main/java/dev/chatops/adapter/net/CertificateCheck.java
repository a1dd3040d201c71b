package dev.chatops.adapter.net;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A chain to check, a pin to compare, both or neither; says in words what is wrong, and which
 * certificate it saw. An extended manager, since the JVM adds checks of its own to any other.
 * Thread-safe.
 */
final class CertificateCheck extends X509ExtendedTrustManager {

  private final @Nullable X509ExtendedTrustManager chain;
  private final @Nullable String pin;

  CertificateCheck(@Nullable X509ExtendedTrustManager chain, @Nullable String pin) {
    this.chain = chain;
    this.pin = pin;
  }

  private interface Check {
    void by(X509ExtendedTrustManager manager) throws CertificateException;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] seen, String type, Socket socket)
      throws CertificateException {
    check(seen, manager -> manager.checkServerTrusted(seen, type, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] seen, String type, SSLEngine engine)
      throws CertificateException {
    check(seen, manager -> manager.checkServerTrusted(seen, type, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] seen, String type) throws CertificateException {
    check(seen, manager -> manager.checkServerTrusted(seen, type));
  }

  private void check(X509Certificate[] seen, Check ofChain) throws CertificateException {
    String fingerprint = fingerprint(seen[0]);
    if (chain != null) {
      try {
        ofChain.by(chain);
      } catch (CertificateException e) {
        throw new CertificateException(why(e, seen[0]) + "; its SHA-256 is " + fingerprint, e);
      }
    }
    if (pin != null && !pin.equals(fingerprint)) {
      throw new CertificateException("it is not the pinned one; its SHA-256 is " + fingerprint);
    }
  }

  private static String why(CertificateException refusal, X509Certificate seen) {
    for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException) {
        return "it expired on " + seen.getNotAfter().toInstant();
      }
      if (cause instanceof CertificateNotYetValidException) {
        return "it is not valid before " + seen.getNotBefore().toInstant();
      }
    }
    String message = String.valueOf(refusal.getMessage());
    if (message.startsWith("No subject alternative") || message.startsWith("No name matching")) {
      return "it is for another host (" + message + ")";
    }
    return "nobody who is trusted has signed it (" + message + ")";
  }

  private static String fingerprint(X509Certificate certificate) throws CertificateException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new CertificateException("its fingerprint cannot be taken", e);
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] seen, String type, Socket socket)
      throws CertificateException {
    throw noClients();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] seen, String type, SSLEngine engine)
      throws CertificateException {
    throw noClients();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] seen, String type) throws CertificateException {
    throw noClients();
  }

  private static CertificateException noClients() {
    return new CertificateException("there are no clients here");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return chain == null ? new X509Certificate[0] : chain.getAcceptedIssuers();
  }
}
