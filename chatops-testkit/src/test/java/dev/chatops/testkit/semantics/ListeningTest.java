package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.Match;
import dev.chatops.plugin.Plugin;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What listeners hear of talk that nobody addressed to the bot. */
class ListeningTest {

  @RegisterExtension final FakeChat chat = FakeChat.with(ListenerPlugin.class);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");

  static final class ListenerPlugin implements Plugin {

    @Hears("(?i)\\bincident (\\d+)")
    String incident(long id) {
      return "https://incidents.example/" + id;
    }

    @Hears("#(\\w+)")
    String tags(List<Match> tags) {
      return tags.stream().map(tag -> tag.group(1)).collect(Collectors.joining(" and "));
    }

    @Hears(value = "nosy (\\w+)", commands = true)
    String nosy(Match match) {
      return match.group(1) + (match.isCommand() ? " in a command" : " in talk");
    }

    @Hears(value = "loud", code = true)
    String loud() {
      return "even in code";
    }

    @Hears(value = "classified", permission = "classified.hear")
    String classified() {
      return "not for everyone";
    }

    @Hears("broken")
    String broken() {
      throw new IllegalStateException("a fault in a listener");
    }

    @Command("note <text...>")
    String note(String text) {
      return "noted: " + text;
    }
  }

  @Test
  void aListenerHearsTalk() {
    ann.says(ops, "have a look at Incident 42 please");
    assertThat(ops).hasReplies("https://incidents.example/42");
  }

  @Test
  void aListenerRunsOnceAMessage() {
    ann.says(ops, "incident 1 and incident 2");
    assertThat(ops).hasReplies("https://incidents.example/1");
    ann.says(ops, "#one and #two");
    assertThat(ops).hasReplies("one and two");
  }

  @Test
  void aGroupThatDoesNotConvertIsSilence() {
    ann.says(ops, "incident 99999999999999999999999");
    assertThat(ops).hasNoReplies();
  }

  @Test
  void aListenerSkipsCommandsUnlessItAsksForThem() {
    ann.says(ops, "!note incident 42, nosy neighbour");
    assertThat(ops.replies())
        .containsExactlyInAnyOrder("noted: incident 42, nosy neighbour", "neighbour in a command");
    ann.says(ops, "nosy neighbour");
    assertThat(ops).lastReply().isEqualTo("neighbour in talk");
  }

  @Test
  void nothingIsHeardInsideCodeUnlessAskedFor() {
    ann.says(ops, "the log says `incident 42` and ```incident 43```");
    assertThat(ops).hasNoReplies();
    ann.says(ops, "`loud`");
    assertThat(ops).hasReplies("even in code");
  }

  @Test
  void whoMayNotBeHeardIsMetWithSilence() {
    ann.says(ops, "that is classified");
    assertThat(ops).hasNoReplies();
    assertThat(ann.direct()).hasNoReplies();
    ann.may("classified.hear").says(ops, "that is classified");
    assertThat(ops).hasReplies("not for everyone");
  }

  @Test
  void aListenerThatFailsSaysNothing() {
    ann.says(ops, "broken, and incident 42");
    assertThat(ops).hasReplies("https://incidents.example/42");
  }

  @Test
  void anUnknownLineForTheBotIsHeardBeforeItIsCalledUnknown() {
    ann.says(ops, "opsbot: incident 42?");
    assertThat(ops).hasReplies("https://incidents.example/42");
  }
}
