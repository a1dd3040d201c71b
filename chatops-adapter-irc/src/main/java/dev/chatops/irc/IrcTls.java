package dev.chatops.irc;

import dev.chatops.config.SettingKind;
import dev.chatops.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a connection is protected: {@code tls = true}, {@code false}, or a block. Immutable.
 *
 * <p>A pin alone stands for chain, date and name: it says exactly which certificate is the right
 * one, so a server may sign its own.
 *
 * @param mode whether there must be TLS
 * @param trust certificates (PEM) to trust in place of the JVM's; null for those
 * @param pin the SHA-256 of the server's certificate, 64 hexadecimal digits; null without
 * @param own the bot's own certificate and its key (PEM); null without
 */
record IrcTls(Mode mode, @Nullable Path trust, @Nullable String pin, @Nullable OwnCertificate own) {

  /**
   * What the bot shows of itself.
   *
   * @param certificate its certificate, and what it was signed with
   * @param key its private key; may be the same file
   */
  record OwnCertificate(Path certificate, Path key) {}

  /** Whether there must be TLS. */
  enum Mode {
    /** TLS with a verified certificate, or no connection. */
    REQUIRED,
    /** TLS if the server can; its certificate is verified only if a trust or pin is given. */
    OPTIONAL,
    /** No TLS. */
    DISABLED
  }

  static IrcTls read(Settings block) {
    if (block.kind("tls") != SettingKind.SECTION) {
      Mode mode = block.bool("tls", true) ? Mode.REQUIRED : Mode.DISABLED;
      return new IrcTls(mode, null, null, null);
    }
    Settings tls = block.section("tls");
    return new IrcTls(tls.oneOf("mode", Mode.REQUIRED), readable(tls, "trust"), pin(tls), own(tls));
  }

  private static @Nullable Path readable(Settings tls, String key) {
    Path file = tls.file(key).orElse(null);
    if (file != null && !Files.isReadable(file)) {
      tls.problem(key, file.toString(), "a PEM file that can be read");
    }
    return file;
  }

  private static @Nullable OwnCertificate own(Settings tls) {
    Path certificate = readable(tls, "certificate");
    Path key = readable(tls, "key");
    if (certificate == null) {
      if (key != null) {
        tls.problem("key", key.toString(), "no key without tls.certificate");
      }
      return null;
    }
    return new OwnCertificate(certificate, key == null ? certificate : key);
  }

  private static @Nullable String pin(Settings tls) {
    if (!tls.has("pin")) {
      return null;
    }
    return tls.value("pin", "", "the SHA-256 of a certificate, 64 hexadecimal digits", IrcTls::hex);
  }

  /** As {@code openssl x509 -fingerprint -sha256} prints it, or plain. */
  private static String hex(String text) {
    String digits = text.replace(":", "").toLowerCase(Locale.ROOT);
    if (HexFormat.of().parseHex(digits).length != 32) {
      throw new IllegalArgumentException(text);
    }
    return digits;
  }

  boolean verifies() {
    return mode == Mode.REQUIRED || trust != null || pin != null;
  }
}
