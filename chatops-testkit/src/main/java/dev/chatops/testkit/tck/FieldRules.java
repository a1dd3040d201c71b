package dev.chatops.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Feature;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.Upload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What must not become of what stands in a field. */
abstract class FieldRules extends MessageRules {

  private static final List<String> GAPS =
      List.of("", "\r", "\n", "\r\n", "\0", "\u0085", "\u2028");

  @Test
  @DisplayName("R9 MUST no character in any field begins a second command")
  void staysOneCommand() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    Conversation other = rig.where(far().otherRoom());
    MessageId message = rig.said(room, Part.of("something"));
    for (String hostile : hostileTexts()) {
      rig.say(room, Content.text("{}", hostile));
      List<Action> actions = new ArrayList<>(actions(rig, room, message, hostile));
      actions.addAll(actions(rig, Rig.room(hostile)));
      actions.addAll(actions(rig, Rig.room(far().room() + hostile)));
      for (CompletionStage<Receipt> attempt : all(rig, actions)) {
        ended(rig, attempt);
      }
    }
    assertThat(rig.allHeard(far().otherRoom(), other)).as("in the other room").isEmpty();
    rig.done(rig.say(room, Part.of("still connected")));
  }

  @Test
  @DisplayName("R9 MUST nothing that is said calls everybody")
  void callsNobody() throws Exception {
    Rig rig = started();
    List<String> calls = far().massMentions();
    Conversation room = rig.where(far().room());
    for (String call : calls) {
      for (Content content : contents(call)) {
        rig.say(room, content);
      }
      if (rig.traits().has(Feature.EDIT)) {
        MessageId message = rig.said(room, Part.of("nothing"));
        for (Part part : rig.render(room, Content.text("{}", call))) {
          rig.done(rig.adapter.perform(new Action.Edit(rig.unique("e"), room, message, part)));
        }
      }
    }
    rig.allHeard(far().room(), room);
    assertThat(far().calledEverybody(far().room())).isFalse();
  }

  /** Each way in which words of others get into what a bot says. */
  private static List<Content> contents(String call) {
    return List.of(
        Content.text("{}", call),
        Content.text("restarted by {}, who is ill", call),
        Content.markdown("**{}** has been restarted", call),
        Content.code(call));
  }

  private List<String> hostileTexts() {
    List<String> hostile = new ArrayList<>();
    for (String injection : far().injections(far().otherRoom(), "injected")) {
      GAPS.forEach(gap -> hostile.add("x" + gap + injection));
    }
    return hostile;
  }

  /** One action for each field that takes words, but for names of rooms. */
  private static List<Action> actions(
      Rig rig, Conversation room, MessageId message, String hostile) {
    Part part = Part.of(hostile);
    Upload file = Upload.received(hostile, "text/plain", Upload.text("a", hostile, "a").source());
    Part withFile = new Part("", "", List.of(file));
    MessageId unknown = new MessageId(room.room().id(), hostile);
    return List.of(
        say(rig, room, part, null),
        say(rig, room.inThread(hostile), Part.of("in no thread"), null),
        say(rig, room, Part.of("an answer to nothing"), unknown),
        say(rig, room, withFile, null),
        new Action.Edit(rig.unique("e"), room, message, part),
        new Action.Edit(rig.unique("e"), room, unknown, Part.of("changes nothing")),
        new Action.Delete(rig.unique("d"), room, unknown),
        new Action.React(rig.unique("r"), room, message, hostile, true),
        new Action.React(rig.unique("r"), room, unknown, "👍", true),
        new Action.SetTopic(rig.unique("s"), room.room(), hostile));
  }

  /** One action for each that names a room. */
  private static List<Action> actions(Rig rig, RoomId nowhere) {
    Conversation there = Conversation.of(Room.of(nowhere));
    MessageId message = new MessageId(nowhere, "1");
    return List.of(
        new Action.Join(rig.unique("j"), nowhere),
        say(rig, there, Part.of("to nowhere"), null),
        new Action.Edit(rig.unique("e"), there, message, Part.of("changes nothing")),
        new Action.Delete(rig.unique("d"), there, message),
        new Action.React(rig.unique("r"), there, message, "👍", true),
        new Action.Typing(rig.unique("t"), there),
        new Action.SetTopic(rig.unique("s"), there.room(), "of nowhere"),
        new Action.Leave(rig.unique("l"), nowhere));
  }

  private static Action say(Rig rig, Conversation to, Part part, @Nullable MessageId answers) {
    return new Action.Say(rig.unique("a"), to, Audience.ALL, null, answers, part);
  }

  /** At once: what a network takes its time to refuse waits for nothing else. */
  private static List<CompletionStage<Receipt>> all(Rig rig, List<Action> actions) {
    return actions.stream().map(rig.adapter::perform).toList();
  }

  /** Whether it fails or not is the adapter's; that it ends is the rule. */
  private static void ended(Rig rig, CompletionStage<Receipt> stage) throws Exception {
    rig.done(stage.exceptionally(failed -> new Receipt("failed", null, Instant.EPOCH)));
  }
}
