package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Event;
import dev.chatops.chat.Event.Origin;
import dev.chatops.chat.Event.Said;
import dev.chatops.irc.IrcSettings.Identity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lines mean; the sections are those of RFC 2812. */
class IrcEventsTest {

  private final Wire wire = new Wire(Identity.ACCOUNT);

  private Said said(String line) {
    List<Event> events = wire.events(line);
    assertThat(events).hasSize(1);
    return (Said) events.get(0);
  }

  @Test // §3.3.1
  void wordsToAChannelAreSaidThere() {
    Said said = said(":Ann!a@h PRIVMSG #Ops :hello there");

    assertThat(said.message().text()).isEqualTo("hello there");
    assertThat(said.message().where()).isEqualTo(TestBot.room("#ops"));
    assertThat(said.message().from().name()).isEqualTo("Ann");
    assertThat(said.origin()).isEqualTo(Origin.LIVE);
  }

  @Test // §3.3.1
  void wordsToTheBotAreSaidInADirectRoomThatIsTheSender() {
    Said said = said(":Ann!a@h PRIVMSG OpsBot :psst");

    assertThat(said.message().where()).isEqualTo(TestBot.direct("ann"));
    assertThat(said.message().where().direct()).isTrue();
  }

  @Test // §3.3.2
  void aNoticeIsMarkedAsOne() {
    assertThat(said(":ann!a@h NOTICE #ops :automatic").origin()).isEqualTo(Origin.NOTICE);
    assertThat(said(":ann!a@h NOTICE opsbot :automatic").origin()).isEqualTo(Origin.NOTICE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":opsbot!o@h PRIVMSG #ops :my own words",
        ":OPSBOT!o@h PRIVMSG #ops :my own words",
        ":opsbot!o@h PRIVMSG opsbot :to myself",
        ":irc.test NOTICE opsbot :*** Looking up your hostname",
        ":irc.test NOTICE #ops :server notice",
        "NOTICE AUTH :*** hello",
        ":ann!a@h PRIVMSG opsbot :\u0001VERSION\u0001",
        ":ann!a@h PRIVMSG #ops :\u0001PING 1\u0001",
        ":ann!a@h NOTICE opsbot :\u0001VERSION irssi\u0001",
        ":ann!a@h NOTICE opsbot :\u0001ACTION x\u0001",
        ":ann!a@h PRIVMSG opsbot :\u0001",
        ":irc.test 372 opsbot :- welcome",
        ":ann!a@h MODE #ops +o bob",
        ":ann!a@h AWAY :lunch"
      })
  void whatIsNoTalkIsNoEvent(String line) {
    assertThat(wire.events(line)).isEmpty();
  }

  @Test
  void wordsToOperatorsOnlyOrToTheWholeServerAreNoRooms() {
    for (String target : List.of("@#ops", "$*.test", "#elsewhere")) {
      assertThat(wire.events(":ann!a@h PRIVMSG " + target + " :!deploy"))
          .singleElement()
          .isInstanceOfSatisfying(
              Event.Other.class,
              other ->
                  assertThat(other.values())
                      .isEqualTo(Map.of("from", "ann", "to", target, "text", "!deploy")));
    }
  }

  @Test
  void anActionIsWhatAPersonHasTypedAndBeginsNoCommand() {
    assertThat(said(":ann!a@h PRIVMSG #ops :\u0001ACTION waves\u0001").message().text())
        .isEqualTo("/me waves");
    assertThat(said(":ann!a@h PRIVMSG #ops :\u0001ACTION !deploy").message().text())
        .isEqualTo("/me !deploy");
  }

  @Test
  void formattingIsNotText() {
    assertThat(said(":ann!a@h PRIVMSG #ops :\u0002!deploy\u0002 \u000304web").message().text())
        .isEqualTo("!deploy web");
  }

  @Test
  void noTwoKeysAreEqual() {
    Said first = said(":ann!a@h PRIVMSG #ops :same");
    Said second = said(":ann!a@h PRIVMSG #ops :same");

    assertThat(first.key()).isNotEqualTo(second.key());
    assertThat(first.message().id()).isNotEqualTo(second.message().id());
  }

  @Test // §3.2.1
  void whoComesHasJoined() {
    assertThat(wire.events(":bob!b@h JOIN #ops"))
        .singleElement()
        .isInstanceOfSatisfying(
            Event.Joined.class,
            joined -> {
              assertThat(joined.user().name()).isEqualTo("bob");
              assertThat(joined.room()).isEqualTo(TestBot.room("#ops").room());
              assertThat(joined.self()).isFalse();
            });
    assertThat(wire.events(":opsbot!o@h JOIN :#dev"))
        .singleElement()
        .isInstanceOfSatisfying(Event.Joined.class, joined -> assertThat(joined.self()).isTrue());
  }

  @Test // §3.2.2
  void whoPartsHasLeft() {
    wire.events(":bob!b@h JOIN #ops");

    assertThat(wire.events(":bob!b@h PART #ops :lunch"))
        .singleElement()
        .isInstanceOfSatisfying(
            Event.Left.class,
            left -> {
              assertThat(left.user().name()).isEqualTo("bob");
              assertThat(left.reason()).isEqualTo("lunch");
              assertThat(left.self()).isFalse();
            });
  }

  @Test // §3.2.8
  void whoIsKickedHasLeftAndTheReasonSaysByWhom() {
    wire.events(":bob!b@h JOIN #ops");

    assertThat(wire.events(":ann!a@h KICK #ops bob :enough"))
        .singleElement()
        .isInstanceOfSatisfying(
            Event.Left.class,
            left -> {
              assertThat(left.user().name()).isEqualTo("bob");
              assertThat(left.reason()).isEqualTo("kicked by ann: enough");
            });
    assertThat(wire.events(":ann!a@h KICK #ops opsbot"))
        .singleElement()
        .isInstanceOfSatisfying(
            Event.Left.class,
            left -> {
              assertThat(left.self()).isTrue();
              assertThat(left.reason()).isEqualTo("kicked by ann");
            });
    assertThat(wire.state.isIn("#ops")).isFalse();
  }

  @Test // §3.1.7
  void whoQuitsHasLeftEveryRoom() {
    wire.events(":opsbot!o@h JOIN #dev");
    wire.events(":bob!b@h JOIN #ops");
    wire.events(":bob!b@h JOIN #dev");

    assertThat(wire.events(":bob!b@h QUIT :gone"))
        .hasSize(2)
        .allSatisfy(event -> assertThat(((Event.Left) event).reason()).isEqualTo("gone"));
    assertThat(wire.events(":bob!b@h QUIT :gone")).isEmpty();
  }

  @Test // §3.2.4
  void aTopicSaysWhoSetIt() {
    assertThat(wire.events(":ann!a@h TOPIC #ops :all quiet"))
        .singleElement()
        .isInstanceOfSatisfying(
            Event.TopicChanged.class,
            topic -> {
              assertThat(topic.topic()).isEqualTo("all quiet");
              assertThat(topic.by().name()).isEqualTo("ann");
            });
    assertThat(wire.events(":irc.test TOPIC #ops :"))
        .singleElement()
        .isInstanceOfSatisfying(Event.TopicChanged.class, topic -> assertThat(topic.by()).isNull());
  }

  @Test
  void aNickChangeAndAnInvitationAreOther() {
    assertThat(wire.events(":ann!a@h NICK annie"))
        .singleElement()
        .isInstanceOfSatisfying(
            Event.Other.class,
            other -> assertThat(other.values()).isEqualTo(Map.of("from", "ann", "to", "annie")));
    assertThat(wire.events(":annie!a@h INVITE opsbot #secret"))
        .singleElement()
        .isInstanceOfSatisfying(
            Event.Other.class,
            other ->
                assertThat(other.values()).isEqualTo(Map.of("by", "annie", "room", "#secret")));
  }

  @Test
  void wordsFromBeforeTheBotCameAreHistoric() {
    wire.state.agreed(Set.of("server-time", "batch"));
    wire.events("@time=2026-01-01T10:00:00.000Z :opsbot!o@h JOIN #dev");

    assertThat(said("@time=2026-01-01T09:59:59.999Z :ann!a@h PRIVMSG #dev :old").origin())
        .isEqualTo(Origin.HISTORIC);
    assertThat(said("@time=2026-01-01T10:00:00.001Z :ann!a@h PRIVMSG #dev :new").origin())
        .isEqualTo(Origin.LIVE);
  }

  @Test
  void repeatedWordsAreHistoric() {
    wire.events(":irc.test BATCH +x1 chathistory #ops");
    assertThat(said("@batch=x1 :ann!a@h PRIVMSG #ops :old").origin()).isEqualTo(Origin.HISTORIC);
    wire.events(":irc.test BATCH -x1");
    assertThat(said(":ann!a@h PRIVMSG #ops :new").origin()).isEqualTo(Origin.LIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRIVMSG",
        ":ann!a@h PRIVMSG",
        ":ann!a@h PRIVMSG #ops",
        ":ann!a@h JOIN",
        ":ann!a@h KICK #ops",
        ":ann!a@h TOPIC",
        ":ann!a@h NICK",
        ":ann!a@h PART",
        ":ann!a@h INVITE",
        ":!@ PRIVMSG #ops :x",
        ": PRIVMSG #ops :x",
        ":ann!a@h BATCH",
        ":ann!a@h BATCH +",
        ":s 353",
        ":s 005",
        ":s 302",
        ":s 396 b",
        "CHGHOST",
        ":ann!a@h ACCOUNT"
      })
  void halfALineBreaksNothing(String line) {
    wire.events(line);

    assertThat(said(":bob!b@h PRIVMSG #ops :still here").message().text()).isEqualTo("still here");
  }
}
