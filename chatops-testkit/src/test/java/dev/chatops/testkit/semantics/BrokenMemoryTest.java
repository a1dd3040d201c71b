package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.InMemory;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.RegistrationException;
import dev.chatops.plugin.Setup;
import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;
import dev.chatops.service.Timeline;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A storage or a timeline of somebody else's that breaks: nothing hangs, and people are told. */
class BrokenMemoryTest {

  /** A storage that breaks when it is told to. */
  private static final class BrokenStorage implements Storage {

    private final Storage sound = InMemory.storage();
    private volatile @Nullable Fault fault;

    @Override
    public <T> Shelf<T> shelf(String name, Class<T> type) {
      Fault now = fault;
      if (now != null) {
        now.strike();
      }
      return sound.shelf(name, type);
    }
  }

  /** A timeline that breaks at one kind of entry. */
  private static final class BrokenTimeline implements Timeline {

    private final Timeline sound = InMemory.timeline(1_000);
    private final Kind at;
    private final AtomicReference<@Nullable Fault> fault;

    BrokenTimeline(Kind at, Fault fault) {
      this.at = at;
      this.fault = new AtomicReference<>(fault);
    }

    @Override
    public void append(Entry entry) {
      Fault now = fault.get();
      if (now != null && entry.kind() == at) {
        now.strike();
      }
      sound.append(entry);
    }

    @Override
    public List<Entry> last(int most) {
      return sound.last(most);
    }

    @Override
    public List<Entry> of(String trace) {
      return sound.of(trace);
    }
  }

  static final class KeepingPlugin implements Plugin {

    private final AtomicInteger runs = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    private final Storage storage;

    @Inject
    KeepingPlugin(Storage storage) {
      this.storage = storage;
    }

    @Command("keep <word>")
    String keep(String word) {
      storage.shelf("words", String.class).put("last", word);
      runs.incrementAndGet();
      return "kept " + word;
    }

    @Command("wait")
    void waits(Context chat) throws InterruptedException {
      never.await();
      chat.reply("has waited");
    }
  }

  static final class EarlyPlugin implements Plugin {
    @Inject
    EarlyPlugin(Storage storage) {
      var unused = storage.shelf("early", String.class);
    }
  }

  static final class SettingUpPlugin implements Plugin {

    private final Storage storage;

    @Inject
    SettingUpPlugin(Storage storage) {
      this.storage = storage;
    }

    @Override
    public void setup(Setup setup) {
      var unused = storage.shelf("set-up", String.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aStorageThatFailsFailsTheCommandAndNotTheNext(Fault fault) {
    BrokenStorage storage = new BrokenStorage();
    try (FakeChat chat = FakeChat.with(KeepingPlugin.class).storage(storage)) {
      FakeRoom ops = chat.room("#ops");
      chat.open();
      storage.fault = fault;
      chat.user("ann").says(ops, "!keep bread");
      storage.fault = null;
      chat.user("ann").says(ops, "!keep milk");

      assertThat(ops).hasRepliesMatching("Something went wrong \\(trace \\w+\\)", "kept milk");
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aPluginWhoseStorageFailsInItsConstructorDoesNotStart(Fault fault) {
    assertNoStart(EarlyPlugin.class, fault);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aPluginWhoseStorageFailsInItsSetupDoesNotStart(Fault fault) {
    assertNoStart(SettingUpPlugin.class, fault);
  }

  private static void assertNoStart(Class<? extends Plugin> plugin, Fault fault) {
    BrokenStorage storage = new BrokenStorage();
    storage.fault = fault;
    FakeChat chat = FakeChat.with(plugin).storage(storage);

    assertThatThrownBy(chat::open)
        .isInstanceOf(RegistrationException.class)
        .hasMessageContaining(plugin.getSimpleName());
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void whatIsNotReceivedOnTheTimelineDoesNotRunAndThePersonIsTold(Fault fault) {
    notRecordedDoesNotRun(new BrokenTimeline(Timeline.Kind.RECEIVED, fault));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void whatIsNotStartedOnTheTimelineDoesNotRunAndThePersonIsTold(Fault fault) {
    notRecordedDoesNotRun(new BrokenTimeline(Timeline.Kind.STARTED, fault));
  }

  private static void notRecordedDoesNotRun(BrokenTimeline timeline) {
    try (FakeChat chat = FakeChat.with(KeepingPlugin.class).timeline(timeline)) {
      FakeRoom ops = chat.room("#ops");
      chat.user("ann").says(ops, "!keep bread");
      assertThat(ops).hasRepliesMatching("Something went wrong \\(trace \\w+\\)");
      assertThat(chat.instance(KeepingPlugin.class).runs).hasValue(0);
      assertThat(timeline.last(100))
          .filteredOn(entry -> entry.kind().end())
          .singleElement()
          .satisfies(
              end -> {
                assertThat(end.kind()).isEqualTo(Timeline.Kind.REFUSED);
                assertThat(end.text()).isEqualTo("not recorded");
              });

      timeline.fault.set(null);
      chat.user("ann").says(ops, "!keep milk");
      assertThat(ops).hasReplies("kept milk");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCEEDED, RUNTIME", "SUCCEEDED, ERROR", "SUCCEEDED, SNEAKED", "SUCCEEDED, INTERRUPTING",
    "SAID, RUNTIME", "SAID, ERROR", "SAID, SNEAKED", "SAID, INTERRUPTING",
    "DELIVERED, RUNTIME", "DELIVERED, ERROR", "DELIVERED, SNEAKED", "DELIVERED, INTERRUPTING"
  })
  void whatHasRunIsAnsweredAlsoIfThatCannotBeRecorded(Timeline.Kind at, Fault fault) {
    try (FakeChat chat =
        FakeChat.with(KeepingPlugin.class).timeline(new BrokenTimeline(at, fault))) {
      FakeRoom ops = chat.room("#ops");
      chat.user("ann").says(ops, "!keep bread");
      chat.user("ann").says(ops, "!keep milk");
      chat.user("bob").says(ops, "!keep eggs");

      assertThat(ops).hasReplies("kept bread", "kept milk", "kept eggs");
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aCommandThatTakesLongEndsInTimeAlthoughNothingIsRecordedThatIsSaid(Fault fault) {
    try (FakeChat chat =
        FakeChat.with(KeepingPlugin.class)
            .timeline(new BrokenTimeline(Timeline.Kind.SAID, fault))) {
      FakeRoom ops = chat.room("#ops");
      var job = chat.user("ann").starts(ops, "!wait");
      chat.clock().advance(Duration.ofMinutes(11));

      assertThat(job.ends()).isEqualTo(Timeline.Kind.TIMED_OUT);
      assertThat(ops).hasRepliesMatching("wait takes a while.*", "timed out after 10 min");
    }
  }

  @Test
  @SuppressWarnings("NullAway") // the contract is broken on purpose
  void aTimelineThatPromisesNothingOrRefusesIsOneThatDoesNotRecord() {
    List<CompletionStage<Void>> promises = new ArrayList<>();
    promises.add(null);
    promises.add(CompletableFuture.failedStage(new IllegalStateException("canary")));
    for (CompletionStage<Void> promise : promises) {
      Timeline timeline = new Promising(promise);
      try (FakeChat chat = FakeChat.with(KeepingPlugin.class).timeline(timeline)) {
        FakeRoom ops = chat.room("#ops");
        chat.user("ann").says(ops, "!keep bread");

        assertThat(ops).hasRepliesMatching("Something went wrong \\(trace \\w+\\)");
        assertThat(chat.instance(KeepingPlugin.class).runs).hasValue(0);
      }
    }
  }

  /** Answers everything with the same promise. */
  private record Promising(CompletionStage<Void> promise) implements Timeline {

    @Override
    public void append(Entry entry) {}

    @Override
    public CompletionStage<Void> keep(Entry entry) {
      return promise;
    }

    @Override
    public List<Entry> last(int most) {
      return List.of();
    }

    @Override
    public List<Entry> of(String trace) {
      return List.of();
    }
  }
}
