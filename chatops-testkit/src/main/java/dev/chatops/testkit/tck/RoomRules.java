package dev.chatops.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Feature;
import dev.chatops.chat.Action;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.Part;
import dev.chatops.chat.RoomId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is in which room, the bot and others. */
abstract class RoomRules extends SignRules {

  @Test
  @Needs(Feature.MEMBERSHIP)
  @DisplayName("R25 MAY it goes into a room: it says so, hears what is said there, and is heard")
  void joins() throws Exception {
    Rig rig = started();
    RoomId elsewhere = Rig.room(far().elsewhere());
    join(rig, elsewhere);
    Message told = rig.hear("ann", far().elsewhere(), "welcome");
    assertThat(told.where().room().id()).isEqualTo(elsewhere);
    rig.said(told.where(), Part.of("thank you"));
    assertThat(rig.heard(far().elsewhere())).isEqualTo("thank you");
    rig.done(rig.adapter.perform(new Action.Join("again", elsewhere)));
    rig.hear("ann", far().elsewhere(), "you are in already");
  }

  @Test
  @Needs(Feature.MEMBERSHIP)
  @DisplayName("R25 MAY it leaves a room: it says so, and tells nothing more of it")
  void leaves() throws Exception {
    Rig rig = started();
    RoomId other = rig.where(far().otherRoom()).room().id();
    leave(rig, other);
    far().says("ann", far().otherRoom(), "behind its back");
    assertThat(rig.allTold(far().room())).noneMatch(event -> isSaid(event, "behind its back"));
    join(rig, other);
    rig.hear("ann", far().otherRoom(), "there you are again");
  }

  @Test
  @Needs(Feature.MEMBERSHIP)
  @DisplayName(
      "R25 MAY a lost link brings it into the rooms it has gone into, not those it has left")
  void remembersItsRooms() throws Exception {
    Rig rig = started();
    RoomId other = rig.where(far().otherRoom()).room().id();
    join(rig, Rig.room(far().elsewhere()));
    leave(rig, other);
    far().drop();
    rig.recorder.await(Event.Disconnected.class, any -> true);
    far().restore();
    rig.recorder.await(Event.Connected.class, any -> true);
    Conversation there = rig.where(far().elsewhere());
    rig.said(there, Part.of("back again"));
    assertThat(rig.heard(far().elsewhere())).isEqualTo("back again");
    far().says("ann", far().otherRoom(), "not to the bot");
    assertThat(rig.allTold(far().room())).noneMatch(event -> isSaid(event, "not to the bot"));
  }

  @Test
  @DisplayName("R25 MAY people who come and go are told, each with one id")
  void tellsWhoComesAndGoes() throws Exception {
    Rig rig = started();
    Message bob = rig.hear("bob", far().room(), "I am bob");
    far().leaves("bob", far().room());
    Event.Left left = rig.recorder.await(Event.Left.class, event -> !event.self());
    assertThat(left.user().id()).isEqualTo(bob.from().id());
    assertThat(left.room().id()).isEqualTo(bob.where().room().id());
    far().joins("bob", far().room());
    Event.Joined came = rig.recorder.await(Event.Joined.class, event -> !event.self());
    assertThat(came.user().id()).isEqualTo(bob.from().id());
    assertThat(came.user().name()).isEqualTo("bob");
    assertThat(came.room().id()).isEqualTo(bob.where().room().id());
  }

  private static void join(Rig rig, RoomId room) throws Exception {
    rig.done(rig.adapter.perform(new Action.Join(rig.unique("j"), room)));
    rig.recorder.await(Event.Joined.class, event -> event.self() && event.room().id().equals(room));
  }

  private static void leave(Rig rig, RoomId room) throws Exception {
    rig.done(rig.adapter.perform(new Action.Leave(rig.unique("l"), room)));
    rig.recorder.await(Event.Left.class, event -> event.self() && event.room().id().equals(room));
  }

  private static boolean isSaid(Event event, String text) {
    return event instanceof Event.Said said && said.message().text().equals(text);
  }
}
