package dev.chatops.irc;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A server's certificate, signed by an authority of the test's own; made with the JDK's keytool.
 * RSA, since GnuTLS reads no elliptic key without its public half, which Java leaves out.
 */
final class TestCertificate {

  private static final String PASSWORD = "changeit";

  private final Path store;

  private TestCertificate(Path folder) {
    store = folder.resolve("store.p12");
  }

  /**
   * Makes one.
   *
   * @param folder where to work
   * @param names as keytool writes them: {@code dns:localhost,ip:127.0.0.1}
   * @param start when it begins, as keytool writes it: {@code -10d}
   * @param days how long it is valid
   */
  static TestCertificate make(Path folder, String names, String start, int days) throws Exception {
    TestCertificate made = new TestCertificate(folder);
    made.keytool(
        "-genkeypair -alias ca -keyalg RSA -dname CN=Test-CA -ext bc:c=ca:true -validity 9");
    made.keytool("-genkeypair -alias server -keyalg RSA -dname CN=server");
    Path request = folder.resolve("request.pem");
    Path signed = folder.resolve("signed.pem");
    made.keytool("-certreq -alias server -file " + request);
    made.keytool(
        "-gencert -alias ca -rfc -infile %s -outfile %s -ext san=%s -startdate %s -validity %d"
            .formatted(request, signed, names, start, days));
    made.keytool("-importcert -noprompt -alias server -file " + signed);
    return made;
  }

  static TestCertificate good(Path folder) throws Exception {
    return make(folder, "dns:localhost,ip:127.0.0.1", "-1d", 8);
  }

  private void keytool(String arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(arguments + ": " + said);
    }
  }

  /** The authority's certificate, as a PEM file. */
  Path authority() {
    return write("authority.pem", pem("CERTIFICATE", certificate("ca")));
  }

  String chain() {
    return pem("CERTIFICATE", certificate("server")) + pem("CERTIFICATE", certificate("ca"));
  }

  String key() {
    try {
      return pem("PRIVATE KEY", load().getKey("server", PASSWORD.toCharArray()).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Path chainFile() {
    return write("chain.pem", chain());
  }

  Path keyFile() {
    return write("key.pem", key());
  }

  /** A line to a server that shows this one. */
  Socket connect(int port) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      KeyStore authority = KeyStore.getInstance("PKCS12");
      authority.load(null, null);
      authority.setCertificateEntry("ca", load().getCertificate("ca"));
      trust.init(authority);
      context.init(null, trust.getTrustManagers(), null);
      return context.getSocketFactory().createSocket("127.0.0.1", port);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String sha256() throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate("server"));
    return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
  }

  private byte[] certificate(String alias) {
    try {
      Certificate certificate = load().getCertificate(alias);
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private KeyStore load() throws GeneralSecurityException {
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore loaded = KeyStore.getInstance("PKCS12");
      loaded.load(in, PASSWORD.toCharArray());
      return loaded;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(store.resolveSibling(name), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(String what, byte[] der) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
  }
}
