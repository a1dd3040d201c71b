package dev.chatops.xmpp;

import dev.chatops.adapter.Catalog;
import dev.chatops.adapter.Inbound;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Invocation;
import dev.chatops.chat.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.jivesoftware.smackx.commands.AdHocCommand.Action;
import org.jivesoftware.smackx.commands.AdHocCommand.SpecificErrorCondition;
import org.jivesoftware.smackx.commands.packet.AdHocCommandData;
import org.jxmpp.jid.Jid;

/**
 * The bot's commands as a menu that a client shows: ad-hoc commands (XEP-0050), each with a form
 * (XEP-0004) of one page. What is filled in goes the same trip as what is typed, under the same
 * rights; what somebody may not run is not listed to them and shows them no form.
 *
 * <p>Thread-safe, and never blocks. A session is the client's that began it, for ten minutes, and
 * runs its command once.
 */
final class XmppMenu {

  private static final String ANSWER = "The answer comes as a message, from where you chose this.";

  /** More requests than these at once are sent away, for each of them gives the bot work. */
  private static final int MOST_OPEN = 32;

  private final AtomicInteger open = new AtomicInteger();
  private final XmppWho who;
  private final Inbound inbound;
  private final XmppSight sight;
  private final XmppSessions sessions;

  XmppMenu(XmppWho who, Inbound inbound, XmppSessions sessions) {
    this.who = who;
    this.inbound = inbound;
    this.sight = new XmppSight(inbound);
    this.sessions = sessions;
  }

  /**
   * Somebody who wants something of the menu.
   *
   * @param client the address to which the answer goes
   * @param user who
   * @param where the answers of commands go
   */
  record Asker(Jid client, User user, Conversation where) {}

  private Optional<Asker> asker(IQ request) {
    Jid from = request.getFrom();
    if (from == null) {
      return Optional.empty();
    }
    Optional<User> user = who.at(from);
    return who.aloneWith(from)
        .flatMap(room -> user.map(known -> new Asker(from, known, Conversation.of(room))));
  }

  /** What a request about the menu is answered with, if whoever asks is somebody. */
  CompletionStage<IQ> asked(IQ request, Function<Asker, CompletionStage<IQ>> answer) {
    Optional<Asker> asker = asker(request);
    if (asker.isEmpty()) {
      return done(XmppReplies.refused(request, Condition.not_allowed));
    }
    if (open.incrementAndGet() > MOST_OPEN) {
      open.decrementAndGet();
      return done(XmppReplies.refused(request, Condition.resource_constraint));
    }
    return answer.apply(asker.get()).whenComplete((iq, failed) -> open.decrementAndGet());
  }

  /** Whether there is a command of this node. */
  boolean has(String node) {
    return inbound.catalog().command(node).isPresent();
  }

  /** The commands that somebody may run. */
  CompletionStage<List<Catalog.Entry>> visible(Asker asker) {
    return sight.all(asker);
  }

  /** The command of a node, if there is one and this one may run it. */
  CompletionStage<Optional<Catalog.Entry>> visible(String node, Asker asker) {
    return sight.one(node, asker);
  }

  /** XEP-0050 §2.4: somebody begins a command, or goes on with one. */
  CompletionStage<IQ> answer(AdHocCommandData request) {
    return asked(
        request,
        asker ->
            request.getSessionID() == null ? begin(request, asker) : done(goOn(request, asker)));
  }

  private CompletionStage<IQ> begin(AdHocCommandData request, Asker asker) {
    Action action = request.getAction();
    if (action != null && action != Action.execute) {
      return done(badAction(request));
    }
    String node = request.getNode();
    if (node == null || !has(node)) {
      return done(XmppReplies.refused(request, Condition.item_not_found));
    }
    return visible(node, asker)
        .thenApply(
            entry ->
                entry.isPresent()
                    ? begun(request, entry.get(), asker)
                    : XmppReplies.refused(request, Condition.forbidden));
  }

  private IQ begun(AdHocCommandData request, Catalog.Entry entry, Asker asker) {
    String session = sessions.begin(asker.client(), entry.name());
    return entry.params().isEmpty()
        ? run(request, session, new XmppForm.Filled(entry, Map.of()), asker)
        : XmppReplies.form(request, session, XmppForm.of(entry, Map.of()));
  }

  private IQ goOn(AdHocCommandData request, Asker asker) {
    String session = request.getSessionID();
    Optional<Catalog.Entry> entry =
        sessions.command(session, asker.client()).flatMap(inbound.catalog()::command);
    if (entry.isEmpty() || !entry.get().name().equals(request.getNode())) {
      return XmppReplies.refused(request, SpecificErrorCondition.badSessionid);
    }
    Action action = request.getAction();
    if (action == Action.cancel) {
      sessions.end(session);
      return XmppReplies.cancelled(request, session);
    } else if (action != null && action != Action.execute && action != Action.complete) {
      return badAction(request);
    }
    return filled(request, session, entry.get(), asker);
  }

  private IQ filled(AdHocCommandData request, String session, Catalog.Entry entry, Asker asker) {
    if (request.getForm() == null) {
      return XmppReplies.refused(request, SpecificErrorCondition.badPayload);
    }
    Optional<XmppForm.Filled> filled = XmppForm.read(entry, request.getForm());
    if (filled.isEmpty()) {
      return XmppReplies.refused(request, SpecificErrorCondition.badPayload);
    }
    String trouble = filled.get().trouble();
    if (trouble.isEmpty()) {
      return run(request, session, filled.get(), asker);
    }
    AdHocCommandData again =
        XmppReplies.form(request, session, XmppForm.of(entry, filled.get().values()));
    return XmppReplies.warned(again, trouble);
  }

  /** Whoever ends the session runs the command: a second time there is none to end. */
  private IQ run(AdHocCommandData request, String session, XmppForm.Filled filled, Asker asker) {
    if (!sessions.end(session)) {
      return XmppReplies.refused(request, SpecificErrorCondition.badSessionid);
    }
    inbound.accept(
        new Event.Invoked(
            "menu " + session,
            asker.where(),
            asker.user(),
            new Invocation.Filled(filled.entry().name(), filled.values()),
            null));
    return XmppReplies.completed(request, session, ANSWER);
  }

  private static IQ badAction(AdHocCommandData request) {
    return XmppReplies.refused(
        request,
        request.getAction() == Action.unknown
            ? SpecificErrorCondition.malformedAction
            : SpecificErrorCondition.badAction);
  }

  private static CompletionStage<IQ> done(IQ answer) {
    return CompletableFuture.completedStage(answer);
  }
}
