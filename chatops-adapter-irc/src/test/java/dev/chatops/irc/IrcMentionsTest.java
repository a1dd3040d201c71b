package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Mention;
import dev.chatops.irc.IrcSettings.Identity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IrcMentionsTest {

  private final Wire wire = new Wire(Identity.ACCOUNT);
  private final IrcMentions mentions = new IrcMentions(wire.state, wire.who);

  /** The mentions as {@code start-end name}, the bot's with a star. */
  private List<String> in(String text) {
    return mentions.in(text, "#ops").stream().map(IrcMentionsTest::shown).toList();
  }

  private static String shown(Mention mention) {
    String span = mention.start() + "-" + mention.end() + " ";
    return mention instanceof Mention.OfUser user
        ? span + user.user().name() + (user.self() ? "*" : "")
        : span + ((Mention.OfRoom) mention).room().name();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "opsbot: deploy            | 0-6 opsbot*",
        "opsbot, deploy            | 0-6 opsbot*",
        "OpsBot deploy             | 0-6 opsbot*",
        "@opsbot deploy            | 0-7 opsbot*",
        "@opsbot: deploy           | 0-7 opsbot*",
        "hey opsbot how are you    | 4-10 opsbot*",
        "hey (opsbot)              | 5-11 opsbot*",
        "opsbot                    | 0-6 opsbot*",
        "opsbot's                  | 0-6 opsbot*",
        "ann: look                 | 0-3 ann",
        "ANN, look                 | 0-3 ann",
        "look @ann                 | 5-9 ann",
        "#ops is busy              | 0-4 #ops",
        "see #ops.                 | 4-8 #ops",
        "see (#OPS)                | 5-9 #ops"
      })
  void whatIsNamedIsASpan(String text, String mention) {
    assertThat(in(text)).containsExactly(mention);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "opsbotdeploy",
        "myopsbot",
        "opsbot-2 is another",
        "opsbot_",
        "https://x.example/opsbot",
        "mail@opsbot",
        "ann is away",
        "look, ann: there",
        "@carol",
        "carol: look",
        "#dev",
        "#opsx",
        "#42",
        "x#ops",
        "@",
        "#",
        "@@@@",
        "::::",
        "''"
      })
  void allElseIsText(String text) {
    assertThat(in(text)).isEmpty();
  }

  @Test
  void severalAreInTheOrderOfTheText() {
    assertThat(in("ann: ask opsbot in #ops, @ann"))
        .containsExactly("0-3 ann", "9-15 opsbot*", "19-23 #ops", "25-29 ann");
  }

  @Test
  void theBotIsKnownByItsCurrentNick() {
    wire.events(":opsbot!o@h NICK opsbot_");

    assertThat(in("opsbot_: deploy")).containsExactly("0-7 opsbot_*");
    assertThat(in("opsbot: deploy")).isEmpty();
  }

  @Test
  void namesAreTheSameAsTheServerFoldsThem() {
    wire.events(":b[o]b!b@h JOIN #ops");

    assertThat(in("B{o}B: look")).containsExactly("0-5 b[o]b");
  }

  @Test
  void whoHasLeftIsNotNamed() {
    wire.events(":ann!a@h PART #ops");

    assertThat(in("ann: look")).isEmpty();
  }

  @Test
  void aLongLineTakesNoLongerThanItsLength() {
    String text = "@#: ".repeat(25_000);

    assertThat(in(text)).isEmpty();
  }
}
