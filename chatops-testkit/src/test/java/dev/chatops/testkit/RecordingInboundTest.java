package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.chat.Event;
import dev.chatops.config.ConfigException;
import dev.chatops.testkit.tck.RecordingInbound;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordingInboundTest {

  private final RecordingInbound heard = new RecordingInbound("opsbot", Duration.ZERO);

  private static Event.Other event(String key) {
    return new Event.Other(key, "weather", Map.of());
  }

  @Test
  void whatIsExpectedIsFoundOnceAndWhatCameBeforeIsPassedOver() {
    heard.accept(event("one"));
    heard.accept(event("two"));

    assertThat(heard.expect(Event.Other.class, other -> other.key().equals("two")))
        .isEqualTo(event("two"));
    assertThat(heard.all()).containsExactly(event("one"), event("two"));
    assertThatThrownBy(() -> heard.expect(Event.Other.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no such Other came")
        .hasMessageContaining("one");
  }

  @Test
  void triesAndTheEndAreKept() {
    heard.retrying(1, "no route", Duration.ofSeconds(1));
    heard.retrying(2, "wrong password", Duration.ofSeconds(2));
    heard.failed(new ConfigException("given up"));

    heard.expectTry("2: wrong password");
    assertThatThrownBy(() -> heard.expectTry("no route"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no try failed of no route");
    assertThat(heard.failure())
        .isCompletedWithValueMatching(why -> why.getMessage().contains("up"));
    assertThatThrownBy(heard::ended).isInstanceOf(AssertionError.class);
  }
}
