package dev.chatops.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Catalog;
import dev.chatops.chat.Event;
import dev.chatops.chat.Invocation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jivesoftware.smackx.commands.AdHocCommand.Status;
import org.jivesoftware.smackx.commands.packet.AdHocCommandData;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.ListSingleFormField;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The menu, by the stanzas that clients send: XEP-0050, XEP-0004. */
class XmppMenuTest extends XmppAsking {
  @Test
  void aCommandWithoutArgumentsRunsAtOnce() {
    AdHocCommandData answer = (AdHocCommandData) ask(ANN, "node='status'", "");

    assertThat(answer.getStatus()).isEqualTo(Status.completed);
    assertThat(answer.getNotes()).hasSize(1);
    assertThat(answer.getNotes().get(0).getValue()).contains("comes as a message");
    Event.Invoked invoked = (Event.Invoked) XmppScene.only(bot.events);
    assertThat(invoked.what()).isEqualTo(new Invocation.Filled("status", Map.of()));
    assertThat(invoked.by().id().value()).isEqualTo("ann@test");
    assertThat(invoked.where()).isEqualTo(XmppScene.alone("ann@test", "ann"));
  }

  @Test
  void aFormHasAFieldForEachArgument() {
    AdHocCommandData answer = begun();
    DataForm form = answer.getForm();

    assertThat(answer.getStatus()).isEqualTo(Status.executing);
    assertThat(form.getInstructions()).contains("Says <restart>", "restart <…>");
    assertThat(form.getField("service").isRequired()).isTrue();
    assertThat(form.getField("service").getDescription()).isEqualTo("which");
    assertThat(form.getField("state")).isInstanceOf(ListSingleFormField.class);
    assertThat(form.getField("state").getFirstValue()).isEqualTo("on");
    assertThat(((ListSingleFormField) form.getField("state")).getOptions())
        .extracting(FormField.Option::getValueString)
        .containsExactly("on", "off");
    assertThat(form.getField("why").isRequired()).isFalse();
    assertThat(form.getField("force").getType()).isEqualTo(FormField.Type.bool);
    assertThat(XmppScene.stanza(answer.toXML().toString().replace(" xmlns='jabber:client'", "")))
        .isInstanceOf(AdHocCommandData.class);
    assertThat(bot.events).isEmpty();
  }

  @Test
  void whatIsFilledInIsRunAsWhoFilledIt() {
    AdHocCommandData form = begun();

    AdHocCommandData answer =
        (AdHocCommandData)
            ask(
                ANN,
                of(form) + " action='complete'",
                fields(
                    "service", "a \"b\" --c", "state", "off", "why", " ", "force", "1", "x", "y"));

    assertThat(answer.getStatus()).isEqualTo(Status.completed);
    Event.Invoked invoked = (Event.Invoked) XmppScene.only(bot.events);
    assertThat(invoked.what())
        .isEqualTo(
            new Invocation.Filled(
                "restart", Map.of("service", "a \"b\" --c", "state", "off", "force", "true")));
    assertThat(invoked.by().verified()).isTrue();
  }

  @Test
  void theSameFormSentTwiceRunsOnce() {
    AdHocCommandData form = begun();
    ask(ANN, of(form), fields("service", "web", "state", "on"));

    refused(ask(ANN, of(form), fields("service", "web", "state", "on")), "bad-sessionid");
    assertThat(bot.events).hasSize(1);
  }

  @Test
  void whatIsMissingOrNoChoiceIsSaidAndTheRestIsKept() {
    AdHocCommandData form = begun();

    AdHocCommandData answer =
        (AdHocCommandData) ask(ANN, of(form), fields("state", "&lt;&amp;", "why", "because"));

    assertThat(answer.getStatus()).isEqualTo(Status.executing);
    assertThat(answer.getNotes().get(0).getValue())
        .isEqualTo("service is missing; state is one of on, off");
    assertThat(answer.getForm().getField("why").getFirstValue()).isEqualTo("because");
    assertThat(bot.events).isEmpty();
    ask(ANN, of(form), fields("service", "web", "state", "on"));
    assertThat(bot.events).hasSize(1);
  }

  @Test
  void aFormThatIsCancelledIsOver() {
    AdHocCommandData form = begun();

    assertThat(((AdHocCommandData) ask(ANN, of(form) + " action='cancel'", "")).getStatus())
        .isEqualTo(Status.canceled);
    refused(ask(ANN, of(form), fields("service", "web", "state", "on")), "bad-sessionid");
    assertThat(bot.events).isEmpty();
  }

  @Test
  void thereIsOnePage() {
    AdHocCommandData form = begun();

    refused(ask(ANN, of(form) + " action='next'", fields("service", "web")), "bad-action");
    refused(ask(ANN, of(form) + " action='prev'", ""), "bad-action");
    refused(ask(ANN, "node='restart' action='complete'", ""), "bad-action");
    ask(ANN, of(form), fields("service", "web", "state", "on"));
    assertThat(bot.events).hasSize(1);
  }

  @Test
  void aSessionIsItsClientsAlone() {
    AdHocCommandData form = begun();
    String filled = fields("service", "web", "state", "on");

    for (String other : List.of("eve@test/phone", "ann@test/other", "ops@rooms.test/ann")) {
      refused(ask(other, of(form), filled), "bad-sessionid");
      refused(ask(other, of(form) + " action='cancel'", ""), "bad-sessionid");
    }
    refused(ask(ANN, "node='status' sessionid='" + form.getSessionID() + "'", filled), "bad-sess");
    refused(ask(ANN, "node='restart' sessionid='guess'", filled), "bad-sessionid");
    assertThat(bot.events).isEmpty();
    ask(ANN, of(form), filled);
    assertThat(bot.events).hasSize(1);
  }

  @Test
  void aSessionEndsByTheClockAndByNewerOnes() {
    AdHocCommandData late = begun();
    clock.now = clock.now.plus(XmppSessions.LIFE).plus(Duration.ofSeconds(1));
    refused(ask(ANN, of(late), fields("service", "web", "state", "on")), "bad-sessionid");

    AdHocCommandData pushed = begun();
    for (int i = 0; i < XmppSessions.MOST_OF_ONE; i++) {
      begun();
    }
    refused(ask(ANN, of(pushed), fields("service", "web", "state", "on")), "bad-sessionid");
    assertThat(bot.events).isEmpty();
  }

  @Test
  void sessionsAreBoundedWhoeverOpensThem() {
    XmppSessions sessions = new XmppSessions(clock);
    for (int i = 0; i < 1_000; i++) {
      sessions.begin(org.jxmpp.jid.impl.JidCreate.fromOrThrowUnchecked("u" + i + "@test/x"), "c");
    }

    assertThat(sessions.size()).isEqualTo(XmppSessions.MOST);
  }

  @Test
  void whatSomebodyMayNotRunShowsNoForm() {
    bot.visible.remove("restart");

    refused(ask(ANN, "node='restart'", ""), "forbidden");
    refused(ask(ANN, "node='nonsense'", ""), "item-not-found");
    assertThat(bot.events).isEmpty();
  }

  @Test // the gate decides again, as it does for whoever types
  void aRightThatIsLostMeanwhileIsTheGatesBusiness() {
    AdHocCommandData form = begun();
    bot.visible.clear();

    ask(ANN, of(form), fields("service", "web", "state", "on"));

    assertThat(bot.events).singleElement().isInstanceOf(Event.Invoked.class);
  }

  @Test
  void onlyWhatSomebodyMayRunIsListed() {
    XmppMenu.Asker asker =
        new XmppMenu.Asker(
            org.jxmpp.jid.impl.JidCreate.fromOrThrowUnchecked(ANN),
            scene.who.self(),
            XmppScene.inRoom());
    assertThat(menu.visible(asker).toCompletableFuture().join())
        .extracting(Catalog.Entry::name)
        .containsExactly("deploy all", "restart", "status");

    bot.visible.remove("all");
    bot.visible.remove("status");
    assertThat(menu.visible(asker).toCompletableFuture().join())
        .extracting(Catalog.Entry::name)
        .containsExactly("restart");
  }

  @Test
  void anOccupantIsAnsweredAside() {
    XmppScene strangers = XmppScene.in(XmppScene.SEMI_ANONYMOUS);
    XmppMenu theirs = new XmppMenu(strangers.who, bot, new XmppSessions(clock));
    theirs.answer(
        (AdHocCommandData)
            XmppScene.stanza(
                "<iq type='set' id='q' to='bot@test/r' from='ops@rooms.test/ann'><command"
                    + " xmlns='http://jabber.org/protocol/commands' node='status'/></iq>"));

    Event.Invoked invoked = (Event.Invoked) XmppScene.only(bot.events);
    assertThat(invoked.by().verified()).isFalse();
    assertThat(invoked.where().room().id().value()).isEqualTo("ops@rooms.test/occ-ann");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ops@rooms.test", "ops@rooms.test/nobody"})
  void whoIsNobodyIsRefused(String from) {
    refused(ask(from, "node='status'", ""), "not-allowed");
    assertThat(bot.events).isEmpty();
  }

  @Test
  void aFormThatIsNoneOrTooLargeRunsNothing() {
    AdHocCommandData form = begun();
    String[] many = new String[400];
    for (int i = 0; i < many.length; i++) {
      many[i] = "f" + i;
    }

    refused(ask(ANN, of(form), ""), "bad-payload");
    refused(ask(ANN, of(form), "<x xmlns='jabber:x:data' type='cancel'/>"), "bad-payload");
    refused(ask(ANN, of(form), fields(many)), "bad-payload");
    refused(ask(ANN, of(form), fields("service", "x".repeat(70_000))), "bad-payload");
    assertThat(bot.events).isEmpty();
  }
}
