package dev.chatops.xmpp;

import java.io.InputStream;
import java.net.URL;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Gets what a server keeps, trusting its certificate alone. */
final class Download {

  private final Prosody server;

  Download(Prosody server) {
    this.server = server;
  }

  byte[] get(String url) throws Exception {
    XmppTls tls = new XmppTls(XmppTls.Mode.REQUIRED, server.authority(), null);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {XmppTrust.manager(tls)}, null);
    HttpsURLConnection http = (HttpsURLConnection) new URL(url).openConnection();
    http.setSSLSocketFactory(context.getSocketFactory());
    try (InputStream in = http.getInputStream()) {
      return in.readAllBytes();
    } finally {
      http.disconnect();
    }
  }
}
