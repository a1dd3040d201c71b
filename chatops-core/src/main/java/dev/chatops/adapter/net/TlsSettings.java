package dev.chatops.adapter.net;

import dev.chatops.config.SettingKind;
import dev.chatops.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * How far a connection is protected: {@code tls = true}, {@code false}, or a block. Immutable.
 *
 * <p>A pin alone stands for chain, date and name: it says exactly which certificate is the right
 * one, so a server may sign its own.
 *
 * @param mode whether there must be TLS
 * @param trust certificates (PEM) to trust in place of the JVM's; null for those
 * @param pin the SHA-256 of the server's certificate, 64 hexadecimal digits in lower case; null
 *     without
 */
public record TlsSettings(Mode mode, @Nullable Path trust, @Nullable String pin) {

  /** Whether there must be TLS. */
  public enum Mode {
    /** TLS with a verified certificate, or no connection. */
    REQUIRED,
    /** TLS if the server can; its certificate is verified only if a trust or pin is given. */
    OPTIONAL,
    /** No TLS. */
    DISABLED
  }

  /**
   * Reads {@code tls} of an adapter's block, and {@code mode}, {@code trust} and {@code pin} if it
   * is a block itself. Problems are recorded there.
   *
   * @param block the adapter's
   * @return required, where nothing is said
   */
  public static TlsSettings read(Settings block) {
    if (block.kind("tls") != SettingKind.SECTION) {
      Mode mode = block.bool("tls", true) ? Mode.REQUIRED : Mode.DISABLED;
      return new TlsSettings(mode, null, null);
    }
    Settings tls = block.section("tls");
    Mode mode = tls.oneOf("mode", Mode.REQUIRED);
    return new TlsSettings(mode, pem(tls, "trust").orElse(null), pin(tls));
  }

  /**
   * A PEM file that can be read; any other is a problem.
   *
   * @param tls the block
   * @param key where the file is named
   * @return what is named, with a problem too; nothing without the key
   */
  public static Optional<Path> pem(Settings tls, String key) {
    Optional<Path> file = tls.file(key);
    if (file.isPresent() && !Files.isReadable(file.get())) {
      tls.problem(key, file.get().toString(), "a PEM file that can be read");
    }
    return file;
  }

  private static @Nullable String pin(Settings tls) {
    if (!tls.has("pin")) {
      return null;
    }
    return tls.value(
        "pin", "", "the SHA-256 of a certificate, 64 hexadecimal digits", TlsSettings::hex);
  }

  /** As {@code openssl x509 -fingerprint -sha256} prints it, or plain. */
  private static String hex(String text) {
    String digits = text.replace(":", "").toLowerCase(Locale.ROOT);
    if (HexFormat.of().parseHex(digits).length != 32) {
      throw new IllegalArgumentException(text);
    }
    return digits;
  }

  /**
   * Whether anything of the server's certificate counts.
   *
   * @return false where whoever answers is believed
   */
  public boolean verifies() {
    return mode == Mode.REQUIRED || trust != null || pin != null;
  }

  /**
   * Whether chain, date and name count, or the pin alone.
   *
   * @return true where the name has to be checked as well, which is for the socket or the library
   */
  public boolean checksChain() {
    return trust != null || pin == null && verifies();
  }

  /**
   * Takes only the certificates that the settings allow, and says of any other in words what is
   * wrong with it. It reads the file each time it is asked for.
   *
   * @return a thread-safe one; the name is checked only where the socket or the library asks for it
   * @throws dev.chatops.config.ConfigException if the file of certificates cannot be used
   */
  public X509ExtendedTrustManager trustManager() {
    return Trust.manager(this);
  }

  /**
   * Makes sockets that take only the certificates that the settings allow.
   *
   * @param own what shows the bot's own certificate; none without
   * @return a context; of a socket of it the endpoint identification has to be set where {@link
   *     #checksChain()}
   * @throws dev.chatops.config.ConfigException if the file of certificates cannot be used
   */
  public SSLContext context(KeyManager... own) {
    return Trust.context(this, own);
  }
}
