package dev.chatops.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Catalog;
import dev.chatops.adapter.Feature;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Button;
import dev.chatops.chat.Card;
import dev.chatops.chat.Choices;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Invocation;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import dev.chatops.chat.Press;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is done otherwise than in words: whispers, topics, menus, buttons. */
abstract class SignRules extends EngineRules {

  @Test
  @Needs(Feature.TYPING)
  @DisplayName("R24 MAY it shows that it is busy, where it is and nowhere else")
  void showsThatItIsBusy() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    Conversation other = rig.where(far().otherRoom());
    rig.done(rig.adapter.perform(new Action.Typing("t", room)));
    assertThat(far().typing(far().room(), patience())).isTrue();
    rig.allHeard(far().otherRoom(), other);
    assertThat(far().typing(far().otherRoom(), Duration.ZERO)).isFalse();
  }

  @Test
  @Needs(Feature.EPHEMERAL)
  @DisplayName("R24 MAY a whisper in a room is read by the one it is for, and by nobody else")
  void whispersInARoom() throws Exception {
    Rig rig = started();
    Message ann = rig.hear("ann", far().room(), "I am ann");
    rig.hear("bob", far().room(), "I am bob");
    Audience only = Audience.only(ann.from());
    Part secret = Part.of("for your eyes");
    rig.done(rig.adapter.perform(new Action.Say("w", ann.where(), only, null, null, secret)));
    assertThat(far().whisperedIn(far().room(), "ann", patience())).isEqualTo("for your eyes");
    assertThat(rig.allHeard(far().room(), ann.where())).as("what others read there").isEmpty();
    assertThat(far().whisperedIn(far().room(), "bob", Duration.ZERO)).isNull();
  }

  @Test
  @Needs(Feature.TOPIC)
  @DisplayName("R24 MAY a topic that is set is what people read, whatever characters it has")
  void setsTopics() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    for (String topic : List.of("all is well", "web-1 <down> & \"web-2\" *up* in Zürich ✓")) {
      rig.done(rig.adapter.perform(new Action.SetTopic(rig.unique("t"), room.room(), topic)));
      assertThat(far().topic(far().room(), patience())).isEqualTo(topic);
    }
  }

  @Test
  @DisplayName("R24 MAY a topic that somebody sets is told, with who it was")
  void tellsTopics() throws Exception {
    Rig rig = started();
    Message ann = rig.hear("ann", far().room(), "I am ann");
    far().setsTopic("ann", far().room(), "the disk & its <end>");
    Event.TopicChanged told =
        rig.recorder.await(
            Event.TopicChanged.class, event -> event.topic().equals("the disk & its <end>"));
    assertThat(told.room().id()).isEqualTo(ann.where().room().id());
    if (told.by() != null) {
      assertThat(told.by().id()).isEqualTo(ann.from().id());
    }
  }

  @Test
  @DisplayName("R24 MAY the native menu offers the commands of the catalog")
  void offersTheCatalog() throws Exception {
    started();
    List<String> offered = far().menu("ann");
    for (Catalog.Entry entry : Menu.ENTRIES) {
      assertThat(Menu.isIn(offered, entry)).as("%s is in %s", entry.name(), offered).isTrue();
    }
  }

  @Test
  @DisplayName("R24 MAY what is filled in is told value by value, whatever characters it has")
  void tellsWhatIsFilledIn() throws Exception {
    Rig rig = started();
    Message ann = rig.hear("ann", far().room(), "I am ann");
    Map<String, String> values =
        Map.of("service", "apache", "host", "web-1 \"; !tck-status --force <&>");
    far().picks("ann", far().room(), Menu.RESTART.name(), values);
    Event.Invoked told = rig.recorder.await(Event.Invoked.class, any -> true);
    assertThat(told.by().id()).isEqualTo(ann.from().id());
    assertThat(told.what()).isInstanceOf(Invocation.Filled.class);
    Invocation.Filled filled = (Invocation.Filled) told.what();
    assertThat(filled.command()).isEqualTo(Menu.RESTART.name());
    assertThat(filled.values()).containsAllEntriesOf(values);
  }

  @Test
  @Needs(Feature.BUTTONS)
  @DisplayName("R26 MAY a button that is pressed is told with its message, and who pressed it")
  void tellsPresses() throws Exception {
    Rig rig = started();
    Message ann = rig.hear("ann", far().room(), "I am ann");
    Content question = Choices.of("Where to?", "staging", "production").as("q1");
    MessageId asked = last(rig.say(ann.where(), question));
    rig.say(ann.where(), Content.text("and something else"));
    rig.allHeard(far().room(), ann.where());
    far().presses("ann", far().room(), "production");
    Event.Pressed told = rig.recorder.await(Event.Pressed.class, any -> true);
    assertThat(told.press()).isEqualTo(new Press.Choose("q1", "production"));
    assertThat(told.on()).isEqualTo(asked);
    assertThat(told.by().id()).isEqualTo(ann.from().id());
  }

  @Test
  @Needs({Feature.BUTTONS, Feature.CARDS})
  @DisplayName("R26 MAY a button of a card runs the line it stands for, whatever it holds")
  void runsLines() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    Button button = Button.run("Note it", "note <id> <text>", 42, "it's \"full\" <&> äöü");
    rig.say(room, Card.titled("Incident 42").text("the disk is full").button(button));
    rig.allHeard(far().room(), room);
    far().presses("bob", far().room(), "Note it");
    assertThat(rig.recorder.await(Event.Pressed.class, any -> true).press())
        .isEqualTo(button.press());
  }

  private static MessageId last(List<MessageId> made) {
    return made.get(made.size() - 1);
  }
}
