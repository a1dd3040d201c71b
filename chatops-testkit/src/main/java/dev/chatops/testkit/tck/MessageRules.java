package dev.chatops.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Feature;
import dev.chatops.chat.Action;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What comes after a message: threads, answers, changes and reactions. */
abstract class MessageRules extends SpeakingRules {

  @Test
  @Needs(Feature.THREADS)
  @DisplayName("R16 MAY a thread begins at a message, and what is said in it stays in it")
  void staysInItsThread() throws Exception {
    Rig rig = started();
    Message root = rig.hear("ann", far().room(), "shall we deploy?");
    Conversation thread = threadOf(root);
    rig.said(thread, Part.of("let us talk about it here"));
    assertThat(far().heardInThread(far().room(), root.text(), patience()))
        .isEqualTo("let us talk about it here");
    far().saysInThread("bob", far().room(), root.text(), "yes, deploy");
    assertThat(rig.told("yes, deploy").where()).isEqualTo(thread);
    assertThat(rig.allHeard(far().room(), root.where())).as("in the room at large").isEmpty();
  }

  @Test
  @Needs(Feature.THREADS)
  @DisplayName("R16 MAY two threads of a room are kept apart")
  void tellsThreadsApart() throws Exception {
    Rig rig = started();
    Message one = rig.hear("ann", far().room(), "the first matter");
    Message two = rig.hear("bob", far().room(), "the second matter");
    for (Message root : new Message[] {one, two}) {
      far().saysInThread("ann", far().room(), root.text(), "about " + root.text());
      assertThat(rig.told("about " + root.text()).where()).isEqualTo(threadOf(root));
    }
    rig.said(threadOf(two), Part.of("settled"));
    rig.said(threadOf(one), Part.of("open"));
    assertThat(far().heardInThread(far().room(), one.text(), patience())).isEqualTo("open");
    assertThat(far().heardInThread(far().room(), two.text(), patience())).isEqualTo("settled");
  }

  @Test
  @DisplayName("R16 MAY an answer is told with the message of the Receipt it answers")
  void tellsWhatIsAnswered() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    rig.said(room, Part.of("another question"));
    MessageId asked = rig.said(room, Part.of("which host?"));
    rig.allHeard(far().room(), room);
    far().answers("ann", far().room(), "which host?", "web-1");
    assertThat(rig.told("web-1").answers()).isEqualTo(asked);
  }

  @Test
  @Needs(Feature.EDIT)
  @DisplayName("R17 MAY a change reaches the message of its Receipt, and no other")
  void changesWhatItSaid() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    MessageId one = rig.said(room, Part.of("one"));
    MessageId two = rig.said(room, Part.of("two"));
    rig.said(room, Part.of("three"));
    two = rig.change(room, two, "two, and a half");
    assertThat(rig.standing(far().room(), room)).containsExactly("one", "two, and a half", "three");
    rig.change(room, one, "one <b>&amp;</b> *only*");
    rig.change(room, two, "two again");
    assertThat(rig.standing(far().room(), room))
        .containsExactly("one <b>&amp;</b> *only*", "two again", "three");
  }

  @Test
  @Needs(Feature.DELETE)
  @DisplayName("R17 MAY what is taken back is the message of the Receipt, and no other")
  void takesBackWhatItSaid() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    rig.said(room, Part.of("one"));
    MessageId two = rig.said(room, Part.of("two"));
    rig.said(room, Part.of("three"));
    rig.done(rig.adapter.perform(new Action.Delete("d", room, two)));
    assertThat(rig.standing(far().room(), room)).containsExactly("one", "three");
  }

  @Test
  @Needs(Feature.REACT)
  @DisplayName("R17 MAY reactions stand on the message they are for, each until it is taken back")
  void reacts() throws Exception {
    Rig rig = started();
    Message hers = rig.hear("ann", far().room(), "who is on call?");
    Conversation room = hers.where();
    rig.said(room, Part.of("one"));
    MessageId two = rig.said(room, Part.of("two"));
    react(rig, room, two, "👍", true);
    react(rig, room, two, "👀", true);
    react(rig, room, hers.id(), "🎉", true);
    rig.allHeard(far().room(), room);
    assertThat(far().reactions(far().room(), "two")).containsExactlyInAnyOrder("👍", "👀");
    assertThat(far().reactions(far().room(), hers.text())).containsExactly("🎉");
    assertThat(far().reactions(far().room(), "one")).isEmpty();
    react(rig, room, two, "👍", false);
    rig.allHeard(far().room(), room);
    assertThat(far().reactions(far().room(), "two")).containsExactly("👀");
  }

  @Test
  @DisplayName("R17 MAY what somebody changes is told with the id of what they had said")
  void tellsChanges() throws Exception {
    Rig rig = started();
    Message said = rig.hear("ann", far().room(), "the disk is fool");
    far().changes("ann", far().room(), said.text(), "the disk is full");
    Event.Edited told =
        rig.recorder.await(
            Event.Edited.class, event -> event.message().text().equals("the disk is full"));
    assertThat(told.message().id()).isEqualTo(said.id());
    assertThat(told.message().from().id()).isEqualTo(said.from().id());
  }

  @Test
  @DisplayName("R17 MAY what somebody takes back is told with the id of what they had said")
  void tellsWhatIsTakenBack() throws Exception {
    Rig rig = started();
    Message said = rig.hear("ann", far().room(), "never mind");
    far().takesBack("ann", far().room(), said.text());
    assertThat(rig.recorder.await(Event.Deleted.class, any -> true).message()).isEqualTo(said.id());
  }

  @Test
  @DisplayName("R17 MAY a reaction of somebody is told with the message of the Receipt")
  void tellsReactions() throws Exception {
    Rig rig = started();
    Message ann = rig.hear("ann", far().room(), "I am ann");
    rig.said(ann.where(), Part.of("no"));
    MessageId asked = rig.said(ann.where(), Part.of("all well?"));
    rig.allHeard(far().room(), ann.where());
    far().reacts("ann", far().room(), "all well?", "👍");
    Event.Reacted told = rig.recorder.await(Event.Reacted.class, event -> !rig.isSelf(event.by()));
    assertThat(told.message()).isEqualTo(asked);
    assertThat(told.emoji()).isEqualTo("👍");
    assertThat(told.by().id()).isEqualTo(ann.from().id());
  }

  @Test
  @Needs(Feature.EDIT)
  @DisplayName("R4 MUST own changes never come back as somebody's")
  void ownChangesDoNotComeBack() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    rig.change(room, rig.said(room, Part.of("a first try")), "a second try");
    rig.allHeard(far().room(), room);
    assertThat(rig.allTold(far().room())).noneMatch(event -> somebodySays(event, rig));
  }

  private static boolean somebodySays(Event event, Rig rig) {
    if (event instanceof Event.Edited edited) {
      return !rig.isSelf(edited.message().from());
    }
    return event instanceof Event.Said said
        && said.origin() != Event.Origin.OWN
        && said.message().text().contains("try");
  }

  private static void react(Rig rig, Conversation room, MessageId on, String emoji, boolean add)
      throws Exception {
    rig.done(rig.adapter.perform(new Action.React(rig.unique("r"), room, on, emoji, add)));
  }

  /** As core names the thread that a command opens. */
  private static Conversation threadOf(Message root) {
    return root.where().inThread(root.id().value());
  }
}
