package dev.chatops.xmpp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Gets what a server keeps and brings it more, trusting its certificate alone. */
final class Download {

  private final Prosody server;

  Download(Prosody server) {
    this.server = server;
  }

  byte[] get(String url) throws Exception {
    HttpsURLConnection http = open(url);
    try (InputStream in = http.getInputStream()) {
      return in.readAllBytes();
    } finally {
      http.disconnect();
    }
  }

  /** XEP-0363 §5. */
  void put(String url, Map<String, String> headers, byte[] bytes) throws Exception {
    HttpsURLConnection http = open(url);
    http.setRequestMethod("PUT");
    headers.forEach(http::setRequestProperty);
    http.setDoOutput(true);
    http.setFixedLengthStreamingMode(bytes.length);
    try (OutputStream out = http.getOutputStream()) {
      out.write(bytes);
    }
    int status = http.getResponseCode();
    http.disconnect();
    if (status != 201) {
      throw new IOException(url + " answers " + status);
    }
  }

  private HttpsURLConnection open(String url) throws Exception {
    XmppTls tls = new XmppTls(XmppTls.Mode.REQUIRED, server.authority(), null);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {XmppTrust.manager(tls)}, null);
    HttpsURLConnection http = (HttpsURLConnection) new URL(url).openConnection();
    http.setSSLSocketFactory(context.getSocketFactory());
    return http;
  }
}
