package dev.chatops.testkit.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("order")
class KarmaPluginTest {

  @RegisterExtension final FakeChat chat = FakeChat.with(KarmaPlugin.class);

  @Test
  void countsThanks() {
    FakeRoom ops = chat.room("#ops");
    FakeUser ann = chat.user("ann");

    ann.says(ops, "thanks bob++");
    ann.says(ops, "and again, Bob++");
    ann.says(ops, "but the printer--");
    ann.says(ops, "!karma of bob");

    assertThat(ops).hasReplies("bob has 1", "Bob has 2", "printer has -1", "bob has 2");
  }

  @Test
  void nobodyThanksThemselves() {
    FakeRoom ops = chat.room("#ops");

    chat.user("ann").says(ops, "Ann++");
    chat.user("bob").says(ops, "!karma of ann");

    assertThat(ops).hasReplies("modesty becomes you, ann", "ann has 0");
  }

  @Test
  void leavesCodeAlone() {
    FakeRoom ops = chat.room("#ops");

    chat.user("ann").says(ops, "then it says `i++` and c++11");

    assertThat(ops).hasNoReplies();
  }

  @Test
  void showsTheBestAsATable() {
    FakeRoom ops = chat.room("#ops");
    FakeUser ann = chat.user("ann");
    ann.says(ops, "bob++");
    ann.says(ops, "carol++");
    ann.says(ops, "carol++");
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
    FakeRoom ops = chat.room("#ops");
    FakeUser ann = chat.user("ann");

    IntStream.range(0, 50).parallel().forEach(i -> ann.says(ops, "bob++"));

    ann.says(ops, "!karma of bob");
    assertThat(ops).lastReply().isEqualTo("bob has 50");
  }
}
