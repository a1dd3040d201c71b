package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Event;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.irc.IrcSettings.Identity;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who somebody is; https://ircv3.net/specs/extensions/account-tag. */
class IrcIdentityTest {

  private final Wire wire = new Wire(Identity.ACCOUNT);

  private static User from(Wire wire, String line) {
    return ((Event.Said) wire.events(line).get(0)).message().from();
  }

  private String id(String line) {
    return from(wire, line).id().toString();
  }

  @Test
  void withoutAccountOneIsAStrangerWhateverTheNick() {
    User ann = from(wire, ":ann!a@h PRIVMSG #ops :hi");

    assertThat(ann.id()).hasToString("irc1/~ann");
    assertThat(ann.verified()).isFalse();
  }

  @Test
  void theAccountIsTheIdentity() {
    wire.state.agreed(Set.of("account-tag"));

    User ann = from(wire, "@account=Ann-Smith :guest7!a@h PRIVMSG #ops :hi");

    assertThat(ann.id()).hasToString("irc1/ann-smith");
    assertThat(ann.name()).isEqualTo("guest7");
    assertThat(ann.verified()).isTrue();
  }

  @Test
  void whoTakesAnothersNickIsNobody() {
    wire.state.agreed(Set.of("account-tag"));
    assertThat(id("@account=ann :ann!a@h PRIVMSG #ops :hi")).isEqualTo("irc1/ann");

    assertThat(id(":ann!mallory@h PRIVMSG #ops :!shutdown")).isEqualTo("irc1/~ann");
  }

  @Test
  void anAccountThatAServerWasNotAskedForProvesNothing() {
    assertThat(id("@account=admin :mallory!m@h PRIVMSG #ops :hi")).isEqualTo("irc1/~mallory");
  }

  @Test
  void accountsThatAreToldOnComingAndChangingCount() {
    wire.state.agreed(Set.of("extended-join", "account-notify"));

    wire.events(":bob!b@h JOIN #ops bob-account :Bob");
    assertThat(id(":bob!b@h PRIVMSG #ops :hi")).isEqualTo("irc1/bob-account");

    wire.events(":bob!b@h ACCOUNT *");
    assertThat(id(":bob!b@h PRIVMSG #ops :hi")).isEqualTo("irc1/~bob");

    wire.events(":bob!b@h ACCOUNT other");
    assertThat(id(":bob!b@h PRIVMSG #ops :hi")).isEqualTo("irc1/other");
  }

  @Test
  void anAccountOfWhichALossWouldNotBeToldDoesNotCount() {
    wire.state.agreed(Set.of("extended-join"));
    wire.events(":bob!b@h JOIN #ops bob-account :Bob");

    assertThat(id(":bob!b@h PRIVMSG #ops :hi")).isEqualTo("irc1/~bob");
  }

  @Test
  void anAccountIsForgottenWhenItsOwnerIsOutOfSight() {
    wire.state.agreed(Set.of("extended-join", "account-notify"));
    wire.events(":bob!b@h JOIN #ops bob-account :Bob");
    wire.events(":bob!b@h PART #ops");

    assertThat(id(":bob!mallory@h PRIVMSG opsbot :hi")).isEqualTo("irc1/~bob");
  }

  @Test
  void aStrangerIsTheSameAfterARename() {
    String before = id(":ann!a@h PRIVMSG #ops :hi");
    wire.events(":ann!a@h NICK annie");
    User after = from(wire, ":annie!a@h PRIVMSG #ops :hi");

    assertThat(after.id()).hasToString(before);
    assertThat(after.name()).isEqualTo("annie");
  }

  @Test
  void whoTakesANickThatAStrangerLeftIsSomebodyElse() {
    String ann = id(":ann!a@h PRIVMSG #ops :hi");
    wire.events(":ann!a@h NICK annie");
    wire.events(":mallory!m@h JOIN #ops");
    wire.events(":mallory!m@h NICK ann");

    assertThat(id(":ann!m@h PRIVMSG #ops :hi")).isNotEqualTo(ann);
    assertThat(id(":annie!a@h PRIVMSG #ops :hi")).isEqualTo(ann);
  }

  @Test
  void aStrangerFromOutsideIsNotTheOneWhoWasFirstMetUnderTheNick() {
    assertThat(id(":ann!a@h PRIVMSG #ops :hi")).isEqualTo("irc1/~ann");
    wire.events(":ann!a@h NICK annie");

    assertThat(id(":ann!m@h PRIVMSG opsbot :hi")).isEqualTo("irc1/~ann#2");
  }

  @Test
  void aDirectRoomFollowsAStrangersNick() {
    User ann = from(wire, ":ann!a@h PRIVMSG #ops :hi");
    wire.events(":ann!a@h NICK Annie");

    assertThat(wire.who.direct(ann)).isEqualTo(TestBot.direct("annie").room());
  }

  @Test
  void aDirectRoomFollowsAnAccountsNick() {
    wire.state.agreed(Set.of("account-tag"));
    wire.events("@account=ann-smith :ann!a@h PRIVMSG #ops :hi");
    wire.events("@account=ann-smith :ann!a@h NICK annie");

    User known = User.of(new UserId("irc1", "ann-smith"), "ann");
    assertThat(wire.who.direct(known)).isEqualTo(TestBot.direct("annie").room());
  }

  @Test
  void withIdentityNickTheNickIsThePerson() {
    Wire byNick = new Wire(Identity.NICK);

    User ann = from(byNick, ":An[n]!a@h PRIVMSG #ops :hi");

    assertThat(ann.id()).hasToString("irc1/an{n}");
    assertThat(ann.verified()).isTrue();
  }

  @Test
  void whatTheServerHasOnlyAnsweredHoldsForAWhileAndForTheNick() {
    wire.events(":irc.test 354 opsbot 152 ann ann-smith");
    assertThat(id(":ann!a@h PRIVMSG #ops :hi")).isEqualTo("irc1/ann-smith");

    wire.now.addAndGet(IrcPeople.ANSWER.toNanos());
    assertThat(id(":ann!a@h PRIVMSG #ops :hi")).isEqualTo("irc1/~ann");

    wire.events(":irc.test 354 opsbot 152 ann ann-smith");
    wire.events(":ann!a@h NICK annie");
    assertThat(id(":annie!a@h PRIVMSG #ops :hi")).isEqualTo("irc1/~ann");
  }

  @Test
  void whatTheServerWouldTellAnewHoldsOverARename() {
    wire.state.agreed(Set.of("extended-join", "account-notify"));
    wire.events(":irc.test 354 opsbot 152 ann ann-smith");
    wire.events(":ann!a@h NICK annie");
    wire.now.addAndGet(IrcPeople.ANSWER.toNanos());
    assertThat(id(":annie!a@h PRIVMSG #ops :hi")).isEqualTo("irc1/ann-smith");

    wire.events(":annie!a@h ACCOUNT *");
    assertThat(id(":annie!a@h PRIVMSG #ops :hi")).isEqualTo("irc1/~annie");
  }

  @Test
  void anAnswerToSomebodyElsesQuestionSaysNothing() {
    wire.events(":irc.test 354 opsbot 7 ann admin");
    wire.events(":irc.test 354 opsbot 152 h ann admin");
    wire.events(":irc.test 354 opsbot 152 ann 0");

    assertThat(id(":ann!a@h PRIVMSG #ops :hi")).isEqualTo("irc1/~ann");
  }
}
