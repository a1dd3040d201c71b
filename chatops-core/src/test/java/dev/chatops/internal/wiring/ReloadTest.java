package dev.chatops.internal.wiring;

import static dev.chatops.internal.Golden.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.ChatOps;
import dev.chatops.config.ConfigException;
import dev.chatops.config.Settings;
import dev.chatops.internal.ManualTime;
import dev.chatops.internal.TinyAdapter;
import dev.chatops.internal.TinyFactory;
import dev.chatops.internal.Waits;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReloadTest {

  private static final String BEFORE =
      """
      time-zone = Europe/Berlin
      adapters { net { type = tiny } }
      rooms { ops = ["net/#ops"] }
      access { roles { r = [guarded.run] }, groups { g { people = ["net/ann"], roles = [r] } } }
      """;

  public static final class GuardedPlugin implements Plugin {
    @Command(value = "guarded", permission = "guarded.run")
    String guarded(Context chat) {
      return "ran in " + chat.zone();
    }
  }

  private final TinyAdapter net = new TinyAdapter("net");
  private final ChatOps bot =
      ChatOps.builder()
          .config(Settings.parse(BEFORE))
          .time(new ManualTime())
          .adapter(new TinyFactory("tiny", (id, settings) -> net))
          .plugin(GuardedPlugin.class)
          .build()
          .start();

  @AfterEach
  void closes() {
    bot.close();
  }

  private String answer(String who) {
    int before = net.asked().size();
    net.hears(net.room("#ops"), net.user(who), "!guarded");
    assertThat(bot.settle(Waits.LONG)).isTrue();
    return net.asked().get(before);
  }

  @Test
  void aNewFileCountsFromTheNextCommand() {
    assertThat(answer("ann")).isEqualTo("#ops: ran in Europe/Berlin");

    bot.reload(Settings.parse(BEFORE.replace("ann", "bob").replace("Berlin", "Paris")));

    assertThat(answer("bob")).isEqualTo("#ops: ran in Europe/Paris");
    assertThat(answer("ann")).isEqualTo("ann: you may not guarded: that needs guarded.run");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "access = true",
        "access { groups = [ann] }",
        "access { group {} }",
        "access { groups { admins { people = [eve] } } }",
        "rooms = 5",
        "rooms { ops = [] }",
        "rooms { dev = [\"${NOT_SET}\"${NOT_SET}] }",
        "time-zone = Middle-earth",
      })
  void aFaultyFileChangesNothing(String fault) {
    Settings faulty = Settings.parse("adapters { net { type = tiny } }\n" + fault, Map.of());

    assertThatThrownBy(() -> bot.reload(faulty)).isInstanceOf(ConfigException.class);

    assertThat(answer("ann")).isEqualTo("#ops: ran in Europe/Berlin");
  }

  @Test
  void tellsAllThatIsWrongInBothBlocksAndNothingAboutTheOthers() {
    assertRefused(
        "wiring-reload",
        () ->
            bot.reload(
                Settings.parse(
                    """
                    adapters { net { type = nobody-asks, password = ${NOT_SET} } }
                    rooms { ops = ["lab/#ops"] }
                    access { groups { g { people = ["lab/ann"], roles = [none] } } }
                    access.group {}
                    time-zone = Middle-earth
                    """,
                    Map.of())));
  }
}
