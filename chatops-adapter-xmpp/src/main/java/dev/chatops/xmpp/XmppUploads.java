package dev.chatops.xmpp;

import static dev.chatops.xmpp.XmppTarget.refused;

import dev.chatops.chat.Upload;
import java.security.GeneralSecurityException;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jivesoftware.smackx.disco.packet.DiscoverItems;
import org.jivesoftware.smackx.httpfileupload.element.Slot;
import org.jivesoftware.smackx.httpfileupload.element.SlotRequest;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.Jid;

/**
 * The files of one adapter, and which service of the server takes them (XEP-0363 §3), looked for
 * anew on each connection. Thread-safe.
 */
final class XmppUploads implements AutoCloseable {

  /** More services than these of one server are not asked. */
  private static final int MOST_SERVICES = 30;

  private final XmppUpload upload;
  private final XmppGiven given;
  private volatile @Nullable Service service;

  private record Service(DomainBareJid jid, OptionalLong most) {}

  /**
   * For one adapter.
   *
   * @param id names the thread
   * @param own the account
   */
  XmppUploads(String id, BareJid own, XmppTls tls) {
    boolean plain = tls.mode() != XmppTls.Mode.REQUIRED;
    SSLSocketFactory trust = trust(tls);
    given = new XmppGiven(own, trust, plain);
    upload =
        new XmppUpload(
            new XmppPut(trust, plain),
            work -> {
              Thread thread = new Thread(work, id + "-upload");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Whoever is trusted to be the server is trusted with its files; a pin is that of one certificate
   * and says nothing of another's.
   */
  private static @Nullable SSLSocketFactory trust(XmppTls tls) {
    if (tls.trust() == null) {
      return null;
    }
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      XmppTls chain = new XmppTls(tls.mode(), tls.trust(), null);
      context.init(null, new TrustManager[] {XmppTrust.manager(chain)}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no TLS", e);
    }
  }

  /** Looks for the service; completes when it is found, or is nowhere. Never fails. */
  CompletableFuture<Void> find(XmppLink link) {
    service = null;
    DiscoverItems question = new DiscoverItems();
    question.setTo(link.getXMPPServiceDomain());
    return link.ask(question)
        .handle((answer, error) -> answer instanceof DiscoverItems items ? items : question)
        .thenCompose(items -> findAmong(items, link));
  }

  private CompletableFuture<Void> findAmong(DiscoverItems items, XmppLink link) {
    CompletableFuture<Void> found = new CompletableFuture<>();
    CompletableFuture<?>[] all =
        items.getItems().stream()
            .limit(MOST_SERVICES)
            .map(item -> look(item.getEntityID(), link, found))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(all).thenRun(() -> found.complete(null));
    return found;
  }

  private CompletableFuture<Boolean> look(Jid at, XmppLink link, CompletableFuture<Void> found) {
    return link.ask(DiscoverInfo.builder(link).ofType(IQ.Type.get).to(at).build())
        .handle(
            (answer, error) -> {
              boolean takes =
                  answer instanceof DiscoverInfo info
                      && info.containsFeature(SlotRequest.NAMESPACE)
                      && at.isDomainBareJid();
              if (takes) {
                service = new Service(at.asDomainBareJid(), most(answer));
                found.complete(null);
              }
              return takes;
            });
  }

  private static OptionalLong most(IQ answer) {
    DataForm form = DataForm.from(answer, SlotRequest.NAMESPACE);
    FormField field = form == null ? null : form.getField("max-file-size");
    String value = field == null ? null : field.getFirstValue();
    try {
      return value == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value.strip()));
    } catch (NumberFormatException malformed) {
      return OptionalLong.empty(); // the service says so when it is asked for a slot
    }
  }

  /** The files of others. */
  XmppGiven given() {
    return given;
  }

  /** Whether there is a service that takes files. */
  boolean any() {
    return service != null;
  }

  /** The connection is lost. */
  void forget() {
    service = null;
  }

  /** Brings a file to the service, and gives the address where everybody can have it. */
  CompletionStage<String> send(Upload file, XmppLink link) {
    Service taker = service;
    if (taker == null) {
      throw refused("the server takes no files");
    }
    return upload.send(
        file,
        taker.most(),
        (name, size, mediaType) ->
            link.ask(new SlotRequest(taker.jid(), name, size, mediaType))
                .thenApply(
                    answer -> {
                      if (answer instanceof Slot slot) {
                        return slot;
                      }
                      throw refused("the server gives no place for it");
                    }));
  }

  @Override
  public void close() {
    upload.close();
  }
}
