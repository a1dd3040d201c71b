package dev.chatops.irc;

import dev.chatops.adapter.net.TlsSettings;
import dev.chatops.config.ConfigException;
import dev.chatops.config.SettingKind;
import dev.chatops.config.Settings;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How far a connection is protected, and what the bot shows of itself. Immutable.
 *
 * @param server which certificates of the server are good
 * @param own the bot's own certificate and its key (PEM); null without
 */
record IrcTls(TlsSettings server, @Nullable OwnCertificate own) {

  /**
   * What the bot shows of itself.
   *
   * @param certificate its certificate, and what it was signed with
   * @param key its private key; may be the same file
   */
  record OwnCertificate(Path certificate, Path key) {}

  static IrcTls read(Settings block) {
    TlsSettings server = TlsSettings.read(block);
    boolean more = block.kind("tls") == SettingKind.SECTION;
    return new IrcTls(server, more ? own(block.section("tls")) : null);
  }

  private static @Nullable OwnCertificate own(Settings tls) {
    Path certificate = TlsSettings.pem(tls, "certificate").orElse(null);
    Path key = TlsSettings.pem(tls, "key").orElse(null);
    if (certificate == null) {
      if (key != null) {
        tls.problem("key", key.toString(), "no key without tls.certificate");
      }
      return null;
    }
    return new OwnCertificate(certificate, key == null ? certificate : key);
  }

  SSLContext context() {
    try {
      return own == null ? server.context() : server.context(IrcOwnCertificate.managers(own));
    } catch (GeneralSecurityException e) {
      throw new ConfigException("TLS cannot be set up: " + e.getMessage(), e);
    }
  }
}
