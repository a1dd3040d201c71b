package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Cron;
import dev.chatops.plugin.Every;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.service.Outbound;
import dev.chatops.service.Scheduler;
import dev.chatops.service.Time;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** What the clock does, and only when a test moves it. */
@Tag("order")
class TimersTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  @RegisterExtension
  final FakeChat chat =
      FakeChat.with(ClockPlugin.class)
          .config("time-zone = \"America/New_York\"")
          .allowUnreadReplies(); // what one test is about is said in all of them

  private final FakeRoom ops = chat.room("#ops");
  private final FakeRoom often = chat.room("#often");
  private final FakeUser ann = chat.user("ann");

  static final class ClockPlugin implements Plugin {

    private final Scheduler scheduler;
    private final Outbound out;
    private final AtomicReference<Time.Timer> last = new AtomicReference<>();

    @Inject
    ClockPlugin(Scheduler scheduler, Outbound out) {
      this.scheduler = scheduler;
      this.out = out;
      scheduler.in(Duration.ofMinutes(7), () -> say("made"));
    }

    @Override
    public void setup(Setup setup) {
      scheduler.in(Duration.ofMinutes(8), () -> say("set up"));
    }

    @Every("10m")
    void often(Clock clock) {
      out.room("often").say("{}", clock.instant());
    }

    @Cron(value = "0 9 * * *", zone = "Asia/Tokyo")
    void there() {
      say("9 in Tokyo");
    }

    @Cron("0 9 * * *")
    void here() {
      say("9 in New York");
    }

    @Command("quiet")
    void quiet() {
      last.set(scheduler.in(Duration.ofDays(1), () -> say("quiet is over")));
    }

    @Command("back")
    String back() {
      return last.get().cancel() ? "taken back" : "too late";
    }

    @Command("at <when> [<what=it>]")
    void at(Context chat, Instant when, String what) {
      last.set(scheduler.at(when, () -> chat.reply("{} is {}", what, when)));
    }

    @Command("every <interval>")
    void every(Context chat, Duration interval, Scheduler handedIn) {
      AtomicInteger count = new AtomicInteger();
      last.set(handedIn.every(interval, () -> chat.reply("{}", count.incrementAndGet())));
    }

    private void say(String text) {
      out.room("ops").say("{}", text);
    }
  }

  @Test
  void everyTenMinutesBeginsTenMinutesAfterTheStart() {
    chat.clock().advance(MINUTE.multipliedBy(25));

    assertThat(often).hasReplies("2026-01-05T09:10:00Z", "2026-01-05T09:20:00Z");
  }

  @Test
  void whatIsAskedForWhileTheBotIsMadeCountsFromItsStart() {
    chat.clock().advance(MINUTE.multipliedBy(7));
    assertThat(ops).hasReplies("made");
    chat.clock().advance(MINUTE);

    assertThat(ops).hasReplies("set up");
  }

  @Test
  void cronGoesByTheBotsZoneOrItsOwn() {
    chat.clock().advance(HOUR);
    assertThat(ops).hasReplies("made", "set up");
    chat.clock().advance(HOUR.multipliedBy(4).minusSeconds(1));
    assertThat(ops).hasNoReplies();
    chat.clock().advance(Duration.ofSeconds(1));
    assertThat(ops).hasReplies("9 in New York");
    chat.clock().advance(HOUR.multipliedBy(10));

    assertThat(ops).hasReplies("9 in Tokyo");
  }

  @Test
  void whatIsDueAtTheSameTimeComesInTheOrderItWasAskedFor() {
    settledIn();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ann.says(ops, "!at 2026-01-05T09:30:00Z number-" + i);
      expected.add("number-" + i + " is 2026-01-05T09:30:00Z");
    }
    chat.clock().advance(HOUR);

    assertThat(ops).hasReplies(expected.toArray(String[]::new));
  }

  @Test
  void whatIsTakenBackInTimeDoesNotCome() {
    settledIn();
    ann.says(ops, "!quiet");
    ann.says(ops, "!back");
    ann.says(ops, "!back");

    assertThat(ops).hasReplies("taken back", "too late");
  }

  @Test
  void aRepetitionGoesOnUntilItIsTakenBack() {
    settledIn();
    ann.says(ops, "!every 20m");
    chat.clock().advance(HOUR);
    ann.says(ops, "!back");
    chat.clock().advance(HOUR);

    assertThat(ops).hasReplies("1", "2", "3", "taken back");
  }

  @Test
  void aTimeOfTheDayHoldsWhenTheClockIsSetBack() {
    settledIn();
    ann.says(ops, "!at 2026-01-05T12:00:00Z");
    chat.clock().set(Instant.parse("2026-01-05T10:30:00Z"));
    chat.clock().advance(MINUTE.multipliedBy(89));
    assertThat(ops).hasNoReplies();
    chat.clock().advance(MINUTE);

    assertThat(ops).hasReplies("it is 2026-01-05T12:00:00Z");
  }

  @Test
  void aTimeOfTheDayIsAtMostAnHourLateWhenTheClockIsSetForward() {
    settledIn();
    ann.says(ops, "!at 2026-01-08T12:00:00Z");
    chat.clock().set(Instant.parse("2026-01-08T11:59:00Z"));
    chat.clock().advance(HOUR);

    assertThat(ops).lastReply().isEqualTo("it is 2026-01-08T12:00:00Z");
  }

  @Test
  void aMachineThatSleptOverSeveralTimesIsCalledOnce() {
    settledIn();
    chat.clock().set(Instant.parse("2026-01-09T01:00:00Z"));
    chat.clock().advance(HOUR);
    assertThat(ops).hasReplies("9 in New York", "9 in Tokyo");
    chat.clock().advance(DAY.minusHours(1));

    assertThat(ops).hasReplies("9 in New York", "9 in Tokyo");
  }

  @Test
  void aTimeThatHasComeDoesNotComeAgainWhenTheClockIsPutRight() {
    settledIn();
    chat.clock()
        .advance(Duration.between(chat.clock().now(), Instant.parse("2026-01-05T14:00:00Z")));
    assertThat(ops).hasReplies("9 in New York");
    chat.clock().set(Instant.parse("2026-01-05T13:58:00Z"));
    chat.clock().advance(HOUR);
    assertThat(ops).hasNoReplies();
    chat.clock().advance(DAY);

    assertThat(ops).hasReplies("9 in Tokyo", "9 in New York");
  }

  @Test
  void aClockThatIsSetBackByADayIsFollowed() {
    settledIn();
    chat.clock().advance(DAY);
    assertThat(ops).hasReplies("9 in New York", "9 in Tokyo");
    chat.clock().set(Instant.parse("2026-01-05T13:00:00Z"));
    chat.clock().advance(HOUR);

    assertThat(ops).hasReplies("9 in New York");
  }

  /** The two things that were asked for at the start are over. */
  private void settledIn() {
    chat.clock().advance(MINUTE.multipliedBy(8));
    assertThat(ops).hasReplies("made", "set up");
  }

  static final class FailingPlugin implements Plugin {

    private final AtomicInteger calls = new AtomicInteger();

    @Every("1m")
    void fails() {
      calls.incrementAndGet();
      throw new IllegalStateException("secret: hunter2");
    }
  }

  @Test
  void whatThrowsIsLoggedWithPluginAndTraceAndComesBack() {
    FailingPlugin plugin = new FailingPlugin();
    ListAppender<ILoggingEvent> appender =
        new ListAppender<>() {
          @Override
          protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing(); // its MDC is that of the thread that looks first
            super.append(event);
          }
        };
    appender.start();
    Logger logger = (Logger) LoggerFactory.getLogger("dev.chatops.internal.schedule");
    logger.addAppender(appender);
    try (FakeChat failing = FakeChat.with(plugin)) {
      FakeRoom dev = failing.room("#dev");
      failing.clock().advance(MINUTE.multipliedBy(2));

      assertThat(plugin.calls).hasValue(2);
      assertThat(dev).hasNoReplies();
      assertThat(appender.list)
          .filteredOn(event -> event.getFormattedMessage().contains("FailingPlugin.fails"))
          .hasSize(2)
          .allSatisfy(
              event ->
                  assertThat(event.getFormattedMessage())
                      .isEqualTo(
                          "failing: FailingPlugin.fails every PT1M failed, trace "
                              + event.getMDCPropertyMap().get("trace")))
          .allSatisfy(
              event ->
                  assertThat(event.getMDCPropertyMap())
                      .containsEntry("plugin", "failing")
                      .containsEntry("task", "FailingPlugin.fails"))
          .allSatisfy(
              event ->
                  assertThat(event.getThrowableProxy().getClassName())
                      .isEqualTo(IllegalStateException.class.getName()));
    } finally {
      logger.detachAppender(appender);
    }
  }
}
