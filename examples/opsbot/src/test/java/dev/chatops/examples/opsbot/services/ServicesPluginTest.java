package dev.chatops.examples.opsbot.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
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
}
