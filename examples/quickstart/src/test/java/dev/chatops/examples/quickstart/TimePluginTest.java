package dev.chatops.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TimePluginTest {

  @RegisterExtension final FakeChat chat = FakeChat.with(TimePlugin.class);

  @Test
  void tellsTheTimeThere() {
    FakeRoom ops = chat.room("#ops");

    chat.user("ann").says(ops, "!time in Asia/Tokyo");

    assertThat(ops).hasReplies("it is 18:00 in Asia/Tokyo");
  }

  @Test
  void knowsNoTimeInAPlaceThatIsNoZone() {
    FakeRoom ops = chat.room("#ops");

    chat.user("ann").says(ops, "!time in Utopia");

    assertThat(ops).lastReply().startsWith("zone: found `Utopia`");
  }
}
