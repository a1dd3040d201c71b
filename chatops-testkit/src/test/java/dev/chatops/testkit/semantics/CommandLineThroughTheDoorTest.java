package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a line becomes words, options and values, seen by who typed it. */
class CommandLineThroughTheDoorTest {

  @RegisterExtension final FakeChat chat = FakeChat.with(LinesPlugin.class);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");

  static final class LinesPlugin implements Plugin {

    @Command("words <words...>")
    String words(List<String> words) {
      return String.join("|", words);
    }

    @Command("raw <text...>")
    String raw(String text) {
      return "[" + text + "]";
    }

    @Command("one <word> [-n|--dry-run] [--branch=<name=main>] [--count=<n>] [<more>]")
    String one(String word, boolean dryRun, String branch, Optional<Integer> count, String more) {
      return "word=%s dry=%s branch=%s count=%s more=%s"
          .formatted(word, dryRun, branch, count.map(String::valueOf).orElse("-"), more);
    }

    @Command("ping <host>")
    String ping(InetAddress host) {
      return "pinging " + host.getHostAddress();
    }

    @Command("greet <user>")
    String greet(User user) {
      return "hello " + user.name() + " " + user.id();
    }

    @Command("where <room>")
    String where(Room room) {
      return room.id().toString();
    }
  }

  static List<Arguments> words() {
    return List.of(
        Arguments.of("commit -am \"Adding ChatOps link\"", "commit|-am|Adding ChatOps link"),
        Arguments.of("commit —am “Adding ChatOps link”", "commit|-am|Adding ChatOps link"),
        Arguments.of("commit —amend", "commit|--amend"),
        Arguments.of("say don't panic", "say|don't|panic"),
        Arguments.of("say 'a b' \"c \\\"d\\\"\"", "say|a b|c \"d\""),
        Arguments.of("grep a\\ b", "grep|a b"),
        Arguments.of("run `rm -rf /; echo` now", "run|rm -rf /; echo|now"),
        Arguments.of("run ```\nline one\n  line two\n```", "run|line one\n  line two"),
        Arguments.of("prod2.cass24 - cpu -15", "prod2.cass24|-|cpu|-15"),
        Arguments.of("git commit --amend", "git|commit|--amend"));
  }

  @ParameterizedTest
  @MethodSource("words")
  void aLineBecomesWords(String typed, String words) {
    ann.says(ops, "!words " + typed);
    assertThat(ops).hasReplies(words);
  }

  @Test
  void anOpenQuoteRunsNothingAndIsPointedAt() {
    ann.says(ops, "!words say \"open");
    assertThat(ops).lastReply().contains("^").contains("usage:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"say \"open", "a  b   c", "don't —am “x” `y`", "\\ back", "first\nsecond line"})
  void theRestAsAStringIsRaw(String text) {
    ann.says(ops, "!raw " + text);
    assertThat(ops).hasReplies("[" + text + "]");
  }

  static List<Arguments> options() {
    return List.of(
        Arguments.of("a", "word=a dry=false branch=main count=- more=null"),
        Arguments.of("a --branch=b", "word=a dry=false branch=b count=- more=null"),
        Arguments.of("a --branch b", "word=a dry=false branch=b count=- more=null"),
        Arguments.of("--branch b a", "word=a dry=false branch=b count=- more=null"),
        Arguments.of("a --branch=--odd", "word=a dry=false branch=--odd count=- more=null"),
        Arguments.of("a -n", "word=a dry=true branch=main count=- more=null"),
        Arguments.of("a --dry-run yes", "word=a dry=true branch=main count=- more=yes"),
        Arguments.of("a --dry-run=false", "word=a dry=false branch=main count=- more=null"),
        Arguments.of(
            "-- --not-an-option", "word=--not-an-option dry=false branch=main count=- more=null"),
        Arguments.of("a -15", "word=a dry=false branch=main count=- more=-15"),
        Arguments.of("a \"--dry-run\"", "word=a dry=false branch=main count=- more=--dry-run"),
        Arguments.of("a --count=3", "word=a dry=false branch=main count=3 more=null"));
  }

  @ParameterizedTest
  @MethodSource("options")
  void optionsStandAnywhereBeforeTheyEnd(String typed, String read) {
    ann.says(ops, "!one " + typed);
    assertThat(ops).hasReplies(read);
  }

  static List<Arguments> mistakes() {
    return List.of(
        Arguments.of("one a --dryrun", "--dry-run"),
        Arguments.of("one a --branch --dry-run", "--branch"),
        Arguments.of("one a --count=abc", "--count"),
        Arguments.of("one a --count=abc", "abc"),
        Arguments.of("one a b c", "c"),
        Arguments.of("one a\nsecond line", "line"),
        Arguments.of("ping 192.168.0.345", "host"),
        Arguments.of("ping 192.168.0.345", "192.168.0.345"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsNamedAndNothingRuns(String typed, String named) {
    ann.says(ops, "!" + typed);
    assertThat(ops).lastReply().contains(named).contains("usage: !").doesNotContain("word=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@bob", "bob", "bob:", "BOB", "fake/bob"})
  void aPersonIsNamedInAnyOfTheseWays(String name) {
    chat.user("bob").says(ops, "hello");
    ann.says(ops, "!greet " + name);
    assertThat(ops).hasReplies("hello bob fake/bob");
  }

  @Test
  void severalPeopleOfOneNameAreListedAndNoneIsGuessed() {
    chat.user("bob1").named("bob").says(ops, "hello");
    chat.user("bob2").named("bob").says(ops, "hello, too");
    ann.says(ops, "!greet bob");
    assertThat(ops).lastReply().contains("fake/bob1", "fake/bob2");
  }

  @Test
  void nobodyOfThatNameIsAUsageError() {
    ann.says(ops, "!greet nobody");
    assertThat(ops).lastReply().contains("nobody").contains("usage:");
  }

  @Test
  void aRoomIsNamedByItsSignOrItsId() {
    chat.user("bob").says(chat.room("#random"), "hello");
    ann.says(ops, "!where #random");
    ann.says(ops, "!where fake/#random");
    assertThat(ops).hasReplies("fake/#random", "fake/#random");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileLinesNeitherHangNorCrash(String text) {
    ann.says(ops, "!raw " + text);
    ann.says(ops, "!words " + text);
    ann.says(ops, "!one " + text);
    ann.says(ops, "!" + text);
    assertThat(ops.replies()).isNotEmpty();
    ann.says(chat.room("#after"), "!raw still here");
    assertThat(chat.room("#after")).hasReplies("[still here]");
  }

  static List<String> hostile() {
    return List.of(
        "w ".repeat(4_000).strip(),
        "x".repeat(100_000),
        "\"".repeat(10_000),
        "`".repeat(9_999),
        "\\".repeat(10_001),
        "--a=".repeat(5_000),
        "a\uD800b\uDC00",
        "\u202Eevil\u202C \u200B zero",
        "a\rb\0c");
  }
}
