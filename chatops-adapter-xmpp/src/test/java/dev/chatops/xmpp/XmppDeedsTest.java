package dev.chatops.xmpp;

import static dev.chatops.xmpp.XmppScene.ALL;
import static dev.chatops.xmpp.XmppScene.message;
import static dev.chatops.xmpp.XmppScene.only;
import static dev.chatops.xmpp.XmppScene.stamp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done to messages: XEP-0444, XEP-0424, XEP-0425. */
class XmppDeedsTest {

  private final XmppScene scene = XmppScene.in(ALL);

  private List<Event> reacts(String nick, String id, String... emoji) {
    StringBuilder all = new StringBuilder();
    for (String each : emoji) {
      all.append("<reaction>").append(each).append("</reaction>");
    }
    return scene.hear(
        "<message type='groupchat' from='ops@rooms.test/"
            + nick
            + "'><reactions xmlns='urn:xmpp:reactions:0' id='"
            + id
            + "'>"
            + all
            + "</reactions>"
            + stamp(scene.keys.next())
            + "</message>");
  }

  private static List<String> shown(List<Event> events) {
    return events.stream()
        .map(Event.Reacted.class::cast)
        .map(reacted -> (reacted.added() ? "+" : "-") + reacted.emoji())
        .toList();
  }

  @Test // §3.2
  void eachMessageOfReactionsReplacesTheOneBefore() {
    assertThat(shown(reacts("ann", "s1", "👍", "🐢"))).containsExactly("+👍", "+🐢");
    assertThat(shown(reacts("ann", "s1", "🐢", "🎉"))).containsExactly("+🎉", "-👍");
    assertThat(shown(reacts("ann", "s1", "🐢", "🎉"))).isEmpty();
    assertThat(shown(reacts("ann", "s1"))).containsExactlyInAnyOrder("-🐢", "-🎉");
  }

  @Test
  void reactionsAreEachPersonsOwn() {
    reacts("ann", "s1", "👍");

    Event.Reacted reacted = (Event.Reacted) only(reacts("bob", "s1", "👍"));
    assertThat(reacted.by().name()).isEqualTo("bob");
    assertThat(reacted.message()).isEqualTo(message("s1"));
    assertThat(shown(reacts("bob", "s1"))).containsExactly("-👍");
    assertThat(shown(reacts("ann", "s1", "👍"))).isEmpty();
  }

  @Test
  void noTwoReactionsOfOneMessageShareAKey() {
    assertThat(reacts("ann", "s1", "👍", "🐢", "🎉").stream().map(Event::key).distinct())
        .hasSize(3);
  }

  @Test
  void whatIsNoReactionAndTooManyOfThemAreNotHeard() {
    String[] many = new String[500];
    for (int i = 0; i < many.length; i++) {
      many[i] = "n" + i;
    }
    assertThat(reacts("ann", "s1", many)).hasSize(20);
    assertThat(reacts("ann", "s2", "", " ", "x".repeat(1_000))).isEmpty();
    assertThat(reacts("ann", "s3", "👍", "👍")).hasSize(1);
    assertThat(
            scene.hear(
                "<message type='groupchat' from='ops@rooms.test/ann'>"
                    + "<reactions xmlns='urn:xmpp:reactions:0'><reaction>👍</reaction></reactions>"
                    + "</message>"))
        .isEmpty();
  }

  @Test // §4: as if it was the message it corrects
  void aReactionToACorrectionIsOneToTheFirstMessage() {
    scene.said("ann", "c1", "!deploy wbe", stamp("s1"));
    scene.says(
        "ann",
        "c2",
        "!deploy web",
        "<replace xmlns='urn:xmpp:message-correct:0' id='c1'/>" + stamp("s2"));

    assertThat(((Event.Reacted) only(reacts("bob", "s2", "👍"))).message())
        .isEqualTo(message("s1"));
  }

  private List<Event> retracts(String from, String id, String inside) {
    return scene.hear(
        "<message type='groupchat' from='"
            + from
            + "'><retract xmlns='urn:xmpp:message-retract:1' id='"
            + id
            + "'>"
            + inside
            + "</retract><body>I take it back</body></message>");
  }

  @Test // XEP-0424 §5
  void onlyWhoHasSaidSomethingTakesItBack() {
    scene.said("ann", "1", "!deploy web", stamp("s1"));

    assertThat(retracts("ops@rooms.test/bob", "s1", "")).isEmpty();
    assertThat(retracts("ops@rooms.test/ann", "s2", "")).isEmpty();
    Event.Deleted deleted = (Event.Deleted) only(retracts("ops@rooms.test/ann", "s1", ""));
    assertThat(deleted.message()).isEqualTo(message("s1"));
    assertThat(deleted.where()).isEqualTo(XmppScene.inRoom());
  }

  @Test // XEP-0425: the room itself, not an occupant who says so
  void aModeratorTakesBackWhatAnybodyHasSaid() {
    String moderated = "<moderated xmlns='urn:xmpp:message-moderate:1'/>";
    scene.said("ann", "1", "!deploy web", stamp("s1"));

    assertThat(retracts("ops@rooms.test/bob", "s1", moderated)).isEmpty();
    assertThat(retracts("ops@rooms.test", "s1", "")).isEmpty();
    assertThat(((Event.Deleted) only(retracts("ops@rooms.test", "s1", moderated))).message())
        .isEqualTo(message("s1"));
  }
}
