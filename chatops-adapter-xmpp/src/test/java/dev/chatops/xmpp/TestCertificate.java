package dev.chatops.xmpp;

import java.io.IOException;
import java.io.InputStream;
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

/**
 * A server's certificate, signed by an authority of the test's own; made with the JDK's keytool.
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

  /** A good one for the domain of the tests, the same for all of them: making one takes seconds. */
  static TestCertificate ofLocalhost() {
    return OfLocalhost.MADE;
  }

  private static final class OfLocalhost {

    static final TestCertificate MADE = make();

    private static TestCertificate make() {
      try {
        Path folder = Files.createTempDirectory("chatops-certificate");
        folder.toFile().deleteOnExit();
        TestCertificate made = TestCertificate.make(folder, "dns:localhost", "-1d", 8);
        made.authority();
        for (String file : List.of("store.p12", "request.pem", "signed.pem", "authority.pem")) {
          folder.resolve(file).toFile().deleteOnExit();
        }
        return made;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
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
    Path file = store.resolveSibling("authority.pem");
    return Files.exists(file) ? file : write(file, pem("CERTIFICATE", certificate("ca")));
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

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(String what, byte[] der) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
  }
}
