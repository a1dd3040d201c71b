package dev.chatops.xmpp;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.config.ConfigException;
import java.io.EOFException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jivesoftware.smack.SmackException.EndpointConnectionException;
import org.jivesoftware.smack.SmackException.NoEndpointsDiscoveredException;
import org.jivesoftware.smack.SmackException.NoResponseException;
import org.jivesoftware.smack.SmackException.SecurityRequiredByClientException;
import org.jivesoftware.smack.SmackException.SecurityRequiredByServerException;
import org.jivesoftware.smack.SmackException.SmackSaslException;
import org.jivesoftware.smack.XMPPException.StreamErrorException;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.StreamError;
import org.jivesoftware.smack.sasl.SASLError;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.jivesoftware.smack.util.rce.RemoteConnectionEndpointLookupFailure;
import org.jivesoftware.smack.xml.XmlPullParserException;

/**
 * What Smack throws, as one sentence: a {@link ConfigException} where a setting is at fault, a
 * {@link DeliveryException} where the network is.
 */
final class XmppFailures {

  private final XmppSettings settings;

  XmppFailures(XmppSettings settings) {
    this.settings = settings;
  }

  ChatOpsException of(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<ChatOpsException> known = known(cause);
      if (known.isPresent()) {
        return known.get();
      }
    }
    String words = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return network("the connection to " + server() + " failed: " + words, failure);
  }

  /** Whether trying again is no use, and may cost the account: the server has said no to it. */
  static boolean isFinal(ChatOpsException why) {
    return why instanceof ConfigException && why.getCause() instanceof SASLErrorException;
  }

  private Optional<ChatOpsException> known(Throwable cause) {
    if (cause instanceof ChatOpsException told) {
      return Optional.of(told);
    } else if (cause instanceof CertificateException refusal) {
      return Optional.of(certificate(refusal));
    } else if (cause instanceof SSLException tls) {
      return tls(tls);
    } else if (cause instanceof SASLErrorException refused) {
      return Optional.of(login(refused));
    } else if (cause instanceof StreamErrorException error) {
      return Optional.of(stream(error));
    } else if (cause instanceof EndpointConnectionException unreachable) {
      return Optional.of(unreachable(unreachable));
    }
    return sentence(cause);
  }

  private Optional<ChatOpsException> sentence(Throwable cause) {
    if (cause instanceof UnknownHostException || cause instanceof NoEndpointsDiscoveredException) {
      return Optional.of(unknownHost(cause));
    } else if (cause instanceof SecurityRequiredByClientException) {
      return Optional.of(setting(server() + " offers no TLS; tls = false would do without", cause));
    } else if (cause instanceof SecurityRequiredByServerException) {
      return Optional.of(setting(server() + " lets nobody in without TLS; set tls = true", cause));
    } else if (cause instanceof SmackSaslException) {
      return Optional.of(
          setting(server() + " offers no way to log in that the bot takes here", cause));
    } else if (cause instanceof NoResponseException) {
      return Optional.of(network(server() + " does not answer", cause));
    } else if (cause instanceof XmlPullParserException || cause instanceof SocketException) {
      return Optional.of(network("the connection to " + server() + " was lost", cause));
    } else if (cause instanceof XMPPErrorException refused) {
      return Optional.of(network(server() + " refuses the connection: " + words(refused), refused));
    }
    return Optional.empty();
  }

  private ChatOpsException certificate(CertificateException refusal) {
    String words = String.valueOf(refusal.getMessage());
    boolean name = words.startsWith("Hostname verification");
    return setting(
        "the certificate of "
            + server()
            + " is not good: "
            + (name ? "it is not for " + settings.jid().getDomain() : words),
        refusal);
  }

  /**
   * A handshake that is cut off is the network's fault; any other is that of what was agreed on.
   */
  private Optional<ChatOpsException> tls(SSLException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException refusal) {
        return Optional.of(certificate(refusal));
      } else if (cause instanceof EOFException || cause instanceof SocketException) {
        return Optional.of(network("the connection to " + server() + " was lost", failure));
      }
    }
    return Optional.of(setting("no TLS with " + server() + ": " + failure.getMessage(), failure));
  }

  private ChatOpsException login(SASLErrorException refused) {
    SASLError error = refused.getSASLFailure().getSASLError();
    return switch (error) {
      case not_authorized, account_disabled, credentials_expired ->
          setting(server() + " does not let " + settings.jid() + " in: " + why(error), refused);
      case temporary_auth_failure ->
          network(server() + " cannot check passwords at present", refused);
      default -> setting(server() + " does not let " + settings.jid() + " in: " + error, refused);
    };
  }

  private static String why(SASLError error) {
    return switch (error) {
      case account_disabled -> "the account is disabled";
      case credentials_expired -> "the password has expired";
      default -> "the password is wrong, or there is no such account";
    };
  }

  private ChatOpsException stream(StreamErrorException failure) {
    StreamError error = failure.getStreamError();
    String text = error.getDescriptiveText();
    String words = error.getCondition() + (text == null ? "" : " (" + text + ")");
    return error.getCondition() == StreamError.Condition.host_unknown
        ? setting(server() + " does not serve " + settings.jid().getDomain(), failure)
        : network(server() + " closed the connection: " + words, failure);
  }

  private ChatOpsException unreachable(EndpointConnectionException failure) {
    boolean found = !failure.getConnectionExceptions().isEmpty();
    if (found) {
      Exception last = failure.getConnectionExceptions().get(0).getException();
      return network("no connection to " + server() + ": " + last.getMessage(), failure);
    }
    boolean unknown =
        failure.getLookupFailures().stream()
            .map(RemoteConnectionEndpointLookupFailure::getException)
            .anyMatch(UnknownHostException.class::isInstance);
    return unknown
        ? unknownHost(failure)
        : network("DNS does not say where " + server() + " is", failure);
  }

  private ChatOpsException unknownHost(Throwable cause) {
    return setting("there is no host " + server(), cause);
  }

  private static String words(XMPPErrorException refused) {
    String text = refused.getStanzaError().getDescriptiveText();
    return text == null ? refused.getStanzaError().getCondition().toString() : text;
  }

  private String server() {
    String host = settings.host();
    return host == null ? settings.jid().getDomain().toString() : host + ":" + settings.port();
  }

  private static ChatOpsException setting(String sentence, Throwable cause) {
    return new ConfigException(sentence, cause);
  }

  private static ChatOpsException network(String sentence, Throwable cause) {
    return new DeliveryException(sentence, Sent.NO, cause);
  }
}
