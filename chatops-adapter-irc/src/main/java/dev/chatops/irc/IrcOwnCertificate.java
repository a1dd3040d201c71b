package dev.chatops.irc;

import dev.chatops.config.ConfigException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** The certificate that the bot shows to a server, for SASL EXTERNAL. */
final class IrcOwnCertificate {

  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

  private static final Pattern OTHER_KEY = Pattern.compile("-----BEGIN ([A-Z ]*PRIVATE KEY)-----");

  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");

  private IrcOwnCertificate() {}

  /** What shows the certificate where a server asks for one. */
  static KeyManager[] managers(IrcTls.OwnCertificate own) throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    char[] password = new char[0]; // it never leaves this memory
    try {
      store.load(null, null);
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
    store.setKeyEntry("bot", key(own.key()), password, chain(own.certificate()));
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, password);
    return factory.getKeyManagers();
  }

  /** PKCS #8 without a password (RFC 7468 §10), RSA or elliptic. */
  private static PrivateKey key(Path file) throws GeneralSecurityException {
    String pem = text("tls.key", file);
    Matcher found = KEY.matcher(pem);
    if (!found.find()) {
      Matcher other = OTHER_KEY.matcher(pem);
      throw new ConfigException(
          "tls.key: "
              + file
              + (other.find() ? " holds an " + other.group(1) : " holds no private key")
              + "; expected a PRIVATE KEY without a password, as openssl pkcs8 -topk8 -nocrypt"
              + " writes it");
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(found.group(1));
      return decoded(new PKCS8EncodedKeySpec(der));
    } catch (IllegalArgumentException | InvalidKeySpecException e) {
      // Neither the file's text nor what a parser says of it may be shown: it is a key.
      throw new ConfigException("tls.key: the private key in " + file + " cannot be read");
    }
  }

  private static PrivateKey decoded(PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(spec);
    } catch (InvalidKeySpecException e) {
      return KeyFactory.getInstance("EC").generatePrivate(spec);
    }
  }

  private static Certificate[] chain(Path file) throws CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<Certificate> chain = new ArrayList<>();
    Matcher found = CERTIFICATE.matcher(text("tls.certificate", file));
    while (found.find()) {
      chain.add(one(factory, found.group(), file));
    }
    if (chain.isEmpty()) {
      throw new ConfigException("tls.certificate: " + file + " holds no certificate");
    }
    return chain.toArray(Certificate[]::new);
  }

  private static Certificate one(CertificateFactory factory, String pem, Path file) {
    try (InputStream in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))) {
      return factory.generateCertificate(in);
    } catch (CertificateException | IOException e) {
      throw new ConfigException("tls.certificate: " + file + " cannot be read", e);
    }
  }

  private static String text(String setting, Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new ConfigException(setting + ": " + file + " cannot be read", e);
    }
  }
}
