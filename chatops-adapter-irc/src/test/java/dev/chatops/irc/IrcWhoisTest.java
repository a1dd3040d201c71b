package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Event;
import dev.chatops.config.Settings;
import dev.chatops.irc.IrcSettings.Identity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** RFC 2812 §3.6.2 WHOIS; RPL_WHOISACCOUNT (330) and 307 are of today's servers. */
class IrcWhoisTest {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Wire wire = new Wire(Identity.ACCOUNT);
  private final List<String> asked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final IrcWhois whois = whois("");

  private IrcWhois whois(String more) {
    Settings block = Settings.parse("host = h, nick = opsbot" + more);
    return new IrcWhois(IrcSettings.read(block), wire.state, PATIENCE, asked::add, 0);
  }

  private void hears(String... lines) {
    for (String text : lines) {
      IrcLine line = IrcLine.parse(text);
      if (whois.isAnswer(line)) {
        goOn();
      } else if (!whois.holds(line, wire.now.get())) {
        tell(line);
      }
    }
  }

  private void goOn() {
    for (IrcLine next = next(); next != null; next = next()) {
      tell(next);
    }
  }

  private IrcLine next() {
    return whois.next(wire.now.get());
  }

  private void tell(IrcLine line) {
    wire.state.before(line);
    for (Event event : wire.events.of(line)) {
      if (event instanceof Event.Said said) {
        told.add(said.message().from().id().value() + ": " + said.message().text());
      }
    }
    wire.state.after(line);
  }

  private void passes(Duration time) {
    wire.now.addAndGet(time.toNanos());
    whois.tick(wire.now.get());
    goOn();
  }

  private static String[] answer(String nick, String address, String... more) {
    List<String> lines = new ArrayList<>();
    lines.add(":s 311 opsbot " + nick + " " + address.replace("@", " ") + " * :Real Name");
    lines.addAll(List.of(more));
    lines.add(":s 318 opsbot " + nick + " :End of WHOIS");
    return lines.toArray(String[]::new);
  }

  private static String account(String nick, String account) {
    return ":s 330 opsbot " + nick + " " + account + " :is logged in as";
  }

  @Test
  void whoSpeaksIsAskedAboutAndWhatComesMeanwhileWaitsInOrder() {
    hears(
        ":ann!a@h PRIVMSG #ops :!deploy",
        ":bob!b@h JOIN #ops",
        ":irc.test NOTICE opsbot :busy",
        ":ann!a@h PRIVMSG #ops :now");
    assertThat(asked).containsExactly("WHOIS ann");
    assertThat(told).isEmpty();

    hears(answer("ann", "a@h", account("ann", "Ann-Smith")));

    assertThat(told).containsExactly("ann-smith: !deploy", "ann-smith: now");
    assertThat(wire.state.isInSight("bob")).isTrue();
    assertThat(asked).hasSize(1);
  }

  @Test
  void anAnswerAboutAnotherThanTheSenderVouchesForNobody() {
    hears(":ann!mallory@evil PRIVMSG opsbot :!shutdown");
    hears(answer("ann", "a@h", account("ann", "ann")));

    assertThat(told).containsExactly("~ann: !shutdown");
  }

  @Test
  void aNickThatChangesHandsMeanwhileVouchesForNobody() {
    hears(":mallory!m@h JOIN #ops", ":mallory!m@h NICK admin");
    hears(":admin!m@h PRIVMSG #ops :!shutdown", ":admin!m@h NICK mallory", ":x!m@h NICK admin");
    hears(answer("admin", "m@h", account("admin", "admin")));

    assertThat(told).containsExactly("~mallory: !shutdown");
  }

  @Test
  void whoOwnsTheNickIsThatAccountWhereThereIsNoOther() {
    hears(":ann!a@h PRIVMSG #ops :one");
    hears(answer("ann", "a@h", ":s 307 opsbot ann :is a registered nick"));
    hears(":bob!b@h PRIVMSG opsbot :two");
    hears(
        answer("bob", "b@h", ":s 307 opsbot bob :is a registered nick", account("bob", "robert")));

    assertThat(told).containsExactly("ann: one", "robert: two");
  }

  @Test
  void whoHasGoneIsAStranger() {
    hears(":ghost!g@h PRIVMSG opsbot :boo", ":s 401 opsbot ghost :No such nick");

    assertThat(told).containsExactly("~ghost: boo");
  }

  @Test
  void anAnswerHoldsForAWhile() {
    hears(":ann!a@h PRIVMSG #ops :one");
    hears(answer("ann", "a@h", account("ann", "ann")));
    passes(IrcPeople.ANSWER.minusSeconds(1));
    hears(":ann!a@h PRIVMSG #ops :two");
    assertThat(asked).hasSize(1);

    passes(Duration.ofSeconds(1));
    hears(":ann!a@h PRIVMSG #ops :three");
    hears(answer("ann", "a@h"));

    assertThat(told).containsExactly("ann: one", "ann: two", "~ann: three");
  }

  @Test
  void aNoHoldsForAShorterWhile() {
    hears(":ann!a@h PRIVMSG #ops :one");
    hears(answer("ann", "a@h"));
    hears(":ann!a@h PRIVMSG #ops :two");
    assertThat(told).hasSize(2);

    passes(IrcPeople.NO);
    hears(":ann!a@h PRIVMSG #ops :three");
    hears(answer("ann", "a@h", account("ann", "ann")));

    assertThat(told).containsExactly("~ann: one", "~ann: two", "ann: three");
  }

  @Test
  void whoChangesHisNickIsAskedAboutAgain() {
    hears(":ann!a@h PRIVMSG #ops :one");
    hears(answer("ann", "a@h", account("ann", "ann")));
    hears(":ann!a@h NICK annie", ":annie!a@h PRIVMSG #ops :two");

    assertThat(asked).containsExactly("WHOIS ann", "WHOIS annie");
  }

  @Test
  void whoIsNotInSightIsAskedAboutEachTime() {
    for (int n = 0; n < 2; n++) {
      hears(":ann!a@h PART #ops", ":ann!a@h PRIVMSG opsbot :psst");
      hears(answer("ann", "a@h", account("ann", "ann")));
    }
    hears(":ann!mallory@h PRIVMSG opsbot :psst");
    hears(answer("ann", "mallory@h"));

    assertThat(asked).hasSize(3);
    assertThat(told).containsExactly("ann: psst", "ann: psst", "~ann: psst");
  }

  @Test
  void aServerThatDoesNotAnswerHoldsNobodyUp() {
    hears(":ann!a@h PRIVMSG #ops :one", ":ann!a@h PRIVMSG #ops :two");
    passes(PATIENCE);
    assertThat(told).isEmpty();

    passes(Duration.ofMillis(1));

    assertThat(told).containsExactly("~ann: one", "~ann: two");
  }

  @Test
  void aCrowdOfStrangersDoesNotMakeTheBotFlood() {
    for (int n = 0; n < 100; n++) {
      String nick = "s" + n;
      hears(":" + nick + "!s@h PRIVMSG opsbot :!spam");
      hears(answer(nick, "s@h", account(nick, "known")));
    }

    assertThat(asked).hasSize(3);
    assertThat(told).hasSize(100).filteredOn(line -> line.startsWith("known:")).hasSize(3);
    hears(":ann!a@h PRIVMSG #ops :!deploy");
    hears(answer("ann", "a@h", account("ann", "ann")));
    assertThat(told).as("whoever is in a room has not to wait for them").contains("ann: !deploy");
  }

  @Test
  void nobodyIsAskedAboutForWhatIsNoTalk() {
    hears(
        ":ann!a@h NOTICE #ops :automatic",
        ":ann!a@h PRIVMSG opsbot :\u0001VERSION\u0001",
        ":ann!a@h PRIVMSG #elsewhere :hi",
        ":ann!a@h TOPIC #ops :quiet",
        ":ann!a@h INVITE opsbot :#dev",
        ":irc.test PRIVMSG #ops :hi",
        ":opsbot!o@h PRIVMSG #ops :hi");

    assertThat(asked).isEmpty();
  }

  @Test
  void whereTheServerSaysItWithEachLineNobodyIsAskedAbout() {
    wire.state.agreed(Set.of("account-tag"));

    hears(":ann!a@h PRIVMSG #ops :hi", "@account=bob :bob!b@h PRIVMSG #ops :hi");

    assertThat(asked).isEmpty();
    assertThat(told).containsExactly("~ann: hi", "bob: hi");
  }

  @Test
  void whereTheNickIsThePersonNobodyIsAskedAbout() {
    IrcWhois byNick = whois(", identity = nick");

    assertThat(byNick.holds(IrcLine.parse(":ann!a@h PRIVMSG #ops :hi"), 0)).isFalse();
  }

  @Test
  void whoeverIsThereWhenTheBotComesIsAskedAboutInOneLine() {
    whois.entered("#ops", 0);
    assertThat(asked).isEmpty();

    wire.events(":irc.test 005 opsbot WHOX :are supported");
    for (int n = 0; n < 10; n++) {
      whois.entered("#r" + n, 0);
    }

    assertThat(asked).hasSize(3).contains("WHO #r0 %tna,152");
    passes(Duration.ofSeconds(2));
    assertThat(asked).hasSize(4);
    for (int n = 0; n < 10; n++) {
      passes(Duration.ofSeconds(2));
    }
    assertThat(asked).hasSize(10);
  }

  @Test
  void atTheEndWhatWaitsIsToldAboutStrangers() {
    hears(":ann!a@h PRIVMSG #ops :one", ":bob!b@h PRIVMSG opsbot :two");

    whois.end();
    goOn();

    assertThat(told).containsExactly("~ann: one", "~bob: two");
  }
}
