package dev.chatops.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.chat.Event;
import dev.chatops.internal.bind.Ann;
import dev.chatops.internal.bind.Converters;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.On;
import dev.chatops.plugin.Plugin;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventMethodTest {

  static class WelcomePlugin implements Plugin {
    @On
    String joined(Context chat, Event.Joined joined, Clock clock) {
      return "welcome, " + joined.user().name() + ", to " + chat.room().name() + clock.getZone();
    }

    @On
    void down(Event.Disconnected disconnected) throws IOException {
      throw new IOException(disconnected.reason());
    }
  }

  private static EventMethod read(int index) {
    Services services = (plugin, type) -> type == Clock.class ? Clock.systemUTC() : null;
    return Registry.read(List.of(new WelcomePlugin()), Converters.builtIn(), services, Map.of())
        .events()
        .get(index);
  }

  @Test
  void itIsCalledWithTheEventAndWhereItHappened() throws Throwable {
    Event joined = new Event.Joined("k", Ann.ANN, Ann.OPS, false);

    assertThat(read(1).type()).isEqualTo(Event.Joined.class);
    assertThat(read(1).invoke(joined, Ann.presses())).isEqualTo("welcome, ann, to #opsZ");
  }

  @Test
  void whatItThrowsComesOutAsItWas() {
    assertThatThrownBy(() -> read(0).invoke(new Event.Disconnected("k", "ping timeout"), null))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("ping timeout");
  }
}
