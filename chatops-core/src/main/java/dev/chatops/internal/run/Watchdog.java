package dev.chatops.internal.run;

import dev.chatops.service.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One tick for the patience and the timeouts of all turns that run, in place of a timer each.
 * Thread-safe; without turns there is no tick.
 */
final class Watchdog {

  private static final Logger log = LoggerFactory.getLogger(Watchdog.class);

  private final ConcurrentHashMap<Thread, Post> posts = new ConcurrentHashMap<>();
  private final AtomicBoolean armed = new AtomicBoolean();
  private final Time time;
  private final long patience;
  private final Duration tick;

  /** Where one worker shows what it is at. */
  static final class Post {
    private volatile @Nullable Turn turn;
  }

  Watchdog(Time time, Duration patience) {
    this.time = time;
    this.patience = patience.toNanos();
    this.tick = patience.dividedBy(4);
  }

  /** A worker begins; it leaves when it has no more to do. */
  Post enter() {
    Post post = new Post();
    posts.put(Thread.currentThread(), post);
    return post;
  }

  void leave() {
    posts.remove(Thread.currentThread());
  }

  void watch(Post post, Turn turn) {
    turn.starts(time.nanos());
    post.turn = turn;
    arm();
  }

  void forget(Post post) {
    post.turn = null;
  }

  /** What the thread that asks is at. */
  @Nullable Turn current() {
    Post post = posts.get(Thread.currentThread());
    return post == null ? null : post.turn;
  }

  /** All turns that run now, in no order. */
  List<Turn> running() {
    List<Turn> running = new ArrayList<>();
    for (Post post : posts.values()) {
      Turn turn = post.turn;
      if (turn != null) {
        running.add(turn);
      }
    }
    return running;
  }

  long now() {
    return time.nanos();
  }

  private void arm() {
    if (!armed.get() && armed.compareAndSet(false, true)) {
      time.schedule(Time.Kind.BUSINESS, tick, this::look);
    }
  }

  /** One that cannot say that it takes long must not keep everybody else from their time. */
  private void look(Turn turn, long now) {
    try {
      turn.look(now, patience, InFlight.LASTING.toNanos());
    } catch (Throwable e) {
      log.error("{} could not be told that it takes long", turn, e);
    }
  }

  private void look() {
    long now = time.nanos();
    for (Turn turn : running()) {
      look(turn, now);
    }
    armed.set(false);
    if (!posts.isEmpty()) {
      arm();
    }
  }
}
