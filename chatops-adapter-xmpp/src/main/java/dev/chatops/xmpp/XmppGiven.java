package dev.chatops.xmpp;

import dev.chatops.chat.Upload;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jivesoftware.smack.packet.Message;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;

/**
 * Files that people give: an address beside the words (XEP-0066 §3), of the bot's own server or a
 * service below it. Any other address is only text: whoever wrote it would choose where the bot
 * connects to, from within its own network.
 *
 * @param own whose server is meant
 * @param trust whom to trust with TLS; null for whom the JDK trusts
 * @param plain whether an address without TLS is good enough
 */
record XmppGiven(BareJid own, @Nullable SSLSocketFactory trust, boolean plain) {

  private static final int CONNECT_MILLIS = 10_000;
  private static final int READ_MILLIS = 20_000;
  private static final int LONGEST = 4_000;

  /** The files of a message; nothing is fetched until somebody reads. */
  List<Upload> in(Message message) {
    return XmppElements.find(message, "x", XmppElements.OOB)
        .map(data -> data.getFirstElement("url"))
        .flatMap(url -> address(url.getText()))
        .map(address -> List.of(file(address)))
        .orElse(List.of());
  }

  private Optional<URI> address(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || plain && scheme.equals("http");
      return web && uri.getUserInfo() == null && isOwn(uri.getHost())
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty(); // then it is text, which it is anyway
    }
  }

  private boolean isOwn(@Nullable String host) {
    String domain = own.getDomain().toString();
    return host != null
        && (host.equalsIgnoreCase(domain) || host.toLowerCase(Locale.ROOT).endsWith("." + domain));
  }

  private Upload file(URI address) {
    String path = Objects.requireNonNullElse(address.getPath(), "");
    String name = path.substring(path.lastIndexOf('/') + 1);
    String type = URLConnection.guessContentTypeFromName(name);
    return Upload.received(
        name, type == null ? "application/octet-stream" : type, () -> open(address));
  }

  private InputStream open(URI address) throws IOException {
    HttpURLConnection http = (HttpURLConnection) address.toURL().openConnection();
    if (http instanceof HttpsURLConnection https && trust != null) {
      https.setSSLSocketFactory(trust);
    }
    http.setUseCaches(false);
    http.setInstanceFollowRedirects(false);
    http.setConnectTimeout(CONNECT_MILLIS);
    http.setReadTimeout(READ_MILLIS);
    int status = http.getResponseCode();
    if (status != HttpURLConnection.HTTP_OK) {
      http.disconnect();
      throw new IOException("the server answers with " + status);
    }
    return new FilterInputStream(http.getInputStream()) {
      @Override
      public void close() throws IOException {
        super.close();
        http.disconnect();
      }
    };
  }
}
