package dev.chatops.internal.out;

import dev.chatops.adapter.Adapter;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.internal.ManualTime;
import dev.chatops.internal.TinyAdapter;
import dev.chatops.internal.run.InFlight;
import dev.chatops.internal.timeline.RingTimeline;
import dev.chatops.service.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An outbox with a network behind it, and time that stands still. */
final class Post {

  final ManualTime time = new ManualTime();
  final InFlight inFlight = new InFlight(time);
  final Timeline timeline = new RingTimeline(10_000);
  final TinyAdapter adapter = new TinyAdapter("net");
  final Waits waits = new Waits();
  final Standing standing = new Standing(waits);
  final Outbox outbox;
  final Speaker speaker;

  Post() {
    this(null, null);
  }

  /** Threads of a test that may wait, and those that do. */
  static final class Waits implements Standing.Place {

    final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    final BlockingQueue<String> standing = new LinkedBlockingQueue<>();

    @Override
    public boolean here() {
      return workers.contains(Thread.currentThread());
    }

    @Override
    public void stand(String what, CompletableFuture<?> until) throws InterruptedException {
      standing.add(what);
      Standing.await(until);
    }
  }

  /** With another timeline, or with a connection that comes and goes. */
  Post(@Nullable Timeline other, @Nullable Supplier<@Nullable Adapter> connection) {
    Timeline written = other == null ? timeline : other;
    AtomicLong ids = new AtomicLong();
    Supplier<@Nullable Adapter> there = connection == null ? () -> adapter : connection;
    outbox =
        new Outbox(
            there,
            () -> false,
            ids::incrementAndGet,
            time,
            inFlight,
            standing,
            written,
            Post::censored);
    speaker = new Speaker(() -> adapter, outbox, "!", written, time);
  }

  private static String censored(String text) {
    return text.replaceAll("token=\\w+", "token=***");
  }

  Conversation ops() {
    return adapter.room("#ops");
  }

  Said say(String text) {
    return say(ops(), text, Priority.REPLY);
  }

  Said say(Conversation where, String text) {
    return say(where, text, Priority.REPLY);
  }

  Said say(Conversation where, String text, Priority priority) {
    return speaker.say(Outgoing.unasked(where, Content.text("{}", text), "t1", priority));
  }

  void advance(long millis) {
    time.advance(Duration.ofMillis(millis));
  }

  List<String> asked() {
    return adapter.asked();
  }

  /** What became of what was said, as the timeline has it. */
  List<String> fates() {
    return timeline.last(10_000).stream()
        .filter(entry -> entry.kind() != Timeline.Kind.SAID)
        .map(entry -> entry.kind() + (entry.text().isEmpty() ? "" : " " + entry.text()))
        .toList();
  }
}
