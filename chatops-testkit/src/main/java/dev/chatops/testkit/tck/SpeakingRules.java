package dev.chatops.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Upload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of what an adapter is asked to do. */
abstract class SpeakingRules extends HearingRules {

  private static final int SPEAKERS = 8;
  private static final int WORDS = 10;

  @Test
  @DisplayName("R7 MUST every kind of Content arrives at least as its plain() (through the engine)")
  void saysEveryContent() throws Exception {
    try (EngineRun run = new EngineRun(factory(), far(), patience())) {
      for (Map.Entry<String, Content> each : TckPlugin.contents().entrySet()) {
        String heard = String.join("\n", run.ask("tck-show " + each.getKey()));
        assertThat(Arrays.asList(heard.split("[^\\p{L}\\p{N}]+")))
            .as("the words of %s, in order, in: %s", each.getKey(), heard)
            .containsSubsequence(each.getValue().plain().strip().split("[^\\p{L}\\p{N}]+"));
      }
    }
  }

  @Test
  @DisplayName(
      "R8 MUST any text of 1 B to 100 kB arrives complete, in order, whole (through the engine)")
  void saysAnyLength() throws Exception {
    try (EngineRun run = new EngineRun(factory(), far(), patience())) {
      Traits traits = run.traits();
      int limit = traits.limit().size();
      for (int bytes :
          new int[] {1, Math.min(limit, 50_000), Math.min(limit, 50_000) + 1, 100_000}) {
        List<String> heard = run.ask("tck-long " + bytes + " 7");
        assertThat(Texts.solid(String.join("", heard)))
            .as("a text of %d bytes", bytes)
            .isEqualTo(Texts.solid(Texts.ofBytes(bytes, 7)));
        assertThat(heard)
            .allSatisfy(part -> assertThat(traits.limit().fits(part)).as("fits: %s", part).isTrue())
            .allSatisfy(part -> assertThat(Texts.isWhole(part)).as("uncut: %s", part).isTrue());
      }
    }
  }

  @Test
  @DisplayName("R11 MUST an Action outside of the Traits fails and puts nothing on the wire")
  void refusesWhatItCannot() throws Exception {
    Rig rig = started();
    Message message = rig.hear("ann", far().room(), "what can you do?");
    Traits traits = rig.adapter.traits(message.where().room());
    List<Action> beyond = new ArrayList<>();
    actions(message)
        .forEach(
            (feature, action) -> {
              if (!traits.has(feature)) {
                beyond.add(action);
              }
            });
    Assumptions.assumeFalse(beyond.isEmpty(), "this network can do everything");
    for (Action action : beyond) {
      rig.failure(rig.adapter.perform(action));
    }
    assertThat(rig.allHeard(far().room(), message.where())).isEmpty();
  }

  @Test
  @DisplayName("R14 MUST many threads may act at once: nothing is lost, nothing mixed")
  void actsFromManyThreads() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    ConcurrentLinkedQueue<CompletionStage<Receipt>> stages = new ConcurrentLinkedQueue<>();
    List<String> expected = new ArrayList<>();
    List<Thread> speakers = new ArrayList<>();
    CountDownLatch go = new CountDownLatch(1);
    for (int i = 0; i < SPEAKERS; i++) {
      List<String> words = new ArrayList<>();
      for (int j = 0; j < WORDS; j++) {
        words.add("speaker " + i + " word " + j + " " + "äöü€".repeat(20));
      }
      expected.addAll(words);
      speakers.add(new Thread(() -> speak(rig, room, words, go, stages), "speaker " + i));
    }
    speakers.forEach(Thread::start);
    go.countDown();
    for (Thread speaker : speakers) {
      speaker.join(patience().toMillis());
    }
    for (CompletionStage<Receipt> stage : stages) {
      rig.done(stage);
    }
    assertThat(rig.allHeard(far().room(), room)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  @DisplayName("R23 MUST what plain() says is what a reader sees, whatever characters it has")
  void encodesOnce() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    for (String text : Texts.random(40, 2)) {
      List<Part> parts = rig.render(room, Content.text("{}", text));
      for (Part part : parts) {
        rig.done(rig.say(room, part));
        assertThat(rig.heard(far().room())).isEqualTo(part.plain());
      }
      assertThat(String.join(" ", parts.stream().map(Part::plain).toList())).isEqualTo(text);
    }
  }

  private static void speak(
      Rig rig,
      Conversation room,
      List<String> words,
      CountDownLatch go,
      ConcurrentLinkedQueue<CompletionStage<Receipt>> stages) {
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    words.forEach(word -> stages.add(rig.say(room, Part.of(word))));
  }

  /** One action that takes each feature. */
  private static Map<Feature, Action> actions(Message message) {
    Conversation where = message.where();
    MessageId id = message.id();
    Part part = Part.of("not here");
    Part file = new Part("", "", List.of(Upload.text("log.txt", "not here", "a file for the kit")));
    Map<Feature, Action> actions = new LinkedHashMap<>();
    actions.put(
        Feature.THREADS, new Action.Say("1", where.inThread("t"), Audience.ALL, null, null, part));
    actions.put(
        Feature.EPHEMERAL,
        new Action.Say("2", where, Audience.only(message.from()), null, null, part));
    actions.put(Feature.UPLOAD, new Action.Say("3", where, Audience.ALL, null, null, file));
    actions.put(Feature.EDIT, new Action.Edit("4", where, id, part));
    actions.put(Feature.DELETE, new Action.Delete("5", where, id));
    actions.put(Feature.REACT, new Action.React("6", where, id, "👍", true));
    actions.put(Feature.TYPING, new Action.Typing("7", where));
    actions.put(Feature.TOPIC, new Action.SetTopic("8", where.room(), "not here"));
    actions.put(Feature.MEMBERSHIP, new Action.Leave("9", where.room().id()));
    return actions;
  }
}
