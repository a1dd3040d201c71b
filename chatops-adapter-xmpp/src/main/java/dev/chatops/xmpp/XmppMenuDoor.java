package dev.chatops.xmpp;

import dev.chatops.adapter.Catalog;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.XMPPConnection;
import org.jivesoftware.smack.iqrequest.AbstractIqRequestHandler;
import org.jivesoftware.smack.iqrequest.IQRequestHandler;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.jivesoftware.smackx.commands.AdHocCommandManager;
import org.jivesoftware.smackx.commands.packet.AdHocCommandData;
import org.jivesoftware.smackx.disco.ServiceDiscoveryManager;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jivesoftware.smackx.disco.packet.DiscoverInfoBuilder;
import org.jivesoftware.smackx.disco.packet.DiscoverItems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The menu on a connection: takes requests for ad-hoc commands, and those of service discovery
 * (XEP-0030) that are about them. In place of Smack's own manager of commands, which knows no asker
 * when it lists them; all other requests it answers as before.
 */
final class XmppMenuDoor {

  private static final Logger log = LoggerFactory.getLogger(XmppMenuDoor.class);
  private static final String NODE = AdHocCommandManager.NAMESPACE;
  private static final String FORMS = "jabber:x:data";
  private static final int LONGEST_NAME = 100;

  private final XMPPConnection connection;
  private final XmppMenu menu;

  private XmppMenuDoor(XMPPConnection connection, XmppMenu menu) {
    this.connection = connection;
    this.menu = menu;
  }

  /** Once for a connection, before it is open. */
  static void open(XMPPConnection connection, XmppMenu menu) {
    ServiceDiscoveryManager.getInstanceFor(connection).addFeature(NODE);
    AdHocCommandManager.getAddHocCommandsManager(connection);
    XmppMenuDoor door = new XmppMenuDoor(connection, menu);
    door.handle(
        AdHocCommandData.ELEMENT,
        AdHocCommandData.NAMESPACE,
        IQ.Type.set,
        request -> request instanceof AdHocCommandData command ? menu.answer(command) : null);
    door.handle(
        DiscoverItems.ELEMENT,
        DiscoverItems.NAMESPACE,
        IQ.Type.get,
        request -> request instanceof DiscoverItems items ? door.items(items) : null);
    door.handle(
        DiscoverInfo.ELEMENT,
        DiscoverInfo.NAMESPACE,
        IQ.Type.get,
        request -> request instanceof DiscoverInfo info ? door.info(info) : null);
  }

  private void handle(
      String element,
      String namespace,
      IQ.Type type,
      Function<IQ, @Nullable CompletionStage<IQ>> answers) {
    Handler handler = new Handler(element, namespace, type, answers);
    handler.former = connection.registerIQRequestHandler(handler);
  }

  private final class Handler extends AbstractIqRequestHandler {

    private final Function<IQ, @Nullable CompletionStage<IQ>> answers;
    private volatile @Nullable IQRequestHandler former;

    Handler(
        String element,
        String namespace,
        IQ.Type type,
        Function<IQ, @Nullable CompletionStage<IQ>> answers) {
      super(element, namespace, type, Mode.async);
      this.answers = answers;
    }

    /** Null is no answer from Smack: it comes later. */
    @Override
    public @Nullable IQ handleIQRequest(IQ request) {
      CompletionStage<IQ> answer = answers.apply(request);
      if (answer != null) {
        answer.whenComplete((iq, failed) -> send(iq, failed, request));
        return null;
      }
      IQRequestHandler other = former;
      return other == null
          ? XmppReplies.refused(request, Condition.service_unavailable)
          : other.handleIQRequest(request);
    }
  }

  /** Never waits: whoever asks for more than the connection takes asks again. */
  private void send(@Nullable IQ answer, @Nullable Throwable failed, IQ request) {
    if (failed != null) {
      log.error("a request about the menu could not be answered", failed);
    }
    try {
      IQ iq =
          answer != null ? answer : XmppReplies.refused(request, Condition.internal_server_error);
      if (!connection.trySendStanza(iq)) {
        log.debug("an answer about the menu found no room");
      }
    } catch (NotConnectedException e) {
      log.debug("an answer about the menu found no connection");
    }
  }

  /** XEP-0050 §2.2: not everybody is told the same. */
  private @Nullable CompletionStage<IQ> items(DiscoverItems request) {
    if (!NODE.equals(request.getNode())) {
      return null;
    }
    return menu.asked(
        request,
        asker ->
            menu.visible(asker)
                .thenApply(
                    entries -> {
                      DiscoverItems answer = new DiscoverItems();
                      answer.setType(IQ.Type.result);
                      answer.setTo(request.getFrom());
                      answer.setStanzaId(request.getStanzaId());
                      answer.setNode(NODE);
                      entries.forEach(entry -> answer.addItem(item(request, entry)));
                      return answer;
                    }));
  }

  private static DiscoverItems.Item item(DiscoverItems request, Catalog.Entry entry) {
    DiscoverItems.Item item = new DiscoverItems.Item(request.getTo());
    item.setNode(XmppText.carried(entry.name()));
    item.setName(name(entry));
    return item;
  }

  private static String name(Catalog.Entry entry) {
    String name = entry.help().isEmpty() ? entry.name() : entry.name() + ": " + entry.help();
    return XmppText.brief(XmppText.carried(name), LONGEST_NAME);
  }

  /** XEP-0050 §2.2: what the list is, and what each command is. */
  private @Nullable CompletionStage<IQ> info(DiscoverInfo request) {
    String node = request.getNode();
    if (NODE.equals(node)) {
      return CompletableFuture.completedStage(
          described(request, "command-list", "Commands").addFeature(NODE).build());
    }
    if (node == null || !menu.has(node)) {
      return null;
    }
    return menu.asked(
        request,
        asker ->
            menu.visible(node, asker)
                .thenApply(
                    entry ->
                        entry.isPresent()
                            ? described(request, "command-node", name(entry.get()))
                                .addFeature(NODE)
                                .addFeature(FORMS)
                                .build()
                            : XmppReplies.refused(request, Condition.forbidden)));
  }

  private static DiscoverInfoBuilder described(DiscoverInfo request, String type, String name) {
    return DiscoverInfoBuilder.buildResponseFor(request, IQ.ResponseType.result)
        .setNode(request.getNode())
        .addIdentity(new DiscoverInfo.Identity("automation", name, type));
  }
}
