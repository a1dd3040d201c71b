package dev.chatops.internal.trip;

import static dev.chatops.internal.Waits.ends;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.internal.ManualTime;
import dev.chatops.internal.TinyAdapter;
import dev.chatops.internal.out.Outbox;
import dev.chatops.internal.out.Speaker;
import dev.chatops.internal.out.Standing;
import dev.chatops.internal.run.InFlight;
import dev.chatops.internal.timeline.RingTimeline;
import dev.chatops.plugin.Call;
import dev.chatops.plugin.Middleware;
import dev.chatops.plugin.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PipelineTest {

  private final List<String> done = new ArrayList<>();

  private Outcome run(Middleware... chain) throws Exception {
    return new Pipeline(List.of(chain)).run(call(), this::method);
  }

  private Outcome method() {
    done.add("method");
    return new Outcome.Done("said");
  }

  private static final Standing.Place NOBODY =
      new Standing.Place() {
        @Override
        public boolean here() {
          return false;
        }

        @Override
        public void stand(String what, CompletableFuture<?> until) {
          throw new IllegalStateException(what);
        }
      };

  private static Call call() {
    ManualTime time = new ManualTime();
    TinyAdapter adapter = new TinyAdapter("net");
    RingTimeline timeline = new RingTimeline(10);
    Outbox outbox =
        new Outbox(
            () -> adapter,
            () -> false,
            new AtomicLong()::incrementAndGet,
            time,
            new InFlight(time),
            new Standing(NOBODY),
            timeline,
            text -> text);
    Chat chat =
        new Chat(
            new Run(null, "t1"),
            new Speaker(() -> adapter, outbox, "!", timeline, time),
            User.of(new UserId("net", "ann"), "ann"),
            Conversation.of(Room.of(new RoomId("net", "#ops"))),
            null,
            null,
            false);
    return new Call(chat, "test", "deploy", "", "deploy web", Map.of("app", "web"));
  }

  private Middleware noting(String name) {
    return (call, next) -> {
      done.add(name + " before");
      Outcome outcome = next.proceed();
      done.add(name + " after");
      return outcome;
    };
  }

  @Test
  void withoutMiddlewareTheMethodRuns() throws Exception {
    assertThat(run()).isEqualTo(new Outcome.Done("said"));
  }

  @Test
  void theFirstRegisteredIsOutermost() throws Exception {
    assertThat(run(noting("one"), noting("two"))).isEqualTo(new Outcome.Done("said"));
    assertThat(done)
        .containsExactly("one before", "two before", "method", "two after", "one after");
  }

  @Test
  void aRefusalStopsTheRest() throws Exception {
    Outcome outcome = run((call, next) -> Outcome.refused("not on Fridays"), noting("two"));

    assertThat(outcome).isEqualTo(Outcome.refused("not on Fridays"));
    assertThat(done).isEmpty();
  }

  @Test
  void whatThrowsStopsTheRest() {
    assertThatThrownBy(
            () ->
                run(
                    (call, next) -> {
                      throw new IllegalStateException("the policy cannot be read");
                    },
                    noting("two")))
        .hasMessage("the policy cannot be read");
    assertThat(done).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // the contract is broken on purpose
  void nothingIsNoOutcome() {
    assertThatThrownBy(() -> run((call, next) -> null))
        .isInstanceOf(ChatOpsException.class)
        .hasMessageStartingWith("a middleware returned null");
    assertThat(done).isEmpty();
  }

  @Test
  void whoSaysDoneWithoutProceedingHasStoppedIt() throws Exception {
    assertThat(run((call, next) -> new Outcome.Done("forged")))
        .isEqualTo(Outcome.refused("it was stopped on its way"));
    assertThat(done).isEmpty();
  }

  @Test
  void proceedsOnce() throws Exception {
    List<Throwable> second = new ArrayList<>();
    Outcome outcome =
        run(
            (call, next) -> {
              Outcome first = next.proceed();
              second.add(catchThrowable(next::proceed));
              return first;
            });

    assertThat(outcome).isEqualTo(new Outcome.Done("said"));
    assertThat(done).containsExactly("method");
    assertThat(second).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whoProceedsAfterItsAnswerRunsNothing() throws Exception {
    AtomicReference<Middleware.Next> kept = new AtomicReference<>();
    Outcome outcome =
        run(
            (call, next) -> {
              kept.set(next);
              return Outcome.refused("wait for approval");
            });
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    List<Throwable> late = new ArrayList<>();
    Thread approval = new Thread(() -> late.add(catchThrowable(() -> kept.get().proceed())));
    approval.start();
    ends(approval);

    assertThat(late).singleElement().isInstanceOf(IllegalStateException.class);
    assertThat(done).isEmpty();
  }

  @Test
  void whatTheMethodThrowsComesOutAsItIs() {
    IllegalStateException fault = new IllegalStateException("disk full");

    assertThatThrownBy(
            () ->
                new Pipeline(List.of(noting("one")))
                    .run(
                        call(),
                        () -> {
                          throw fault;
                        }))
        .isSameAs(fault);
  }

  @Test
  void seesTheBoundArguments() throws Exception {
    AtomicReference<Call> seen = new AtomicReference<>();
    run(
        (call, next) -> {
          seen.set(call);
          return next.proceed();
        });

    assertThat(seen.get().arguments()).containsEntry("app", "web");
    assertThat(seen.get().line()).isEqualTo("deploy web");
  }
}
