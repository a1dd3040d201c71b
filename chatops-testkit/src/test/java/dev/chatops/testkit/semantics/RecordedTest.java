package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.ChatOps;
import dev.chatops.chat.Action;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Timeline;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import dev.chatops.testkit.FakeAdapterFactory;
import dev.chatops.testkit.FakeNetwork;
import dev.chatops.testkit.ManualClock;
import dev.chatops.testkit.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A timeline of somebody else's, handed to the bot: what it cannot take, and what it brings. */
class RecordedTest {

  private final FakeNetwork network = FakeNetwork.like(Profile.SLACK);
  private final ManualClock clock = ManualClock.create();
  private final Conversation ops = Conversation.of(network.room("#ops"));
  private final CountPlugin plugin = new CountPlugin();

  static final class CountPlugin implements Plugin {

    private final AtomicInteger runs = new AtomicInteger();

    @Command("count")
    String count() {
      return "run " + runs.incrementAndGet();
    }
  }

  /** Takes everything down, and may say that it did not. */
  private static class Notes implements Timeline {

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized void append(Entry entry) {
      entries.add(entry);
    }

    @Override
    public synchronized List<Entry> last(int most) {
      return List.copyOf(entries);
    }

    @Override
    public List<Entry> of(String trace) {
      return last(0).stream().filter(entry -> entry.trace().equals(trace)).toList();
    }

    List<String> texts(Kind kind) {
      return last(0).stream().filter(entry -> entry.kind() == kind).map(Entry::text).toList();
    }
  }

  private ChatOps bot(Timeline timeline) {
    return ChatOps.builder()
        .config(Settings.parse("adapters { fake { type = fake } }"))
        .adapter(new FakeAdapterFactory(network))
        .time(clock)
        .timeline(timeline)
        .plugin(plugin)
        .build()
        .start();
  }

  private String said(ChatOps bot) {
    assertThat(bot.settle(Duration.ofSeconds(30))).as("%s", bot.diagnose()).isTrue();
    assertThat(network.actions()).hasSize(1);
    return ((Action.Say) network.actions().get(0)).part().plain();
  }

  @Test
  void whatCannotBeRecordedDoesNotRun() {
    Notes deaf =
        new Notes() {
          @Override
          public CompletionStage<Void> keep(Entry entry) {
            append(entry);
            return CompletableFuture.failedStage(new ChatOpsException("no space left on device"));
          }
        };
    try (ChatOps bot = bot(deaf)) {
      network.says(network.person("ann"), ops, "!count");

      assertThat(said(bot)).matches("Something went wrong \\(trace [0-9a-z]+\\)");
      assertThat(deaf.texts(Kind.REFUSED)).containsExactly("not recorded");
      assertThat(deaf.texts(Kind.STARTED)).isEmpty();
      assertThat(plugin.runs).hasValue(0);
    }
  }

  @Test
  void whatItBringsFromBeforeIsGoneOnWith() {
    Notes notes = new Notes();
    notes.append(
        new Entry(
            clock.now(),
            "7f3a",
            Kind.RECEIVED,
            ops,
            network.person("ann"),
            "count",
            "count",
            "e0"));
    try (ChatOps bot = bot(notes)) {
      assertThat(said(bot)).isEqualTo("count did not finish: the bot was restarted (trace 7f3a)");
      assertThat(notes.texts(Kind.FAILED)).containsExactly("bot restarted");
    }
  }
}
