package dev.chatops.xmpp;

import static dev.chatops.xmpp.XmppScene.SEMI_ANONYMOUS;
import static dev.chatops.xmpp.XmppScene.inRoom;
import static dev.chatops.xmpp.XmppScene.message;
import static dev.chatops.xmpp.XmppScene.only;
import static dev.chatops.xmpp.XmppScene.stamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Limit.Unit;
import dev.chatops.adapter.Pace;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.Upload;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import java.util.List;
import java.util.Random;
import org.jivesoftware.smack.packet.Message;
import org.junit.jupiter.api.Test;

/**
 * What actions are on the wire; what comes of them is read as another client of this kind would.
 */
class XmppActionsTest extends XmppActing {
  @Test // XEP-0045 §7.4, XEP-0359 §3.1, XEP-0393 §7
  void wordsForARoomGoToEverybodyAndAreLiteral() {
    XmppSending sending = one(say(inRoom(), "*hi* <&>", null));

    assertThat(sending.stanza().getType()).isEqualTo(Message.Type.groupchat);
    assertThat(sending.stanza().getTo().toString()).isEqualTo("ops@rooms.test");
    assertThat(sending.made()).isNull();
    assertThat(sending.echoed()).isTrue();
    assertThat(xml(sending))
        .contains("<unstyled xmlns='urn:xmpp:styling:0'")
        .contains("<origin-id xmlns='urn:xmpp:sid:0' id='" + sending.stanza().getStanzaId() + "'");
    assertThat(XmppScene.read(sending.stanza(), "ops@rooms.test/opsbot").getBody())
        .isEqualTo("*hi* <&>");
  }

  @Test
  void wordsForOneAccountGoThereAndAreKnownByTheirOwnId() {
    XmppSending sending = one(say(XmppScene.alone("ann@test", "ann"), "hi", null));

    assertThat(sending.stanza().getType()).isEqualTo(Message.Type.chat);
    assertThat(sending.stanza().getTo().toString()).isEqualTo("ann@test");
    assertThat(sending.made())
        .isEqualTo(new MessageId(new RoomId("x", "ann@test"), sending.stanza().getStanzaId()));
  }

  @Test // XEP-0045 §7.5
  void anAnswerAsideFindsThePersonUnderTheNickOfNow() {
    XmppScene strangers = XmppScene.in(SEMI_ANONYMOUS);
    Conversation aside = XmppScene.alone("ops@rooms.test/occ-ann", "ann");
    strangers.gone("ann", "nick='anna'", 303);
    strangers.present("ann", "eve@test", "occ-eve");

    Message stanza = only(strangers.actions.of(say(aside, "psst", null))).stanza();

    assertThat(stanza.getTo().toString()).isEqualTo("ops@rooms.test/anna");
    assertThat(stanza.getType()).isEqualTo(Message.Type.chat);
    strangers.gone("anna", "");
    assertThatThrownBy(() -> strangers.actions.of(say(aside, "psst", null)))
        .isInstanceOf(DeliveryException.class)
        .hasMessageContaining("ann is no longer in ops@rooms.test");
  }

  @Test
  void wordsForOnePersonInARoomGoToThatOneAlone() {
    User ann = User.of(new UserId("x", "ann@test"), "ann");
    Action whisper = new Action.Say("a", inRoom(), Audience.only(ann), null, null, Part.of("psst"));

    XmppSending sending = one(whisper);

    assertThat(sending.stanza().getTo().toString()).isEqualTo("ops@rooms.test/ann");
    assertThat(sending.stanza().getType()).isEqualTo(Message.Type.chat);
    assertThat(sending.echoed()).isFalse();
    scene.gone("ann", "");
    refuses(whisper, "ann is no longer in");
  }

  @Test // XEP-0461
  void anAnswerSaysToWhatAndQuotesItForWhoDoesNotShowThat() {
    scene.said("ann", "c1", "!status 😀 &amp; more\nand more", stamp("s1"));

    XmppSending sending = one(say(inRoom(), "all is well", message("s1")));

    Message read = XmppScene.read(sending.stanza(), "ops@rooms.test/opsbot");
    assertThat(read.getBody()).isEqualTo("> ann: !status 😀 & more\nall is well");
    assertThat(xml(sending)).contains("urn:xmpp:reply:0").contains("ops@rooms.test/ann");
    Event.Said heard = (Event.Said) only(scene.events.of(read));
    assertThat(heard.message().text()).isEqualTo("all is well");
    assertThat(heard.message().answers()).isEqualTo(message("s1"));
  }

  @Test
  void aSecondAnswerAndOneToSomebodyAloneQuoteNothing() {
    scene.said("ann", "c1", "!status", stamp("s1"));
    one(say(inRoom(), "wait …", message("s1")));
    XmppSending second = one(say(inRoom(), "all is well", message("s1")));
    assertThat(second.stanza().getBody()).isEqualTo("all is well");
    assertThat(xml(second)).contains("urn:xmpp:reply:0");

    MessageId asked =
        ((Event.Said) only(scene.whispers("ann@test/p", "w1", "!status", ""))).message().id();
    XmppSending alone = one(say(XmppScene.alone("ann@test", "ann"), "all is well", asked));
    assertThat(alone.stanza().getBody()).isEqualTo("all is well");
    assertThat(xml(alone)).contains("urn:xmpp:reply:0").contains("ann@test/p");
  }

  @Test
  void anAnswerToWhatIsForgottenIsNoLessAnAnswer() {
    XmppSending sending = one(say(inRoom(), "all is well", message("s9")));

    assertThat(sending.stanza().getBody()).isEqualTo("all is well");
    assertThat(xml(sending)).contains("urn:xmpp:reply:0");
  }

  @Test // XEP-0461 §4.1
  void whereTheRoomGivesNoIdsAnAnswerIsJustWords() {
    XmppScene careless = XmppScene.in(new XmppPlace.Vouched(true, false, true, true));
    MessageId asked = careless.said("ann", "!status").message().id();

    String xml = xml(only(careless.actions.of(say(inRoom(), "all is well", asked))));

    assertThat(xml).doesNotContain("urn:xmpp:reply:0");
  }

  @Test
  void whatGoesNowhereIsRefused() {
    refuses(say(Conversation.of(Room.of(new RoomId("x", "no@rooms.test"))), "x", null), "not in");
    refuses(say(inRoom().inThread("t"), "x", null), "no threads");
    refuses(say(inRoom(), " ", null), "nothing to say");
    refuses(say(XmppScene.alone("@x", "?"), "x", null), "no address");
    refuses(new Action.Join("a", XmppScene.room().id()), "join");
    refuses(new Action.Leave("a", XmppScene.room().id()), "leave");
    refuses(new Action.SetTopic("a", XmppScene.room(), "x".repeat(20_000)), "the server takes");
    Part file = new Part("x", "x", List.of(Upload.text("a.txt", "a", "a")));
    refuses(new Action.Edit("a", inRoom(), message("s1"), file), "no file");
  }

  @Test
  void everyKindOfActionHasItsWayOrIsRefusedInWords() {
    assertThat(Action.class.getPermittedSubclasses())
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrder(
            "Say", "Edit", "Delete", "React", "Typing", "Join", "Leave", "SetTopic");
  }

  @Test
  void noTextOfAnyFieldIsMoreThanText() {
    String hostile = "']]></body></message><message to='eve@test'><body>x\0\r\n<!-- &lt; ";
    scene.said("ann", "c1", "!status", stamp("s1"));

    for (Action action :
        List.of(
            say(inRoom(), hostile, message("s1")),
            say(inRoom(), hostile, message(hostile)),
            new Action.SetTopic("a", XmppScene.room(), hostile),
            new Action.Delete("a", inRoom(), message(hostile)))) {
      Message read = XmppScene.read(one(action).stanza(), "ops@rooms.test/opsbot");
      assertThat(read.getTo().toString()).isEqualTo("ops@rooms.test");
    }
    assertThat(
            XmppScene.read(one(say(inRoom(), hostile, null)).stanza(), "ops@rooms.test/opsbot")
                .getBody())
        .isEqualTo(XmppText.carried(hostile));
  }

  @Test // the renderer's limit and the server's are in the same unit
  void whatFitsTheLimitFitsTheStanza() {
    Limit limit = new XmppTraits(10_000, Pace.UNLIMITED).of(null, false).limit();
    assertThat(limit.unit()).isEqualTo(Unit.BYTES_UTF8);
    scene.said("&gt;".repeat(20), "x");
    scene.said("ann", "c1", "&amp;".repeat(500), stamp("s1"));
    Random random = new Random(3);
    for (String letters : List.of("&", "'<>\"", "é", "😀", "a b", "x\0")) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 30_000) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      List<Part> parts = new XmppRenderer().render(Content.text("{}", text), limit);
      StringBuilder heard = new StringBuilder();
      for (Part part : parts) {
        XmppSending sending =
            one(new Action.Say("a", inRoom(), Audience.ALL, null, message("s1"), part));
        Message read = XmppScene.read(sending.stanza(), "ops@rooms.test/opsbot");
        heard.append(((Event.Said) only(scene.events.of(read))).message().text());
      }
      assertThat(heard.toString().replaceAll("\\s", ""))
          .isEqualTo(XmppText.carried(text.toString()).replaceAll("\\s", ""));
    }
  }
}
