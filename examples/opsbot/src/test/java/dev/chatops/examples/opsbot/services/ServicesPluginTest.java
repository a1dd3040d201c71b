package dev.chatops.examples.opsbot.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.User;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeJob;
import dev.chatops.testkit.FakeRoom;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServicesPluginTest {

  @RegisterExtension final FakeChat chat = FakeChat.with(ServicesPlugin.class);

  @Test
  void theFleetSeesWhoAsked() {
    FakeRoom ops = chat.room("#ops");

    chat.user("ann").says(ops, "!restart apache on web-1");

    assertThat(ops)
        .hasReplies(
            "one moment … restarting apache on web-1", "apache on web-1 has been restarted");
    assertThat(chat.instance(Fleet.class).journal()).containsExactly("apache on web-1 by fake/ann");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"192.168.0.345", "on 192.168.0.345", "web-3", "\"\"", "\"web-1; reboot\""})
  void aHostThatIsNoneIsToldBeforeOneMoment(String host) {
    FakeRoom ops = chat.room("#ops");

    chat.user("ann").says(ops, "!restart apache " + host);

    assertThat(ops)
        .hasRepliesMatching("(?s)host: found `.*`, expected one of web-1, web-2, db-1\\b.*");
    assertThat(chat.instance(Fleet.class).journal()).isEmpty();
  }

  @Test
  void twoRestartsOfOneHostDoNotOverlap() {
    CountDownLatch up = new CountDownLatch(1);
    SlowFleet slow = new SlowFleet(up);
    try (FakeChat busy = FakeChat.with(ServicesPlugin.class).bind(Fleet.class, slow)) {
      FakeRoom room = busy.room("#ops");
      FakeJob first = busy.user("ann").starts(room, "!restart apache on web-1");
      first.awaits("one moment");

      busy.user("bob").says(room, "!restart nginx on web-1");
      assertThat(room).hasReplies("waiting for restart by ann to end");
      up.countDown();
      first.ends();

      assertThat(room)
          .hasReplies(
              "apache on web-1 has been restarted",
              "one moment … restarting nginx on web-1",
              "nginx on web-1 has been restarted");
    }
  }

  /** Takes its time. */
  private static final class SlowFleet extends Fleet {

    private final CountDownLatch up;

    SlowFleet(CountDownLatch up) {
      this.up = up;
    }

    @Override
    public void restart(Service service, Host host, User by) {
      try {
        up.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      super.restart(service, host, by);
    }
  }
}
