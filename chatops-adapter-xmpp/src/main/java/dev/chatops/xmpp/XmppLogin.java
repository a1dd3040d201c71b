package dev.chatops.xmpp;

import dev.chatops.adapter.net.TlsSettings;
import java.util.Locale;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;

/** How Smack shall connect, by the settings. */
final class XmppLogin {

  /** RFC 5802: proves the password without showing it. */
  private static final String SCRAM = "SCRAM-SHA-1";

  private XmppLogin() {}

  static XMPPTCPConnectionConfiguration configuration(
      XmppSettings settings, XmppTimes times, XmppSockets sockets) {
    TlsSettings tls = settings.tls();
    XMPPTCPConnectionConfiguration.Builder builder =
        XMPPTCPConnectionConfiguration.builder()
            .setXmppDomain(settings.jid().asDomainBareJid())
            .setUsernameAndPassword(settings.jid().getLocalpart(), settings.password().reveal())
            .setConnectTimeout(Math.toIntExact(times.connect().toMillis()))
            .setLanguage(Locale.ENGLISH)
            .setSendPresence(false)
            .setCompressionEnabled(false)
            .setSocketFactory(sockets)
            .setSecurityMode(mode(tls.mode()))
            .setCustomX509TrustManager(tls.trustManager());
    if (!tls.checksChain()) {
      builder.setHostnameVerifier((host, session) -> true);
    }
    if (tls.mode() != TlsSettings.Mode.REQUIRED) {
      builder.addEnabledSaslMechanism(SCRAM); // whoever listens, or answers, shall not learn it
    }
    if (settings.host() != null) {
      builder.setHost(settings.host()).setPort(settings.port());
    }
    settings.resource().ifPresent(builder::setResource);
    return builder.build();
  }

  private static SecurityMode mode(TlsSettings.Mode mode) {
    return switch (mode) {
      case REQUIRED -> SecurityMode.required;
      case OPTIONAL -> SecurityMode.ifpossible;
      case DISABLED -> SecurityMode.disabled;
    };
  }
}
