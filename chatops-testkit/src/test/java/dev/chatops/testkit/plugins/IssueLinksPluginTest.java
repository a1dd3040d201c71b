package dev.chatops.testkit.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IssueLinksPluginTest {

  @RegisterExtension
  final FakeChat chat =
      FakeChat.with(IssueLinksPlugin.class)
          .config("plugins { issue-links { issues = \"https://code.example/web/issues/\" } }");

  @Test
  void linksEveryIssueThatIsMentionedOnce() {
    FakeRoom dev = chat.room("#dev");

    chat.user("ann").says(dev, "is #42 like #7? I think #42 is worse");

    assertThat(dev)
        .hasReplies("https://code.example/web/issues/42 https://code.example/web/issues/7");
  }

  @Test
  void leavesAloneWhatIsNoIssue() {
    FakeRoom dev = chat.room("#dev");

    chat.user("ann").says(dev, "see `#42` in page.html#42, the colour #420fff and #12345678901");

    assertThat(dev).hasNoReplies();
  }

  @Test
  void doesNotAnswerPrograms() {
    FakeRoom dev = chat.room("#dev");

    chat.user("jenkins").bot().says(dev, "build of #42 is done");

    assertThat(dev).hasNoReplies();
  }
}
