package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Action;
import dev.chatops.chat.Button;
import dev.chatops.chat.Card;
import dev.chatops.chat.Content;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.Plugin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is typed where a line is a message, no answer begins a second one. */
class HostileIrcTest {

  private static final List<String> PIECES =
      List.of(
          "\"",
          "'",
          "`",
          "```",
          "\\",
          "\\u{d}",
          "“",
          "—",
          "--",
          "-n",
          "=",
          " ",
          "\n",
          "\r",
          "\r\n",
          "\0",
          "\u0001ACTION",
          "\u0003",
          "\u0007",
          "\u0085",
          "\u2028",
          "\u2029",
          "\uD800",
          "\uDC00",
          "\uD83D\uDE00",
          "\u202E",
          "\u200B",
          "\uFEFF",
          "İ",
          "x",
          "web",
          "!",
          "opsbot",
          "@ann",
          "#ops",
          "{}",
          "**",
          "[a](b)",
          "<",
          ">",
          ":",
          "PRIVMSG #ops :x",
          "QUIT",
          "y".repeat(450));

  static final class EchoPlugin implements Plugin {

    @Command("echo <text...>")
    String echo(String text) {
      return text;
    }

    @Command("mark <word> [<more>] [-n|--dry-run]")
    Content mark(String word, String more, boolean dryRun) {
      return Content.markdown("**{}** and `{}` {}", word, more, dryRun);
    }

    @Command("card <words...>")
    Content card(List<String> words) {
      return Card.titled(words.get(0))
          .field("word", words.get(0))
          .button(Button.run("Again", "card <words...>", words));
    }

    @Command("throw <text...>")
    String fail(String text) {
      throw new IllegalStateException(text);
    }

    @Hears("(?s)hear (.*)")
    String hear(String text) {
      return text;
    }
  }

  private static String hostile(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(14); n > 0; n--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  @Test
  void noAnswerBeginsASecondLineAndNothingBreaks() {
    Random random = new Random(512);
    String[] begins = {
      "!echo ", "!mark ", "!card ", "!throw ", "hear ", "!", "opsbot: ", "!help ", "!apropos ", ""
    };
    try (FakeChat chat = FakeChat.with(EchoPlugin.class).like(Profile.IRC).allowUnreadReplies()) {
      FakeRoom ops = chat.room("#ops");
      FakeUser ann = chat.user("ann");
      for (int i = 0; i < 300; i++) {
        String text = begins[i % begins.length] + hostile(random);
        ann.says(ops, text);
        if (i % 10 == 0) {
          ann.whispers(text);
        }
      }
      ann.says(ops, "!echo still here");
      assertThat(ops).lastReply().isEqualTo("still here");
      assertThat(chat.network().line().broken()).isEmpty();
      assertThat(chat.network().actions())
          .filteredOn(Action.Say.class::isInstance)
          .hasSizeGreaterThan(200)
          .allSatisfy(action -> isOneLine(((Action.Say) action).part().wire()));
    }
  }

  private static void isOneLine(String wire) {
    assertThat(wire).doesNotContain("\n", "\r", "\0");
    assertThat(wire.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 400);
  }
}
