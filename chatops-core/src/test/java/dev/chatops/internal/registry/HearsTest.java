package dev.chatops.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Mention;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.internal.bind.Bound;
import dev.chatops.plugin.Arg;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.Match;
import dev.chatops.plugin.Plugin;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HearsTest {

  static class LinksPlugin implements Plugin {
    @Hears("(?i)\\bincident (\\d+)(?: by (\\w+))?")
    String link(int id, Optional<String> by, User user, Context chat) {
      return id + " " + by + " " + user.name() + " " + chat.room().name();
    }
  }

  static class KarmaPlugin implements Plugin {
    @Hears(value = "(@\\w+)\\+\\+", permission = "karma.give", commands = true)
    String thank(@Arg("who") User who, User by) {
      return by.id() + " thanks " + who.id();
    }
  }

  static class AllPlugin implements Plugin {
    @Hears("#(\\d+)")
    String all(List<Match> matches) {
      return matches.stream().map(match -> match.group(1)).collect(Collectors.joining(","));
    }
  }

  static class OnePlugin implements Plugin {
    @Hears("(?i)(good) (morning|evening)?")
    String one(Match match) {
      return match.text() + match.groups() + match.isCommand() + match.addressed();
    }
  }

  static class CodePlugin implements Plugin {
    @Hears(value = "x(.*)y", code = true)
    String code(String between) {
      return between;
    }
  }

  static class EndlessPlugin implements Plugin {
    @Hears("(x+x+)+y")
    String endless(String group) {
      return group;
    }
  }

  static class DeepPlugin implements Plugin {
    @Hears("(?:a|b)*c")
    String deep() {
      return "heard";
    }
  }

  private static String said(Plugin plugin, String text, Mention... mentions) throws Throwable {
    ListenerMethod listener = Bench.registry(plugin).listeners().get(0);
    Optional<Bound> bound = listener.hear(text, false, true, Bench.asked(text, mentions));
    return bound.isEmpty() ? "silence" : String.valueOf(listener.invoke(bound.get().args()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "see INCIDENT 778467 now > 778467 Optional.empty ann #ops",
        "incident 1 by bob > 1 Optional[bob] ann #ops",
        "coincident 5 > silence",
        "incident 99999999999 > silence",
        "nothing > silence"
      })
  void groupsBecomeArgumentsInOrder(String text, String answer) throws Throwable {
    assertThat(said(new LinksPlugin(), text)).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"`incident 5`", "``incident ` 5``", "```\nincident 5\n```", "```incident 5"})
  void codeIsNotListenedTo(String text) throws Throwable {
    assertThat(said(new LinksPlugin(), text)).isEqualTo("silence");
  }

  @ParameterizedTest
  @ValueSource(strings = {"`x` incident 5 `y`", "it`s incident 5", "``` ` ``` incident 5"})
  void talkBesideCodeIsListenedTo(String text) throws Throwable {
    assertThat(said(new LinksPlugin(), text)).startsWith("5 ");
  }

  @Test
  void codeThatAMatchSpansIsHandedOverAsItWasWritten() throws Throwable {
    assertThat(said(new OnePlugin(), "good `x`")).isEqualTo("good [good, null]falsetrue");
    assertThat(said(new CodePlugin(), "x `code` y")).isEqualTo(" `code` ");
  }

  @Test
  void whoWantsCodeHearsIt() throws Throwable {
    assertThat(said(new CodePlugin(), "`x1y`")).isEqualTo("1");
  }

  @Test
  void aListenerForAllMatchesRunsOnce() throws Throwable {
    assertThat(said(new AllPlugin(), "#1, #2 and #30")).isEqualTo("1,2,30");
  }

  @Test
  void aMatchSaysAllThatIsKnown() throws Throwable {
    assertThat(said(new OnePlugin(), "Good evening!"))
        .isEqualTo("Good evening[Good, evening]falsetrue");
  }

  @Test
  void aMentionInAGroupNamesAPerson() throws Throwable {
    User zoe = User.of(UserId.parse("net/zoe7"), "bob");

    assertThat(said(new KarmaPlugin(), "so @bob++", new Mention.OfUser(3, 7, zoe, false)))
        .isEqualTo("net/ann thanks net/zoe7");
    assertThat(said(new KarmaPlugin(), "so @bob++")).isEqualTo("net/ann thanks net/bob");
    assertThat(said(new KarmaPlugin(), "so @sam++")).isEqualTo("silence");
  }

  @Test
  void whatItTakesIsKnownBeforeListening() {
    ListenerMethod listener = Bench.registry(new KarmaPlugin()).listeners().get(0);

    assertThat(listener.permission()).isEqualTo("karma.give");
    assertThat(listener.commands()).isTrue();
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPatternThatWouldNeverEndDoes() throws Throwable {
    assertThat(said(new EndlessPlugin(), "x".repeat(200))).isEqualTo("silence");
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPatternThatNestsTooDeepIsSilence() throws Throwable {
    assertThat(said(new DeepPlugin(), "ab".repeat(50_000))).isEqualTo("silence");
    assertThat(said(new DeepPlugin(), "ababc")).isEqualTo("heard");
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anInterruptedThreadListensNoMoreAndStaysInterrupted() throws Throwable {
    Thread.currentThread().interrupt();

    assertThat(said(new EndlessPlugin(), "x".repeat(200))).isEqualTo("silence");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aVeryLongTextIsListenedToAtItsBeginning() throws Throwable {
    assertThat(said(new LinksPlugin(), "incident 5 " + "x".repeat(1_000_000))).startsWith("5 ");
  }
}
