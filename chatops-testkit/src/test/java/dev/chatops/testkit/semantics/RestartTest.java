package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.ChatOps;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.Action;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.User;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import dev.chatops.testkit.FakeAdapterFactory;
import dev.chatops.testkit.FakeNetwork;
import dev.chatops.testkit.ManualClock;
import dev.chatops.testkit.Profile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot that is killed and comes back, on the files it left. */
@Tag("order")
class RestartTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder;

  private final List<ChatOps> started = new ArrayList<>();
  private FakeNetwork network = FakeNetwork.like(Profile.SLACK);
  private final ManualClock clock = ManualClock.create();
  private Path timeline = Path.of("");

  /** Counts on a shelf, and stands still where it is told to. */
  static final class WorkPlugin implements Plugin {

    private final CountDownLatch open = new CountDownLatch(1);
    private final Shelf<Integer> runs;

    @Inject
    WorkPlugin(Storage storage) {
      runs = storage.shelf("runs", Integer.class);
    }

    @Command("count")
    String count() {
      return "run " + runs.update("count", 0, old -> old + 1);
    }

    @Command(value = "restart <service> [on] <host>")
    void restart(Context chat, String service, String host) throws InterruptedException {
      chat.reply("one moment … restarting {} on {}", service, host);
      open.await();
    }
  }

  @BeforeEach
  void names() {
    timeline = folder.resolve("bot.timeline");
  }

  @AfterEach
  void closesAll() {
    started.forEach(ChatOps::close);
  }

  private ChatOps bot(Path record) {
    String hocon =
        """
        adapters { fake { type = fake } }
        storage { file = "%s", sync = never }
        timeline { file = "%s" }
        """
            .formatted(folder.resolve("bot.store"), record);
    ChatOps bot =
        ChatOps.builder()
            .config(Settings.parse(hocon))
            .adapter(new FakeAdapterFactory(network))
            .time(clock)
            .plugin(WorkPlugin.class)
            .build();
    started.add(bot);
    return bot.start();
  }

  /** What it still does is of another story: that of the process that was not killed. */
  private static void ends(ChatOps bot) {
    bot.instance(WorkPlugin.class).open.countDown();
    bot.close();
  }

  private Conversation room(String name) {
    return Conversation.of(network.room(name));
  }

  private User ann() {
    return network.person("ann");
  }

  private List<String> said() {
    return network.actions().stream()
        .filter(Action.Say.class::isInstance)
        .map(action -> ((Action.Say) action).part().plain())
        .toList();
  }

  private void settle(ChatOps bot) {
    assertThat(bot.settle(LONG)).as("%s", bot.diagnose()).isTrue();
  }

  private static Event.Said said(String key, Message message) {
    return new Event.Said(key, message);
  }

  /** The file as it is when the process dies now: what is in it, the network has already seen. */
  private Path killed(String until) {
    Path copy = folder.resolve("killed.timeline");
    long deadline = System.nanoTime() + LONG.toNanos();
    try {
      while (!Files.readString(timeline).contains(until)) {
        assertThat(System.nanoTime()).as("waits for %s", until).isLessThan(deadline);
        Thread.onSpinWait();
      }
      return Files.copy(timeline, copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> of(ChatOps bot, Kind kind) {
    return bot.timeline().last(1_000).stream()
        .filter(entry -> entry.kind() == kind)
        .map(Entry::text)
        .toList();
  }

  @Test
  void whatWasSeenBeforeTheRestartIsNotRunAgain() {
    Message message =
        Message.of(new MessageId(room("#ops").room().id(), "m1"), room("#ops"), ann(), "!count");
    ChatOps first = bot(timeline);
    network.tell(key -> said("stable", message));
    settle(first);
    ends(first);

    ChatOps second = bot(timeline);
    network.tell(key -> said("stable", message));
    settle(second);
    assertThat(said()).containsExactly("run 1");
    network.tell(key -> said("another", message));
    settle(second);
    assertThat(said()).as("and the shelf is remembered").containsExactly("run 1", "run 2");
  }

  @Test
  void aCommandThatTheRestartCutOffIsClosedAndSaidSo() {
    ChatOps first = bot(timeline);
    network.says(ann(), room("#ops"), "!restart apache on web-1");
    Path left = killed("DELIVERED");
    ends(first);
    network = FakeNetwork.like(Profile.SLACK);

    ChatOps second = bot(left);
    settle(second);

    String trace =
        second.timeline().last(1_000).stream()
            .filter(entry -> entry.kind() == Kind.RECEIVED)
            .map(Entry::trace)
            .findFirst()
            .orElseThrow();
    assertThat(said())
        .containsExactly(
            "restart apache on web-1 did not finish: the bot was restarted (trace " + trace + ")");
    assertThat(of(second, Kind.FAILED)).containsExactly("bot restarted");
    assertThat(of(second, Kind.UNDELIVERED)).as("its reply had arrived").isEmpty();
    assertThat(second.timeline().of(trace))
        .extracting(Entry::kind)
        .containsExactly(
            Kind.RECEIVED,
            Kind.STARTED,
            Kind.SAID,
            Kind.DELIVERED,
            Kind.FAILED,
            Kind.SAID,
            Kind.DELIVERED);
    second.close();

    ChatOps third = bot(left);
    settle(third);
    assertThat(said()).as("it is said once").hasSize(1);
    assertThat(of(third, Kind.FAILED)).hasSize(1);
  }

  @Test
  void aBotThatRestartsAtOnceGivesNoTraceTwice() {
    ChatOps first = bot(timeline);
    network.says(ann(), room("#ops"), "!count");
    settle(first);
    ends(first);
    ChatOps second = bot(timeline);
    network.says(ann(), room("#ops"), "!count");
    settle(second);

    assertThat(second.timeline().last(100))
        .filteredOn(entry -> entry.kind() == Kind.RECEIVED)
        .extracting(Entry::trace)
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatWasSaidAndMayNotHaveArrivedIsUndelivered() {
    ChatOps first = bot(timeline);
    network.failNext(DeliveryException.notYet("slow down", Duration.ofSeconds(20)));
    network.says(ann(), room("#ops"), "!count");
    Path left = killed("SUCCEEDED");
    ends(first);
    network = FakeNetwork.like(Profile.SLACK);

    ChatOps second = bot(left);
    settle(second);

    assertThat(of(second, Kind.SAID)).containsExactly("run 1");
    assertThat(of(second, Kind.UNDELIVERED)).containsExactly("bot restarted");
    assertThat(said()).isEmpty();
  }

  @Test
  void ofManyThatWereCutOffSomeAreToldAndTheOthersCounted() {
    ChatOps first = bot(timeline);
    for (int i = 1; i <= 23; i++) {
      network.says(network.person("p" + i), room("#ops"), "!restart s" + i + " h");
    }
    network.says(ann(), room("#lab"), "!restart x\t" + "y".repeat(500));
    for (int i = 1; i <= 23; i++) {
      killedLater("restarting s" + i + " on h");
    }
    Path left = killed("restarting x on y");
    ends(first);
    network = FakeNetwork.like(Profile.SLACK);
    network.unpaced();

    ChatOps second = bot(left);
    settle(second);

    assertThat(said().stream().filter(line -> line.contains("(trace "))).hasSize(21);
    assertThat(said()).contains("and 3 more commands did not finish");
    assertThat(said().stream().filter(line -> line.startsWith("restart x")))
        .singleElement()
        .satisfies(line -> assertThat(line).hasSizeLessThan(200).contains("yyy … did not finish"));
    assertThat(of(second, Kind.FAILED)).hasSize(24);
  }

  private void killedLater(String until) {
    try {
      Files.delete(killed(until));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aBotThatCannotHaveItsFilesDoesNotStart() throws Exception {
    ChatOps first = bot(timeline);
    assertThatThrownBy(() -> bot(folder.resolve("other.timeline")))
        .isInstanceOf(ChatOpsException.class)
        .hasMessageContaining("bot.store is in use by another bot");
    ends(first);
    Files.writeString(timeline, "name = opsbot\n");
    assertThatThrownBy(() -> bot(timeline))
        .isInstanceOf(ChatOpsException.class)
        .hasMessageContaining("is not a timeline");
    assertThat(network.actions()).isEmpty();
    bot(folder.resolve("other.timeline")).close();
  }
}
