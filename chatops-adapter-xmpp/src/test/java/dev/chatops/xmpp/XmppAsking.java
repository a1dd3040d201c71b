package dev.chatops.xmpp;

import static dev.chatops.xmpp.XmppScene.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Catalog;
import dev.chatops.adapter.Catalog.Kind;
import dev.chatops.adapter.Catalog.Param;
import dev.chatops.adapter.Inbound;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.User;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smackx.commands.packet.AdHocCommandData;

/** A bot with a menu, and the stanzas that clients send it. */
abstract class XmppAsking {

  static final String ANN = "ann@test/phone";

  final XmppScene scene = XmppScene.in(ALL);
  final Bot bot = new Bot();
  final Ticking clock = new Ticking();
  final XmppMenu menu = new XmppMenu(scene.who, bot, new XmppSessions(clock));

  /** The core's side: two commands, of which somebody may see what {@code visible} has. */
  static final class Bot implements Inbound {

    final List<Event> events = new ArrayList<>();
    final Set<String> visible = new HashSet<>(Set.of("restart", "status", "deploy", "all"));

    @Override
    public void accept(Event event) {
      events.add(event);
    }

    @Override
    public Catalog catalog() {
      return new Catalog(
          "opsbot",
          "!",
          List.of(
              entry("deploy all", List.of()),
              entry(
                  "restart",
                  List.of(
                      new Param("service", Kind.ARGUMENT, true, "String", List.of(), null, "which"),
                      new Param("state", Kind.ARGUMENT, true, "S", List.of("on", "off"), "on", ""),
                      new Param("why", Kind.REST, false, "String", List.of(), null, ""),
                      new Param("force", Kind.FLAG, false, "boolean", List.of(), null, "hard"))),
              entry("status", List.of())));
    }

    static Catalog.Entry entry(String path, List<Param> params) {
      return new Catalog.Entry(
          List.of(path.split(" ")),
          path + " <…>",
          "Says <" + path + ">",
          "p",
          "",
          params,
          List.of());
    }

    @Override
    public CompletionStage<List<String>> suggest(User who, Conversation where, String line) {
      return CompletableFuture.completedStage(List.copyOf(visible));
    }

    @Override
    public CompletionStage<Void> settled() {
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void ended() {
      throw new AssertionError("nothing ends");
    }

    @Override
    public void failed(ChatOpsException cause) {
      throw new AssertionError(cause);
    }
  }

  static final class Ticking extends Clock {

    Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  IQ ask(String from, String attributes, String inside) {
    AdHocCommandData request =
        (AdHocCommandData)
            XmppScene.stanza(
                "<iq type='set' id='q' to='bot@test/r' from='"
                    + from
                    + "'><command xmlns='http://jabber.org/protocol/commands' "
                    + attributes
                    + ">"
                    + inside
                    + "</command></iq>");
    return menu.answer(request).toCompletableFuture().join();
  }

  static String fields(String... namesAndValues) {
    StringBuilder form = new StringBuilder("<x xmlns='jabber:x:data' type='submit'>");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.append("<field var='").append(namesAndValues[i]).append("'><value>");
      form.append(namesAndValues[i + 1]).append("</value></field>");
    }
    return form + "</x>";
  }

  AdHocCommandData begun() {
    return (AdHocCommandData) ask(ANN, "node='restart' action='execute'", "");
  }

  static String of(AdHocCommandData begun) {
    return "node='restart' sessionid='" + begun.getSessionID() + "'";
  }

  static void refused(IQ answer, String... words) {
    assertThat(answer.getType()).isEqualTo(IQ.Type.error);
    assertThat(answer.getStanzaId()).isEqualTo("q");
    assertThat(answer.toXML().toString()).contains(words);
  }
}
