package dev.chatops.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Part;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Starting, stopping, and losing the connection. */
abstract class LifeRules extends Rules {

  private static final Conversation SOMEWHERE =
      Conversation.of(Room.of(new RoomId(Rig.ID, "#somewhere")));

  @Test
  @DisplayName("R1 MUST start returns connected: what is said next arrives")
  void startReturnsConnected() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    Receipt receipt = rig.done(rig.say(room, Part.of("here I am")));
    assertThat(receipt.message()).as("the message that a Say makes").isNotNull();
    assertThat(rig.heard(far().room())).isEqualTo("here I am");
  }

  @Test
  @DisplayName("R1 MUST a second start throws and disturbs nothing")
  void startsOnce() throws Exception {
    Rig rig = started();
    assertThatThrownBy(() -> rig.adapter.start(rig.recorder))
        .isInstanceOf(IllegalStateException.class);
    rig.hear("ann", far().room(), "still there?");
  }

  @Test
  @DisplayName("R1 MUST start throws a sentence that names the faulty setting")
  void namesTheFault() {
    for (Map.Entry<String, String> faulty : far().faultySettings().entrySet()) {
      Throwable thrown = failedStart(faulty.getKey());
      assertThat(thrown)
          .isInstanceOf(ChatOpsException.class)
          .hasMessageContaining(faulty.getValue());
    }
  }

  @Test
  @DisplayName("R1 MUST start throws a DeliveryException while the network is down")
  void networkDownAtStart() throws Exception {
    far().drop();
    Throwable thrown = failedStart(far().settings());
    assertThat(thrown).isInstanceOf(DeliveryException.class);
    assertThat(thrown.getMessage()).as("the sentence that says why").isNotBlank();
    far().restore();
    started();
  }

  @Test
  @DisplayName("R2 MUST close may be called twice, and nothing is told afterwards")
  void closesTwice() throws Exception {
    Rig rig = started();
    rig.hear("ann", far().room(), "before");
    rig.adapter.close();
    rig.adapter.close();
    int told = rig.recorder.all().size();
    far().says("ann", far().room(), "nobody is listening");
    closeWire();
    OwnThreads.awaitAtMost(0, Thread.currentThread().getThreadGroup(), patience());
    assertThat(rig.recorder.all()).as("what was told, to the end").hasSize(told);
  }

  @Test
  @DisplayName("R2 MUST close is fine where start never was")
  void closesUnstarted() {
    rig().adapter.close();
  }

  @Test
  @DisplayName("R2 MUST what was not sent at close is reported within a deadline")
  void closeEndsWhatIsOpen() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    List<CompletionStage<Receipt>> stages = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      stages.add(rig.say(room, Part.of("word " + i)));
    }
    rig.adapter.close();
    for (CompletionStage<Receipt> stage : stages) {
      ended(rig, stage);
    }
  }

  @Test
  @DisplayName("R10 MUST an action before start, or after close, is a failed stage")
  void failsWhileNotConnected() throws Exception {
    assertThat(rig().failure(rig().say(SOMEWHERE, Part.of("too early"))).sent())
        .isEqualTo(DeliveryException.Sent.NO);
    started().adapter.close();
    assertThat(rig().failure(rig().say(SOMEWHERE, Part.of("too late"))).sent())
        .isEqualTo(DeliveryException.Sent.NO);
  }

  @Test
  @DisplayName("R10 MUST an action while the network is down is a failed stage")
  void failsWhileDown() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    far().drop();
    rig.recorder.await(Event.Disconnected.class, any -> true);
    assertThat(rig.failure(rig.say(room, Part.of("lost"))).sent())
        .isEqualTo(DeliveryException.Sent.NO);
  }

  @Test
  @DisplayName("R12 MUST a lost link comes back: Disconnected, rejoin, Connected, no message twice")
  void comesBack() throws Exception {
    Rig rig = started();
    rig.hear("ann", far().room(), "before");
    int threads = OwnThreads.others().size();
    far().drop();
    rig.recorder.await(Event.Disconnected.class, any -> true);
    far().restore();
    rig.recorder.await(Event.Connected.class, any -> true);
    Conversation room = rig.hear("ann", far().room(), "after").where();
    rig.done(rig.say(room, Part.of("back again")));
    assertThat(rig.heard(far().room())).isEqualTo("back again");
    assertThat(rig.allTold(far().room()))
        .as("each message once")
        .filteredOn(e -> says(e, "before"))
        .hasSize(1);
    OwnThreads.awaitAtMost(threads, Thread.currentThread().getThreadGroup(), patience());
  }

  @Test
  @DisplayName("R12 MUST nothing is lost once the link has come back, in neither direction")
  void losesNothingAfterwards() throws Exception {
    Rig rig = started();
    far().drop();
    rig.recorder.await(Event.Disconnected.class, any -> true);
    far().restore();
    rig.recorder.await(Event.Connected.class, any -> true);
    List<String> words = IntStream.range(0, 10).mapToObj(i -> "word " + i).toList();
    for (String word : words) {
      far().says("ann", far().room(), word);
    }
    assertThat(rig.allTold(far().room()).stream().map(LifeRules::words).filter(words::contains))
        .containsExactlyElementsOf(words);
    Conversation room = rig.where(far().room());
    for (String word : words) {
      rig.done(rig.say(room, Part.of(word)));
    }
    assertThat(rig.allHeard(far().room(), room)).containsExactlyElementsOf(words);
  }

  @Test
  @DisplayName("R10 MUST what is on its way when the link is lost ends")
  void endsWhatIsOnItsWay() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    List<CompletionStage<Receipt>> stages = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      stages.add(rig.say(room, Part.of("word " + i)));
    }
    far().drop();
    for (int i = 20; i < 40; i++) {
      stages.add(rig.say(room, Part.of("word " + i)));
    }
    for (CompletionStage<Receipt> stage : stages) {
      ended(rig, stage);
    }
  }

  @Test
  @DisplayName("R13 MUST an Inbound that throws does not stop the reader")
  void outlivesItsListener() throws Exception {
    Rig rig = started();
    rig.recorder.throwsNext();
    far().says("ann", far().room(), "first");
    rig.hear("ann", far().room(), "second");
  }

  @Test
  @DisplayName("R15 MUST no secret in any text: toString, exceptions, events")
  void keepsSecrets() throws Exception {
    List<String> secrets = far().secrets();
    StringWriter texts = new StringWriter();
    for (String faulty : far().faultySettings().keySet()) {
      failedStart(faulty).printStackTrace(new PrintWriter(texts, true));
    }
    Rig rig = started();
    rig.allTold(far().room());
    texts.append(String.valueOf(rig.adapter)).append(rig.recorder.all().toString());
    rig.adapter.close();
    rig.failure(rig.say(SOMEWHERE, Part.of("x"))).printStackTrace(new PrintWriter(texts, true));
    assertThat(texts.toString()).doesNotContain(secrets);
  }

  /** What comes of making and starting an adapter that cannot start. */
  private Throwable failedStart(String settings) {
    try (Adapter adapter = Rig.create(factory(), settings)) {
      adapter.start(rig().recorder);
    } catch (RuntimeException e) {
      return e;
    }
    throw new AssertionError("the adapter started, and had to fail");
  }

  private void ended(Rig rig, CompletionStage<Receipt> stage) throws Exception {
    if (catchThrowable(() -> rig.done(stage)) instanceof TimeoutException) {
      throw new AssertionError("an action is still open after " + patience());
    }
  }

  private static boolean says(Event event, String text) {
    return words(event).equals(text);
  }

  private static String words(Event event) {
    return event instanceof Event.Said said ? said.message().text() : "";
  }
}
