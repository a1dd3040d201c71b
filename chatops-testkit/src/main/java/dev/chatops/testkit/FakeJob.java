package dev.chatops.testkit;

import dev.chatops.chat.Message;
import dev.chatops.service.Jobs;
import dev.chatops.service.Timeline;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A command that runs while the test goes on: nobody waits for its end. Thread-safe.
 *
 * <pre>{@code
 * FakeJob job = ann.starts(ops, "!tail apache");
 * log.add("line 3");
 * job.awaits("line 3");
 * ann.says(ops, "!stop " + job.id());
 * assertThat(job.ends()).isEqualTo(Timeline.Kind.STOPPED);
 * }</pre>
 */
public final class FakeJob {

  /** More than any test says. */
  private static final int ALL = 1_000_000;

  private final FakeSession session;
  private final Message typed;
  private final String trace;

  private FakeJob(FakeSession session, Message typed, String trace) {
    this.session = session;
    this.typed = typed;
    this.trace = trace;
  }

  /** Has something said, and makes a job of the command that this is. */
  static FakeJob start(FakeSession session, Supplier<Message> says) {
    Set<String> before = received(session);
    Message typed = says.get();
    Set<String> since = received(session);
    since.removeAll(before);
    String trace =
        session.timeline().last(ALL).stream()
            .filter(entry -> since.contains(entry.trace()))
            .filter(entry -> typed.from().equals(entry.who()))
            .filter(entry -> typed.where().equals(entry.where()))
            .findFirst()
            .map(Entry::trace)
            .orElseThrow(
                () ->
                    new AssertionError(
                        "\"" + typed.text() + "\" is no command\n\n" + session.story()));
    FakeJob job = new FakeJob(session, typed, trace);
    job.goesOnAlone();
    return job;
  }

  private static Set<String> received(FakeSession session) {
    return session.timeline().last(ALL).stream()
        .filter(entry -> entry.kind() == Kind.RECEIVED)
        .map(Entry::trace)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private void goesOnAlone() {
    session.await(
        () -> jobs().background(trace) || end().isPresent(), this + " has not begun to run");
  }

  /**
   * What {@code stop} takes.
   *
   * @return the trace of the command
   */
  public String id() {
    return trace;
  }

  /**
   * Whether it has not come to its end.
   *
   * @return false from its end on
   */
  public boolean isRunning() {
    return end().isEmpty();
  }

  /**
   * Waits until it says something, wherever that is; what it has said before that is taken, too.
   *
   * @param words a part of one message
   * @throws AssertionError if it takes longer than the chat's patience in real time, or if the job
   *     ends before
   */
  public void awaits(String words) {
    session.await(
        () -> {
          boolean over = isOver() && session.bot().settle(Duration.ZERO);
          boolean said = session.network().chronicle().takeFresh(trace, words);
          if (over && !said) {
            throw new AssertionError(
                this + " has ended without saying \"" + words + "\"\n\n" + session.story());
          }
          return said;
        },
        this + " has not said \"" + words + "\"");
  }

  /**
   * Waits until it stands where the bot knows: at a pause, a question, a key, a full queue. Before
   * that, time that passes on the clock passes it by.
   *
   * @return what it waits for, for people to read
   * @throws AssertionError if it takes longer than the chat's patience in real time
   */
  public String waits() {
    session.await(() -> !place().isEmpty(), this + " does not wait for anything");
    return place();
  }

  /**
   * Waits until it has come to its end, and all that it said has arrived.
   *
   * @return which of the ends
   * @throws AssertionError if it takes longer than the chat's patience in real time
   */
  public Kind ends() {
    session.await(this::isOver, this + " has not ended");
    session.settle();
    return end().orElseThrow().kind();
  }

  @Override
  public String toString() {
    return "the job \"" + typed.text() + "\"";
  }

  /** It says how it has ended when that is written already. */
  private boolean isOver() {
    return !isRunning() && jobs().running().stream().noneMatch(job -> job.id().equals(trace));
  }

  private String place() {
    return jobs().running().stream()
        .filter(job -> job.id().equals(trace))
        .map(Jobs.Job::waitsFor)
        .findFirst()
        .orElse("");
  }

  private Jobs jobs() {
    return session.bot().instance(Jobs.class);
  }

  private Optional<Timeline.Entry> end() {
    return session.timeline().of(trace).stream().filter(entry -> entry.kind().end()).findFirst();
  }
}
