package dev.chatops.xmpp;

import static dev.chatops.xmpp.TestBot.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Feature;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import dev.chatops.chat.Upload;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The extensions of messages, between a bot and somebody on a real server. */
class XmppExtensionsTest {

  private static final Conversation ROOM = TestBot.room(OPS);

  private final Prosody server = Prosody.started();
  private XmppPerson ann;
  private TestBot bot;

  @BeforeEach
  void begin() {
    ann = new XmppPerson(server, "ann", "opsbot").joins(OPS);
    bot = TestBot.started(server);
  }

  @AfterEach
  void end() {
    if (bot != null) {
      bot.close();
    }
    ann.close();
    server.close();
  }

  /** What somebody else has said. */
  private Event.Said told() {
    return bot.heard.expect(Event.Said.class, said -> said.origin() == Event.Origin.LIVE);
  }

  private MessageId said(String text) throws Exception {
    return bot.does(bot.say(ROOM, text)).made().orElseThrow();
  }

  /** The next message from the bot in the room that has this. */
  private Xml hears(String what, Predicate<Xml> wanted) {
    return ann.expect(
        what,
        xml -> xml.name().equals("message") && xml.from().endsWith("/opsbot") && wanted.test(xml));
  }

  private static Predicate<Xml> has(String element, String namespace) {
    return xml -> xml.child(element, namespace).isPresent();
  }

  private static String stamp(Xml xml) {
    return xml.child("stanza-id", "urn:xmpp:sid:0").orElseThrow().attribute("id");
  }

  @Test // XEP-0308
  void correctionsGoBothWays() throws Exception {
    String first = ann.says(OPS, "!deploy wbe", "");
    Event.Said said = told();
    ann.says(
        OPS, "!deploy web", "<replace xmlns='urn:xmpp:message-correct:0' id='" + first + "'/>");
    Event.Edited edited = bot.heard.expect(Event.Edited.class);
    assertThat(edited.message().id()).isEqualTo(said.message().id());
    assertThat(edited.message().text()).isEqualTo("!deploy web");

    MessageId mine = said("50 %");
    String sent = hears("50 %", xml -> xml.words("body").orElse("").equals("50 %")).attribute("id");
    Action edit = new Action.Edit(bot.nextId(), ROOM, mine, Part.of("100 %"));
    assertThat(bot.does(edit).made()).contains(mine);
    Xml heard = hears("a correction", has("replace", "urn:xmpp:message-correct:0"));
    assertThat(heard.words("body")).contains("100 %");
    assertThat(heard.child("replace").orElseThrow().attribute("id")).isEqualTo(sent);
  }

  @Test // XEP-0444
  void reactionsGoBothWays() throws Exception {
    MessageId mine = said("done");
    String id = stamp(hears("done", xml -> xml.words("body").isPresent()));
    assertThat(mine.value()).isEqualTo(id);
    ann.send(
        "<message type='groupchat' to='%s'><reactions xmlns='urn:xmpp:reactions:0' id='%s'><reaction>🎉</reaction></reactions></message>"
            .formatted(OPS, id));
    Event.Reacted reacted = bot.heard.expect(Event.Reacted.class);
    assertThat(reacted.message()).isEqualTo(mine);
    assertThat(reacted.emoji()).isEqualTo("🎉");
    assertThat(reacted.by().id().value()).isEqualTo("ann@localhost");

    ann.says(OPS, "thanks");
    Event.Said thanks = told();
    bot.does(new Action.React(bot.nextId(), ROOM, thanks.message().id(), "👍", true));
    Xml reactions =
        hears("a reaction", has("reactions", "urn:xmpp:reactions:0"))
            .child("reactions")
            .orElseThrow();
    assertThat(reactions.attribute("id")).isEqualTo(thanks.message().id().value());
    assertThat(reactions.words("reaction")).contains("👍");
  }

  @Test // XEP-0461
  void repliesGoBothWays() throws Exception {
    ann.says(OPS, "!status");
    MessageId asked = told().message().id();
    Action answer =
        new Action.Say(bot.nextId(), ROOM, Audience.ALL, null, asked, Part.of("all is well"));
    MessageId answered = bot.does(answer).made().orElseThrow();
    Xml heard = hears("an answer", has("reply", "urn:xmpp:reply:0"));
    assertThat(heard.child("reply").orElseThrow().attribute("id")).isEqualTo(asked.value());
    assertThat(heard.words("body")).contains("> ann: !status\nall is well");

    ann.says(
        OPS,
        "> opsbot: all is well\n!thanks",
        "<reply xmlns='urn:xmpp:reply:0' id='"
            + answered.value()
            + "'/><fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reply:0'>"
            + "<body start='0' end='22'/></fallback>");
    Event.Said reply = told();
    assertThat(reply.message().answers()).isEqualTo(answered);
    assertThat(reply.message().text()).isEqualTo("!thanks");
  }

  @Test // XEP-0424
  void whatIsTakenBackIsNamed() throws Exception {
    MessageId mine = said("oops");
    bot.does(new Action.Delete(bot.nextId(), ROOM, mine));
    Xml heard = hears("a retraction", has("retract", "urn:xmpp:message-retract:1"));
    assertThat(heard.child("retract").orElseThrow().attribute("id")).isEqualTo(mine.value());

    ann.says(OPS, "!deploy web");
    MessageId theirs = told().message().id();
    ann.says(
        OPS,
        "I take it back",
        "<retract xmlns='urn:xmpp:message-retract:1' id='" + theirs.value() + "'/>");
    assertThat(bot.heard.expect(Event.Deleted.class).message()).isEqualTo(theirs);
  }

  @Test // XEP-0045 §7.5
  void whispersGoBothWays() throws Exception {
    ann.whispersIn(OPS, "opsbot", "psst");
    Event.Said said = told();
    assertThat(said.message().where().direct()).isTrue();
    assertThat(said.message().from().id().value()).isEqualTo("ann@localhost");
    bot.does(bot.say(said.message().where(), "yes?"));
    assertThat(ann.heardAlone(XmppPeer.PATIENCE)).isEqualTo("yes?");

    Action.Say whisper =
        new Action.Say(
            bot.nextId(), ROOM, Audience.only(said.message().from()), null, null, Part.of("hush"));
    bot.does(whisper);
    assertThat(ann.heardAlone(XmppPeer.PATIENCE)).isEqualTo("hush");
  }

  @Test // XML 1.0 §2.4
  void aTextThatXmlForbidsInOnePlaceAloneIsSaidAndTheConnectionStays() throws Exception {
    String text = "]]> <![CDATA[ & \0 ]]>";
    List<String> said = bot.saysAll(ROOM, text);

    assertThat(said).hasSize(1);
    assertThat(ann.heardIn(OPS, XmppPeer.PATIENCE)).isEqualTo("]]> <![CDATA[ & \ufffd ]]>");
    said("still here");
    assertThat(ann.heardIn(OPS, XmppPeer.PATIENCE)).isEqualTo("still here");
  }

  @Test
  void whoeverSendsWhatBreaksParsersBreaksNothing() {
    for (String broken :
        List.of(
            "<x xmlns='jabber:x:data'/>",
            "<x xmlns='jabber:x:data' type='submit'><field/></x>",
            "<reference xmlns='urn:xmpp:reference:0'/>",
            "<replace xmlns='urn:xmpp:message-correct:0'/>",
            "<delay xmlns='urn:xmpp:delay' stamp='yesterday'/>")) {
      ann.send("<message type='chat' to='bot@localhost'><body>x</body>" + broken + "</message>");
    }
    ann.whispers("bot@localhost", "still there?");

    Event.Said said =
        bot.heard.expect(Event.Said.class, each -> each.message().text().equals("still there?"));
    assertThat(said.message().from().id().value()).isEqualTo("ann@localhost");
    assertThat(bot.heard.all()).noneMatch(Event.Disconnected.class::isInstance);
  }

  @Test // XEP-0030
  void aClientIsToldWhatTheBotUnderstands() {
    Xml info =
        ann.ask("get", OPS + "/opsbot", "<query xmlns='http://jabber.org/protocol/disco#info'/>");

    List<Xml> said = info.child("query").orElseThrow().children();
    assertThat(said)
        .filteredOn(each -> each.name().equals("feature"))
        .extracting(each -> each.attribute("var"))
        .contains(
            "urn:xmpp:message-correct:0",
            "urn:xmpp:reactions:0",
            "urn:xmpp:reply:0",
            "urn:xmpp:message-retract:1",
            "http://jabber.org/protocol/commands");
    assertThat(said).anyMatch(each -> each.attribute("type").equals("bot"));
  }

  @Test // XEP-0363, XEP-0066
  void aFileArrivesAsItWasAndItsAddressIsSaid() throws Exception {
    byte[] bytes = new byte[100_000];
    new Random(4).nextBytes(bytes);
    Upload graph = Upload.of("load & more.png", "image/png", bytes, "load of web-1");
    assertThat(bot.adapter.traits(ROOM.room()).has(Feature.UPLOAD)).isTrue();
    Part part =
        XmppScene.only(
            bot.adapter.renderer().render(graph, bot.adapter.traits(ROOM.room()).limit()));

    bot.does(new Action.Say(bot.nextId(), ROOM, Audience.ALL, null, null, part));

    assertThat(ann.heardIn(OPS, XmppPeer.PATIENCE))
        .isEqualTo("load & more.png (100 kB): load of web-1");
    String address = ann.heardIn(OPS, XmppPeer.PATIENCE);
    Xml link = hears("an address", has("x", "jabber:x:oob"));
    assertThat(link.child("x", "jabber:x:oob").orElseThrow().words("url")).contains(address);
    assertThat(bytes(address)).isEqualTo(bytes);

    ann.says(OPS, address, "<x xmlns='jabber:x:oob'><url>" + Xml.escaped(address) + "</url></x>");
    Upload given = XmppScene.only(told().message().files());
    assertThat(given.name()).isEqualTo("load & more.png");
    assertThat(given.bytes()).isEqualTo(bytes);
  }

  @Test // XEP-0363 §3: the service says how much it takes
  void aFileThatTheServiceDoesNotTakeIsToldOfInWords() throws Exception {
    Upload large = Upload.of("core.bin", "a/b", new byte[1_500_000], "a dump");
    Part part =
        XmppScene.only(
            bot.adapter.renderer().render(large, bot.adapter.traits(ROOM.room()).limit()));

    bot.does(new Action.Say(bot.nextId(), ROOM, Audience.ALL, null, null, part));

    assertThat(ann.heardIn(OPS, XmppPeer.PATIENCE))
        .isEqualTo(
            "core.bin (1 MB): a dump\n(core.bin was not uploaded: it has 1500000 bytes, and the"
                + " server takes 1048576)");
  }

  private byte[] bytes(String address) throws Exception {
    XmppTls tls = new XmppTls(XmppTls.Mode.REQUIRED, server.authority(), null);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {XmppTrust.manager(tls)}, null);
    HttpsURLConnection http = (HttpsURLConnection) new URL(address).openConnection();
    http.setSSLSocketFactory(context.getSocketFactory());
    try (InputStream in = http.getInputStream()) {
      return in.readAllBytes();
    } finally {
      http.disconnect();
    }
  }

  @Test // RFC 6120 §13.12: a server may take no more than 10,000 bytes
  void aLongTextArrivesWhole() throws Exception {
    StringBuilder text = new StringBuilder();
    Random random = new Random(5);
    for (int i = 0; i < 12_000; i++) {
      text.append("<&>'\"é😀ab".codePointAt(random.nextInt(5))).append(i % 9 == 0 ? " " : "");
    }
    List<String> parts = bot.saysAll(ROOM, Content.text("{}", text).plain());
    StringBuilder heard = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      heard.append(ann.heardIn(OPS, XmppPeer.PATIENCE)).append(' ');
    }
    assertThat(heard.toString().replaceAll("\\s", ""))
        .isEqualTo(text.toString().replaceAll("\\s", ""));
  }
}
