package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Time;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import dev.chatops.testkit.Profile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Delivery takes no time, and what people reckon with moves by the clock of the test alone. */
@Tag("order")
class TimeTest {

  @RegisterExtension final FakeChat chat = FakeChat.with(TimerPlugin.class).like(Profile.IRC);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");

  static final class TimerPlugin implements Plugin {

    private final Time time;

    @Inject
    TimerPlugin(Time time) {
      this.time = time;
    }

    @Command("count <to>")
    void count(Context chat, int to) {
      IntStream.rangeClosed(1, to).forEach(i -> chat.reply("{}", i));
    }

    @Command("ticks")
    void ticks(Context chat) {
      long begin = time.nanos();
      for (int minute = 3; minute >= 1; minute--) {
        Duration delay = Duration.ofMinutes(minute);
        time.schedule(
            Time.Kind.BUSINESS,
            delay,
            () -> {
              chat.reply("{} min", Duration.ofNanos(time.nanos() - begin).toMinutes());
              chat.reply("it is {}", time.now());
            });
      }
    }
  }

  @Test
  void muchTalkEndsNoPauseBetweenHints() {
    ann.says(ops, "!cuont 3");
    assertThat(ops).hasRepliesContaining("Did you mean");
    ann.says(ops, "!count 100");
    assertThat(ops.replies()).hasSize(101);

    ann.says(ops, "!cuont 3");
    assertThat(ops.replies()).hasSize(101);
    chat.clock().advance(Duration.ofSeconds(30));
    ann.says(ops, "!cuont 3");

    assertThat(ops).lastReply().contains("Did you mean");
    assertThat(ops.replies()).hasSize(102);
  }

  @Test
  void timersFireOneByOneAndWhatTheySayArrivesBeforeTheNext() {
    ann.says(ops, "!ticks");
    ann.says(ops, "!count 20");
    chat.clock().advance(Duration.ofMinutes(2));
    assertThat(ops.replies().subList(20, 24))
        .containsExactly(
            "1 min", "it is 2026-01-05T09:01:00Z", "2 min", "it is 2026-01-05T09:02:00Z");
    chat.clock().advance(Duration.ofSeconds(59));
    assertThat(ops.replies()).hasSize(24);
    chat.clock().advance(Duration.ofSeconds(1));
    assertThat(ops.replies()).hasSize(26);
  }
}
