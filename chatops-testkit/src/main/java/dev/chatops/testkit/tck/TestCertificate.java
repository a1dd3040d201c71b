package dev.chatops.testkit.tck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A certificate for tests, signed by an authority that is made once for all tests of a JVM, and
 * gone with it; the JDK's keytool makes them. RSA, since GnuTLS reads no elliptic key without its
 * public half, which Java leaves out. Immutable.
 */
public final class TestCertificate {

  private static final String PASSWORD = "changeit";
  private static final String PAIR = "-genkeypair -keyalg RSA -keysize 2048 ";

  private final Path store;

  private TestCertificate(Path store) {
    this.store = store;
  }

  /** Made when the first certificate is. */
  private static final class Authority {

    static final Path FOLDER = folder();
    static final Path STORE = make();

    private static Path folder() {
      try {
        Path folder = Files.createTempDirectory("chatops-certificates");
        folder.toFile().deleteOnExit();
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Path make() {
      Path store = goneAtTheEnd(FOLDER.resolve("authority.p12"));
      keytool(store, PAIR + "-alias ca -dname CN=Test-CA -ext bc:c=ca:true -validity 9");
      write(authority(), pem("CERTIFICATE", certificate(store, "ca")));
      return store;
    }

    static Path authority() {
      return FOLDER.resolve("authority.pem");
    }
  }

  /** One that is good for every test on this machine, made once. */
  private static final class OfLocalhost {

    static final TestCertificate MADE = make("dns:localhost,ip:127.0.0.1", "-1d", 8);
  }

  /**
   * A good one for a server on this machine, by name or by address.
   *
   * @return the same at every call, since making one takes a second
   */
  public static TestCertificate ofLocalhost() {
    return OfLocalhost.MADE;
  }

  /**
   * Makes one, with a key of its own.
   *
   * @param names whom it is for, as keytool writes them: {@code dns:localhost,ip:127.0.0.1}
   * @param start when it begins, as keytool writes it: {@code -10d}
   * @param days how long it is valid
   * @return a new one
   */
  public static TestCertificate make(String names, String start, int days) {
    try {
      Path store = goneAtTheEnd(Files.createTempFile(Authority.FOLDER, "certificate", ".p12"));
      Files.copy(Authority.STORE, store, StandardCopyOption.REPLACE_EXISTING);
      keytool(
          store,
          PAIR
              + "-alias server -dname CN=server -signer ca -ext san=%s -startdate %s -validity %d"
                  .formatted(names, start, days));
      TestCertificate made = new TestCertificate(store);
      write(made.chainFile(), made.chain());
      write(made.keyFile(), made.key());
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path goneAtTheEnd(Path file) {
    file.toFile().deleteOnExit();
    return file;
  }

  private static void keytool(Path store, String arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", PASSWORD));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(arguments + ": " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whom to trust so that this one is good.
   *
   * @return the authority's certificate, as a PEM file
   */
  public Path authority() {
    return Authority.authority();
  }

  /**
   * What a server shows.
   *
   * @return the certificate and its authority's, in PEM
   */
  public String chain() {
    return pem("CERTIFICATE", certificate(store, "server"))
        + pem("CERTIFICATE", certificate(store, "ca"));
  }

  /**
   * What a server keeps to itself.
   *
   * @return the private key as PKCS #8, in PEM
   */
  public String key() {
    try {
      Key key = load(store).getKey("server", PASSWORD.toCharArray());
      return pem("PRIVATE KEY", key.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The chain in a file.
   *
   * @return one that goes with the JVM
   */
  public Path chainFile() {
    return beside(".chain.pem");
  }

  /**
   * The private key in a file.
   *
   * @return one that goes with the JVM
   */
  public Path keyFile() {
    return beside(".key.pem");
  }

  private Path beside(String ending) {
    return store.resolveSibling(store.getFileName() + ending);
  }

  /**
   * Its fingerprint.
   *
   * @return as {@code openssl x509 -fingerprint -sha256} prints it
   */
  public String sha256() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate(store, "server"));
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] certificate(Path store, String alias) {
    try {
      Certificate certificate = load(store).getCertificate(alias);
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyStore load(Path store) throws GeneralSecurityException {
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore loaded = KeyStore.getInstance("PKCS12");
      loaded.load(in, PASSWORD.toCharArray());
      return loaded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(goneAtTheEnd(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pem(String what, byte[] der) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
  }
}
