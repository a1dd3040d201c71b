package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.Feature;
import dev.chatops.chat.Action;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Event.Said;
import dev.chatops.chat.Mention;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.RoomId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The common day of a bot on a real server. */
class NgIrcdTest {

  private static NgIrcd server;

  private TestBot bot;
  private RawPeer ann;

  @BeforeAll
  static void startServer() {
    server = NgIrcd.started();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void meet() {
    ann = RawPeer.connect(server.port(), "Ann");
    ann.join("#ops");
    bot = TestBot.started(server);
  }

  @AfterEach
  void part() {
    bot.close();
    ann.send("QUIT");
    ann.expectHangup();
    ann.close();
  }

  @Test
  void whatPeopleTypeArrivesOnceAndInOrder() {
    List<String> lines = IntStream.range(0, 500).mapToObj(n -> "line " + n).toList();

    lines.forEach(line -> ann.says("#ops", line));

    assertThat(lines.stream().map(line -> bot.heard().expectSaid().message().text()).toList())
        .isEqualTo(lines);
    assertThat(bot.heard().all().stream().map(Event::key)).doesNotHaveDuplicates();
  }

  @Test
  void aLineSaysWhoSaidItWhereAndToWhom() {
    ann.says("#ops", "opsbot: grüße, 世界 🚀");

    Said said = bot.heard().expectSaid();
    assertThat(said.origin()).isEqualTo(Event.Origin.LIVE);
    assertThat(said.message().text()).isEqualTo("opsbot: grüße, 世界 🚀");
    assertThat(said.message().where()).isEqualTo(TestBot.room("#ops"));
    assertThat(said.message().from().name()).isEqualTo("Ann");
    assertThat(said.message().from().id()).hasToString("irc1/~ann");
    assertThat(said.message().body().mentions())
        .singleElement()
        .isInstanceOfSatisfying(Mention.OfUser.class, m -> assertThat(m.self()).isTrue());
  }

  @Test
  void whatTheBotSaysIsSeenAndHasAReceipt() throws Exception {
    Action.Say say = bot.say(TestBot.room("#ops"), "grüße, 世界 🚀");

    Receipt receipt = bot.does(say);

    assertThat(ann.expectSaid("#ops")).isEqualTo("grüße, 世界 🚀");
    assertThat(receipt.action()).isEqualTo(say.id());
    assertThat(receipt.made()).isPresent();
  }

  @Test
  void theBotDoesNotHearItself() throws Exception {
    bot.does(bot.say(TestBot.room("#ops"), "my own words"));
    ann.expectSaid("#ops");
    ann.says("#ops", "hers");

    assertThat(bot.heard().expectSaid().message().text()).isEqualTo("hers");
  }

  @Test
  void privateWordsComeInPrivateAndSoDoesTheAnswer() throws Exception {
    ann.says("opsbot", "psst");

    Said said = bot.heard().expectSaid();
    assertThat(said.message().where()).isEqualTo(TestBot.direct("ann"));
    bot.does(bot.say(said.message().where(), "yes?"));
    assertThat(ann.expectSaid("Ann")).isEqualTo("yes?");
  }

  @Test
  void aPersonIsReachedInPrivateUnderANewNick() throws Exception {
    ann.says("#ops", "hello");
    Said said = bot.heard().expectSaid();
    ann.send("NICK Annie");
    bot.heard().expect(Event.Other.class);

    var room = bot.adapter().direct(said.message().from());
    bot.does(bot.say(Conversation.of(room), "psst"));

    assertThat(ann.expectSaid("Annie")).isEqualTo("psst");
  }

  @Test
  void noticesAndClientQuestionsAreNoCommands() throws Exception {
    ann.send("NOTICE #ops :!deploy");
    assertThat(bot.heard().expectSaid().origin()).isEqualTo(Event.Origin.NOTICE);

    ann.says("opsbot", "\u0001VERSION\u0001");
    assertThat(ann.expectLine("NOTICE Ann :")).contains("\u0001VERSION ChatOps for Java\u0001");
    ann.says("#ops", "\u0001ACTION waves\u0001");
    assertThat(bot.heard().expectSaid().message().text()).isEqualTo("/me waves");
    bot.saysAll(TestBot.room("#ops"), "/me waves back");
    assertThat(ann.expectSaid("#ops")).isEqualTo("\u0001ACTION waves back\u0001");
  }

  @Test
  void whoComesAndGoesIsTold() {
    RawPeer bob = RawPeer.connect(server.port(), "bob");
    bob.join("#ops");
    assertThat(bot.heard().expect(Event.Joined.class, joined -> !joined.self()).user().name())
        .isEqualTo("bob");
    bob.send("QUIT :lunch");
    Event.Left left = bot.heard().expect(Event.Left.class);
    assertThat(left.user().name()).isEqualTo("bob");
    assertThat(left.room()).isEqualTo(TestBot.room("#ops").room());
    bob.close();
  }

  @Test
  void aTopicIsTold() {
    ann.send("TOPIC #ops :all quiet");

    Event.TopicChanged changed = bot.heard().expect(Event.TopicChanged.class);
    assertThat(changed.topic()).isEqualTo("all quiet");
    assertThat(changed.by().name()).isEqualTo("Ann");
  }

  @Test
  void theBotGoesIntoRoomsSetsTheirTopicAndLeaves() throws Exception {
    RoomId dev = new RoomId(TestBot.ID, "#dev");
    assertThat(bot.adapter().traits(TestBot.room("#dev").room()).features())
        .containsExactlyInAnyOrder(Feature.MEMBERSHIP, Feature.TOPIC);

    bot.does(new Action.Join(bot.nextId(), dev));
    ann.join("#dev");
    bot.does(new Action.SetTopic(bot.nextId(), TestBot.room("#dev").room(), "testing"));
    assertThat(ann.expectLine("TOPIC #dev")).endsWith(":testing");
    bot.does(new Action.Leave(bot.nextId(), dev));
    ann.expectLine("PART #dev");
    bot.heard().expect(Event.Left.class, Event.Left::self);

    assertThatThrownBy(() -> bot.does(bot.say(TestBot.room("#dev"), "too late")))
        .hasCauseInstanceOf(DeliveryException.class)
        .hasMessageContaining("not in #dev");
  }

  @Test
  void aRoomThatIsClosedSaysSo() {
    assertThatThrownBy(
            () -> bot.does(new Action.Join(bot.nextId(), new RoomId(TestBot.ID, "#closed"))))
        .hasCauseInstanceOf(DeliveryException.class)
        .hasMessageContaining("#closed");
  }

  @Test
  void kickedItIsOutAndKnowsIt() {
    ann.send("KICK #ops opsbot :enough");

    Event.Left left = bot.heard().expect(Event.Left.class);
    assertThat(left.self()).isTrue();
    assertThat(left.reason()).isEqualTo("kicked by Ann: enough");
    assertThatThrownBy(() -> bot.does(bot.say(TestBot.room("#ops"), "hey")))
        .hasMessageContaining("not in #ops");
  }
}
