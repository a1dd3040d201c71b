package dev.chatops.xmpp;

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
 * @param mode whether there must be TLS (RFC 6120 §5)
 * @param trust certificates (PEM) to trust in place of the JVM's; null for those
 * @param pin the SHA-256 of the server's certificate, 64 hexadecimal digits; null without
 */
record XmppTls(Mode mode, @Nullable Path trust, @Nullable String pin) {

  /** Whether there must be TLS. */
  enum Mode {
    /** TLS with a verified certificate, or no connection. */
    REQUIRED,
    /** TLS if the server can; its certificate is verified only if a trust or pin is given. */
    OPTIONAL,
    /** No TLS. */
    DISABLED
  }

  static XmppTls read(Settings block) {
    if (block.kind("tls") != SettingKind.SECTION) {
      Mode mode = block.bool("tls", true) ? Mode.REQUIRED : Mode.DISABLED;
      return new XmppTls(mode, null, null);
    }
    Settings tls = block.section("tls");
    return new XmppTls(tls.oneOf("mode", Mode.REQUIRED), trust(tls), pin(tls));
  }

  private static @Nullable Path trust(Settings tls) {
    Path file = tls.file("trust").orElse(null);
    if (file != null && !Files.isReadable(file)) {
      tls.problem("trust", file.toString(), "a PEM file that can be read");
    }
    return file;
  }

  private static @Nullable String pin(Settings tls) {
    if (!tls.has("pin")) {
      return null;
    }
    return tls.value(
        "pin", "", "the SHA-256 of a certificate, 64 hexadecimal digits", XmppTls::hex);
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

  /** Whether chain, date and name count, or the pin alone. */
  boolean checksChain() {
    return trust != null || pin == null && verifies();
  }
}
