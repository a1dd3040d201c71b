package dev.chatops.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smackx.commands.AdHocCommand.Action;
import org.jivesoftware.smackx.commands.packet.AdHocCommandData;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.ListSingleFormField;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stanzas that break what reads them cost themselves, and not the connection. */
class XmppStreamTest {

  @BeforeAll
  static void register() {
    XmppElements.register();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<message><x xmlns='jabber:x:data'/></message>",
        "<message><x xmlns='jabber:x:data' type='submit'><field/></x></message>",
        "<message><x xmlns='jabber:x:data' type='nonsense'/></message>",
        "<message><reference xmlns='urn:xmpp:reference:0'/></message>",
        "<message><replace xmlns='urn:xmpp:message-correct:0'/></message>",
        "<message><stanza-id xmlns='urn:xmpp:sid:0'/></message>",
        "<message><delay xmlns='urn:xmpp:delay' stamp='yesterday'/></message>",
        "<message><received xmlns='urn:xmpp:carbons:2'/></message>",
        "<message><result xmlns='urn:xmpp:mam:2'/></message>",
        "<message><encrypted xmlns='eu.siacs.conversations.axolotl'/></message>",
        "<message><event xmlns='http://jabber.org/protocol/pubsub#event'><items/></event></message>",
        "<message type='nonsense'><body>x</body></message>",
        "<message from='@@@'><body>x</body></message>",
        "<message><body><b/></body></message>",
        "<message><error/></message>",
        "<presence type='nonsense'/>",
        "<presence><priority>high</priority></presence>",
        "<presence><x xmlns='http://jabber.org/protocol/muc#user'><item/></x></presence>",
        "<presence><x xmlns='http://jabber.org/protocol/muc#user'><status/></x></presence>",
        "<presence><x xmlns='http://jabber.org/protocol/muc#user'><status code='x'/></x></presence>",
        "<presence><c xmlns='http://jabber.org/protocol/caps'/></presence>",
        "<iq type='get'/>",
        "<iq type='nonsense' id='1'/>"
      })
  void whatBreaksIsSkippedAndTheNextStanzaIsRead(String broken) throws Exception {
    XmppStream stream =
        new XmppStream(
            XMPPTCPConnectionConfiguration.builder()
                .setXmppDomain("test")
                .setUsernameAndPassword("bot", "secret")
                .build());
    XmlPullParser parser =
        PacketParserUtils.getParserFor(
            "<stream xmlns='jabber:client'>" + broken + "<message id='next'/></stream>");
    parser.next();

    stream.parseAndProcessStanza(parser);

    assertThat(parser.getDepth()).isEqualTo(2);
    parser.next();
    assertThat(parser.getName()).isEqualTo("message");
    assertThat(parser.getAttributeValue("", "id")).isEqualTo("next");
  }

  @Test // XEP-0004 §3.2: submitted fields need no type, and may have several lines
  void aSubmittedFormIsReadWithoutTypes() {
    Message message =
        (Message)
            XmppScene.stanza(
                "<message><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>"
                    + "<value>urn:example</value></field><field var='text'><value>one</value>"
                    + "<value>two</value></field><field var='none'/></x></message>");

    DataForm form = message.getExtension(DataForm.class);
    assertThat(form.getFormType()).isEqualTo("urn:example");
    assertThat(form.getField("text").getValuesAsString()).containsExactly("one", "two");
    assertThat(form.getField("none").getValuesAsString()).isEmpty();
  }

  @Test // XEP-0004 §3
  void aFormIsReadAsItIsWritten() {
    Message message =
        (Message)
            XmppScene.stanza(
                "<message><x xmlns='jabber:x:data' type='form'><title>T</title>"
                    + "<instructions>I</instructions><field type='fixed'><value>F</value></field>"
                    + "<field var='one' type='list-single' label='One'><desc>D</desc><required/>"
                    + "<value>b</value><option label='A'><value>a</value></option>"
                    + "<option><value>b</value></option></field>"
                    + "<field var='yes' type='boolean'><value>1</value></field>"
                    + "<field var='who' type='jid-single'><value>ann@test</value></field>"
                    + "<field var='all' type='jid-multi'><value>ann@test</value></field>"
                    + "<field var='some' type='list-multi'><value>a</value></field>"
                    + "<other xmlns='urn:example'><value>no</value></other></x></message>");
    DataForm form = message.getExtension(DataForm.class);

    assertThat(form.getTitle()).isEqualTo("T");
    assertThat(form.getInstructions()).containsExactly("I");
    FormField one = form.getField("one");
    assertThat(one.isRequired()).isTrue();
    assertThat(one.getLabel()).isEqualTo("One");
    assertThat(one.getDescription()).isEqualTo("D");
    assertThat(one.getFirstValue()).isEqualTo("b");
    assertThat(((ListSingleFormField) one).getOptions())
        .extracting(FormField.Option::getValueString)
        .containsExactly("a", "b");
    assertThat(form.getField("yes").getFirstValue()).isEqualTo("true");
    assertThat(form.getField("who").getFirstValue()).isEqualTo("ann@test");
    assertThat(form.getFields()).hasSize(6);
  }

  @Test
  void resultsOfASearchAreRead() {
    Message message =
        (Message)
            XmppScene.stanza(
                "<message><x xmlns='jabber:x:data' type='result'><reported><field var='n'"
                    + " label='N' type='text-single'/></reported><item><field var='n'>"
                    + "<value>1</value></field></item></x></message>");
    DataForm form = message.getExtension(DataForm.class);

    assertThat(form.getReportedData().getFields()).hasSize(1);
    assertThat(form.getItems().get(0).getFields().get(0).getFirstValue()).isEqualTo("1");
  }

  @Test // XEP-0050 §4.4: to be answered, and so to be read
  void anActionThatNobodyKnowsIsRead() {
    AdHocCommandData command =
        (AdHocCommandData)
            XmppScene.stanza(
                "<iq type='set' id='1'><command xmlns='http://jabber.org/protocol/commands'"
                    + " node='n' sessionid='s' action='dance'><note type='?'>x</note>"
                    + "<actions execute='next'><next/><dance/></actions></command></iq>");

    assertThat(command.getAction()).isEqualTo(Action.unknown);
    assertThat(command.getActions()).containsExactly(Action.next);
    assertThat(command.getNotes()).hasSize(1);
  }
}
