package dev.chatops.examples.opsbot.karma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KarmaPluginTest {

  @RegisterExtension final FakeChat chat = FakeChat.with(KarmaPlugin.class);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");

  @Test
  void countsThanksAndTheOppositeWhateverTheCase() {
    ann.says(ops, "thanks bob++");
    ann.says(ops, "and again, @Bob++");
    ann.says(ops, "but the printer--");
    ann.says(ops, "!karma of BOB");

    assertThat(ops).hasReplies("bob has 1", "Bob has 2", "printer has -1", "BOB has 2");
  }

  @Test
  void nobodyThanksThemselves() {
    ann.says(ops, "Ann++");
    ann.says(ops, "!karma of ann");

    assertThat(ops).hasReplies("modesty becomes you, ann", "ann has 0");
  }

  @Test
  void leavesCodeAndLanguagesAlone() {
    ann.says(ops, "then it says `i++`, in c++11, and --force");

    assertThat(ops).hasNoReplies();
  }

  @Test
  void theSameMessageTwiceIsOneThanks() {
    chat.network().duplicateNext();
    ann.says(ops, "bob++");

    assertThat(ops).hasReplies("bob has 1");
  }

  @Test
  void isRememberedOverARestart() {
    ann.says(ops, "bob++");
    chat.restart();
    ann.says(ops, "bob++");

    assertThat(ops).hasReplies("bob has 1", "bob has 2");
  }

  @Test
  void showsTheBestAsATable() {
    for (String name : new String[] {"bob", "carol", "carol"}) {
      ann.says(ops, name + "++");
    }
    assertThat(ops).hasReplies("bob has 1", "carol has 1", "carol has 2");
    ann.says(ops, "!karma top");

    assertThat(ops)
        .hasReplies(
            """
            who    karma
            -----  -----
            carol      2
            bob        1\
            """);
  }

  @Test
  void manyAtOnceLoseNothing() {
    IntStream.range(0, 50).parallel().forEach(i -> ann.says(ops, "bob++"));
    ann.says(ops, "!karma of bob");

    assertThat(ops).lastReply().isEqualTo("bob has 50");
  }
}
