package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.plugin.Converter;
import dev.chatops.plugin.Outcome;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeJob;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever breaks on the way to a method keeps the method from running, whatever breaks behind it
 * is told; exactly one end is recorded, nobody reads the inside of it, and the next command runs.
 */
class FailClosedTest {

  private final FragilePlugin target = new FragilePlugin();

  @RegisterExtension final FakeChat chat = FakeChat.with(target);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");

  private void fails(String line, int runs) {
    ann.says(ops, line);

    assertThat(ops).hasRepliesMatching("Something went wrong \\(trace \\w+\\)");
    assertThat(target.runs).hasValue(runs);
    endsOnce(Kind.FAILED);
    nextOneRuns();
  }

  private void endsOnce(Kind end) {
    List<Entry> all = chat.timeline().last(100);
    assertThat(all).filteredOn(entry -> entry.kind() == Kind.RECEIVED).hasSize(1);
    assertThat(all)
        .filteredOn(entry -> entry.kind().end())
        .singleElement()
        .extracting(Entry::kind)
        .isEqualTo(end);
    assertThat(all.toString()).doesNotContain("canary");
  }

  private void nextOneRuns() {
    ann.says(ops, "!healthy");
    assertThat(ops).hasReplies("healthy");
    assertThat(chat.transcript()).doesNotContain("canary");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aMiddlewareThatFailsOnTheWayInKeepsTheMethodFromRunning(Fault fault) {
    target.around.set(
        (call, next) -> {
          fault.strike();
          return next.proceed();
        });

    fails("!run", 0);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aMiddlewareThatFailsOnTheWayOutIsAFailureAndTheAnswerIsNotSaid(Fault fault) {
    target.around.set(
        (call, next) -> {
          Outcome outcome = next.proceed();
          fault.strike();
          return outcome;
        });

    fails("!run", 1);
  }

  @Test
  @SuppressWarnings("NullAway") // the contract is broken on purpose
  void aMiddlewareThatReturnsNothingKeepsTheMethodFromRunning() {
    target.around.set((call, next) -> null);

    fails("!run", 0);
  }

  @Test
  void aMiddlewareThatProceedsTwiceRunsTheMethodOnceAndFails() {
    target.around.set(
        (call, next) -> {
          next.proceed();
          return next.proceed();
        });

    fails("!run", 1);
  }

  @Test
  void aMiddlewareThatSwallowsAFailureOfTheMethodDoesNotMakeItASuccess() {
    target.around.set(
        (call, next) -> {
          try {
            return next.proceed();
          } catch (IllegalStateException e) {
            return Outcome.refused("it did not work");
          }
        });
    ann.says(ops, "!broken runtime");

    assertThat(ops).hasReplies("it did not work");
    endsOnce(Kind.REFUSED);
    nextOneRuns();
  }

  @Test
  void aMiddlewareThatHangsIsInterruptedInTimeAndNothingRuns() {
    CountDownLatch never = new CountDownLatch(1);
    target.around.set(
        (call, next) -> {
          never.await();
          return next.proceed();
        });
    FakeJob job = ann.starts(ops, "!run");
    chat.clock().advance(Duration.ofMinutes(10));

    assertThat(job.ends()).isEqualTo(Kind.TIMED_OUT);
    assertThat(ops).hasRepliesMatching("\\w+ takes a while.*", "timed out after 10 min");
    assertThat(target.runs).hasValue(0);
    nextOneRuns();
  }

  @Test
  void aMiddlewareThatInterruptsItsThreadHarmsNoOtherCommand() {
    target.around.set(
        (call, next) -> {
          Thread.currentThread().interrupt();
          return Outcome.refused("not now");
        });
    ann.says(ops, "!run");

    assertThat(ops).hasReplies("not now");
    assertThat(target.runs).hasValue(0);
    nextOneRuns();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"ERROR", "ENDLESS", "NEITHER"})
  void aConverterThatBreaksKeepsTheMethodFromRunning(Fault fault) {
    target.reading.set(
        word -> {
          fault.strike();
          return new FragilePlugin.Size(1);
        });

    fails("!measure 5", 0);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"RUNTIME", "SNEAKED", "INTERRUPTING"})
  void aConverterThatThrowsAnExceptionSaysThatTheWordIsNoSuchThing(Fault fault) {
    target.reading.set(
        word -> {
          fault.strike();
          return new FragilePlugin.Size(1);
        });
    refusesTheWord();
  }

  @Test
  @SuppressWarnings("NullAway") // the contract is broken on purpose
  void aConverterThatReturnsNothingSaysThatTheWordIsNoSuchThing() {
    target.reading.set(word -> null);

    refusesTheWord();
  }

  private void refusesTheWord() {
    ann.says(ops, "!measure 5");

    assertThat(ops).lastReply().startsWith("size: found `5`, expected");
    assertThat(target.runs).hasValue(0);
    endsOnce(Kind.REFUSED);
    nextOneRuns();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void choicesThatBreakDoNotKeepPeopleFromBeingHelped(Fault fault) {
    target.reading.set(
        new Converter<>() {
          @Override
          public FragilePlugin.Size convert(String word) {
            throw new IllegalArgumentException("canary");
          }

          @Override
          public List<String> choices() {
            fault.strike();
            return List.of();
          }
        });
    refusesTheWord();
    ann.says(ops, "!help measure");

    assertThat(ops).lastReply().contains("!measure <size>");
  }

  @Test
  void aConverterThatHangsIsInterruptedInTimeAndNothingRuns() {
    CountDownLatch never = new CountDownLatch(1);
    target.reading.set(
        word -> {
          never.await();
          return new FragilePlugin.Size(1);
        });
    FakeJob job = ann.starts(ops, "!measure 5");
    chat.clock().advance(Duration.ofMinutes(10));

    assertThat(job.ends()).isEqualTo(Kind.TIMED_OUT);
    assertThat(ops).hasRepliesMatching("\\w+ takes a while.*", "timed out after 10 min");
    assertThat(target.runs).hasValue(0);
    nextOneRuns();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aMethodThatFailsIsTold(Fault fault) {
    fails("!broken " + fault, 1);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aListenerThatFailsIsSilence(Fault fault) {
    ann.says(ops, "hear " + fault);

    assertThat(ops).hasNoReplies();
    assertThat(target.runs).hasValue(1);
    nextOneRuns();
  }
}
