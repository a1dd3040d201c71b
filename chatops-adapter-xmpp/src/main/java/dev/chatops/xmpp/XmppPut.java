package dev.chatops.xmpp;

import static dev.chatops.xmpp.XmppTarget.refused;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * HTTP PUT as XEP-0363 §5 wants it. With {@link HttpURLConnection} and not the client of {@code
 * java.net.http}, which keeps a thread until it is collected as garbage: after close there is none.
 */
final class XmppPut {

  /** XEP-0363 §4: no other header of a slot is to be sent. */
  private static final Set<String> HEADERS = Set.of("authorization", "cookie", "expires");

  private static final int CONNECT_MILLIS = 10_000;
  private static final int READ_MILLIS = 20_000;
  private static final int CHUNK = 64 << 10;

  private final @Nullable SSLSocketFactory trust;
  private final boolean plain;
  private volatile @Nullable HttpURLConnection current;
  private volatile boolean stopped;

  /**
   * Nothing is connected yet.
   *
   * @param trust whom to trust with TLS; null for whom the JDK trusts
   * @param plain whether an address without TLS is good enough, as it is where the chat has none
   */
  XmppPut(@Nullable SSLSocketFactory trust, boolean plain) {
    this.trust = trust;
    this.plain = plain;
  }

  /** Brings the bytes; blocks for as long as that takes. */
  void put(URL to, Map<String, String> headers, String mediaType, byte[] bytes) throws IOException {
    HttpURLConnection http = open(to);
    current = http;
    try {
      if (stopped) {
        throw new IOException("stopped");
      }
      http.setRequestProperty("Content-Type", mediaType);
      headers.forEach((name, value) -> header(http, name, value));
      http.setFixedLengthStreamingMode(bytes.length);
      try (OutputStream out = http.getOutputStream()) {
        for (int at = 0; at < bytes.length; at += CHUNK) {
          out.write(bytes, at, Math.min(CHUNK, bytes.length - at));
        }
      }
      int status = http.getResponseCode();
      if (status / 100 != 2) {
        throw refused("the server refused it with " + status);
      }
    } finally {
      current = null;
      http.disconnect();
    }
  }

  private HttpURLConnection open(URL to) throws IOException {
    address(to);
    HttpURLConnection http = (HttpURLConnection) to.openConnection();
    if (http instanceof HttpsURLConnection https && trust != null) {
      https.setSSLSocketFactory(trust);
    }
    http.setRequestMethod("PUT");
    http.setDoOutput(true);
    http.setUseCaches(false);
    http.setInstanceFollowRedirects(false);
    http.setConnectTimeout(CONNECT_MILLIS);
    http.setReadTimeout(READ_MILLIS);
    return http;
  }

  /** XEP-0363 §4: without line ends, which would begin another header. */
  private static void header(HttpURLConnection http, String name, String value) {
    String plainName = name.replaceAll("[\\r\\n]", "");
    if (HEADERS.contains(plainName.toLowerCase(Locale.ROOT))) {
      http.setRequestProperty(plainName, value.replaceAll("[\\r\\n]", ""));
    }
  }

  /** An address as text, if it is one to use: XEP-0363 §4 wants HTTPS. */
  String address(URL url) {
    String protocol = url.getProtocol().toLowerCase(Locale.ROOT);
    if (!protocol.equals("https") && !(plain && protocol.equals("http"))) {
      throw refused("the server wants it by " + protocol + ", not by https");
    }
    try {
      return url.toURI().toASCIIString();
    } catch (URISyntaxException e) {
      throw refused("the server gave it no address");
    }
  }

  /** Ends what is under way, and whatever would begin. */
  void stop() {
    stopped = true;
    HttpURLConnection http = current;
    if (http != null) {
      http.disconnect();
    }
  }
}
