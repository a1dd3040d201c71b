package dev.chatops.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Mention;
import dev.chatops.chat.Message;
import dev.chatops.chat.Part;
import dev.chatops.chat.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter tells of what people say. */
abstract class HearingRules extends LifeRules {

  @Test
  @DisplayName("R3 MUST each message is told once, in the order of its room")
  void tellsInOrder() throws Exception {
    Rig rig = started();
    List<String> said = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      said.add("word " + i);
      far().says(i % 2 == 0 ? "ann" : "bob", far().room(), "word " + i);
    }
    List<Event> told = rig.allTold(far().room());
    assertThat(texts(told).filter(text -> text.startsWith("word ")))
        .containsExactlyElementsOf(said);
    assertThat(told.stream().map(Event::key)).as("keys").doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("R3 MUST a second delivery of the same message has the same key")
  void knowsWhatCameTwice() throws Exception {
    Rig rig = started();
    far().saysTwiceDelivered("ann", far().room(), "twice");
    List<Event> told = rig.allTold(far().room());
    assertThat(told.stream().filter(e -> text(e).equals("twice")).map(Event::key).distinct())
        .hasSize(1);
  }

  @Test
  @DisplayName("R4 MUST own messages never come back as somebody's words")
  void ownWordsDoNotComeBack() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    rig.done(rig.say(room, Part.of("said by the bot")));
    rig.heard(far().room());
    assertThat(rig.allTold(far().room()))
        .filteredOn(event -> text(event).equals("said by the bot"))
        .allMatch(event -> ((Event.Said) event).origin() == Event.Origin.OWN);
  }

  @Test
  @DisplayName("R4 MUST somebody else of the bot's display name is heard")
  void namesakeIsHeard() throws Exception {
    Rig rig = started();
    far().namesakeSays(far().room(), "not the bot");
    rig.told("not the bot");
    assertThat(rig.recorder.all())
        .filteredOn(event -> text(event).equals("not the bot"))
        .allMatch(event -> ((Event.Said) event).origin() == Event.Origin.LIVE);
  }

  @Test
  @DisplayName("R5 MUST an id survives a change of name")
  void idSurvivesRename() throws Exception {
    Rig rig = started();
    Message before = rig.hear("ann", far().room(), "before");
    far().renames("ann", "annabel");
    Message after = rig.hear("ann", far().room(), "after");
    assertThat(after.from().id()).isEqualTo(before.from().id());
    assertThat(after.from().name()).isEqualTo("annabel");
  }

  @Test
  @DisplayName("R5 MUST two people have two ids, and one person has one")
  void idsTellPeopleApart() throws Exception {
    Rig rig = started();
    Message ann = rig.hear("ann", far().room(), "I am ann");
    Message bob = rig.hear("bob", far().room(), "I am bob");
    Message annElsewhere = rig.hear("ann", far().otherRoom(), "ann again");
    assertThat(bob.from().id()).isNotEqualTo(ann.from().id());
    assertThat(annElsewhere.from().id()).isEqualTo(ann.from().id());
    assertThat(annElsewhere.where()).isNotEqualTo(ann.where());
  }

  @Test
  @DisplayName("R6 MUST a private message arrives in a direct room, and a reply to it is private")
  void privateStaysPrivate() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    far().whispers("ann", "between us");
    Message told = rig.told("between us");
    assertThat(told.where().room().kind()).isEqualTo(Room.Kind.DIRECT);
    rig.done(rig.say(told.where(), Part.of("indeed")));
    assertThat(far().whispered("ann", patience())).isEqualTo("indeed");
    assertThat(rig.allHeard(far().room(), room)).isEmpty();
  }

  @Test
  @DisplayName("R6 MUST the direct room the adapter names for a person is the one they write in")
  void namesTheDirectRoom() throws Exception {
    Rig rig = started();
    Message inRoom = rig.hear("ann", far().room(), "in the room");
    Conversation direct = Conversation.of(rig.adapter.direct(inRoom.from()));
    rig.done(rig.say(direct, Part.of("a word with you")));
    assertThat(far().whispered("ann", patience())).isEqualTo("a word with you");
  }

  @Test
  @DisplayName("R19 MUST the bot's own name arrives as a mention marked self")
  void marksItsOwnName() throws Exception {
    Rig rig = started();
    Message told = rig.hear("ann", far().room(), far().bot() + ": are you there?");
    assertThat(told.body().mentions())
        .filteredOn(mention -> mention instanceof Mention.OfUser user && user.self())
        .singleElement()
        .satisfies(self -> assertThat(covered(told, self)).containsIgnoringCase(far().bot()));
    assertThat(rig.hear("ann", far().room(), "nobody named").body().mentions()).isEmpty();
  }

  @Test
  @DisplayName("R19 MUST a mention of somebody arrives as a span with their id")
  void marksPeople() throws Exception {
    Rig rig = started();
    Message bob = rig.hear("bob", far().room(), "I am bob");
    far().says("ann", far().room(), "look at " + far().mention("bob") + " there");
    Event.Said said =
        rig.recorder.await(
            Event.Said.class, event -> event.message().text().startsWith("look at "));
    assertThat(said.message().body().mentions())
        .singleElement()
        .satisfies(
            mention ->
                assertThat(((Mention.OfUser) mention).user().id()).isEqualTo(bob.from().id()));
  }

  @Test
  @DisplayName("R20 MUST an id is verified only if the network vouches for it")
  void vouchesForNobodyElse() throws Exception {
    Rig rig = started();
    for (String peer : List.of("ann", "bob")) {
      Message told = rig.hear(peer, far().room(), "this is " + peer);
      assertThat(told.from().verified()).as(peer).isEqualTo(far().vouchesFor(peer));
    }
  }

  @Test
  @DisplayName("R21 MUST words from before the adapter joined are marked historic")
  void marksHistory() throws Exception {
    far().saidBefore("ann", far().room(), "long ago");
    Rig rig = started();
    assertThat(rig.allTold(far().room()))
        .filteredOn(event -> text(event).equals("long ago"))
        .allMatch(event -> ((Event.Said) event).origin() == Event.Origin.HISTORIC);
  }

  @Test
  @DisplayName("R23 MUST incoming text is what a reader sees, whatever characters it has")
  void decodesOnce() throws Exception {
    Rig rig = started();
    for (String text : Texts.random(40, 1)) {
      rig.hear("ann", far().room(), text);
    }
  }

  private static Stream<String> texts(List<Event> events) {
    return events.stream().map(HearingRules::text);
  }

  private static String text(Event event) {
    return event instanceof Event.Said said ? said.message().text() : "";
  }

  private static String covered(Message message, Mention mention) {
    return message.text().substring(mention.start(), mention.end());
  }
}
