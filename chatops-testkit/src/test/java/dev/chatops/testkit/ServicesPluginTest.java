package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Content;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the author of a plugin writes, word for word. */
class ServicesPluginTest {

  @RegisterExtension
  final FakeChat chat = FakeChat.with(ServicesPlugin.class).bind(Fleet.class, new RecordingFleet());

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann").may("services.restart");

  @Test
  void restartsTheServiceForWhoeverMay() {
    ann.says(ops, "!restart apache on web-1");

    assertThat(ops)
        .hasReplies(
            "one moment … restarting apache on web-1", "apache on web-1 has been restarted");
  }

  @Test
  void refusesWhoeverMayNot() {
    FakeUser bob = chat.user("bob");

    bob.says(ops, "!restart apache on web-1");

    assertThat(ops).hasNoReplies();
    assertThat(bob.direct()).hasReplies("you may not restart: that needs services.restart");
  }

  @Test
  void saysWhichServicesThereAre() {
    ann.says(ops, "!restart apach on web-1");

    assertThat(ops).lastReply().contains("apach").contains("apache").contains("nginx");
  }

  enum Service {
    apache,
    nginx
  }

  interface Fleet {
    void restart(Service service, String host);
  }

  static final class RecordingFleet implements Fleet {
    private final List<String> restarted = new ArrayList<>();

    @Override
    public void restart(Service service, String host) {
      restarted.add(service + " " + host);
    }
  }

  static final class ServicesPlugin implements Plugin {

    private final Fleet fleet;

    @Inject
    ServicesPlugin(Fleet fleet) {
      this.fleet = fleet;
    }

    @Command(
        value = "restart <service> [on] <host>",
        help = "Restart a service on one host",
        permission = "services.restart",
        examples = "restart apache on web-1")
    Content restart(Context chat, Service service, String host) {
      chat.reply("one moment … restarting {} on {}", service, host);
      fleet.restart(service, host);
      return Content.markdown("**{}** on {} has been restarted", service, host);
    }
  }
}
