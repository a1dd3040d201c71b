package dev.chatops.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Body;
import dev.chatops.chat.Mention;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleEventsTest {

  private final Company company = new Company("console", "opsbot");
  private final Seat seat = new Seat(company.person("operator"), company.room("console"));

  @Test
  void theBotIsNamedWithOrWithoutSigilInAnyCase() {
    assertThat(named("@opsbot deploy")).containsExactly("@opsbot self");
    assertThat(named("opsbot: deploy")).containsExactly("opsbot self");
    assertThat(named("OpsBot, deploy")).containsExactly("OpsBot self");
    assertThat(named("hey opsbot how are you")).containsExactly("opsbot self");
    assertThat(named("I blame opsbot.")).containsExactly("opsbot self");
  }

  @Test
  void aWordThatOnlyContainsTheNameIsAnotherWord() {
    assertThat(named("opsbotdeploy myopsbot x@opsbot.example opsbot2 #opsbot opsbot-test"))
        .isEmpty();
  }

  @Test
  void peopleOfTheCompanyAreNamedByTheSigil() {
    company.person("ann");

    assertThat(named("@ann, ann and @bob: ask @operator")).containsExactly("@ann", "@operator");
  }

  @Test
  void roomsThatWereVisitedAreNamed() {
    company.room("ops");

    assertThat(named("see #ops, #random and #42 in #console!")).containsExactly("#ops", "#console");
  }

  @Test
  void aHundredKilobytesOfSigilsAreRead() {
    assertThat(named("@".repeat(100_000))).isEmpty();
    assertThat(named("a.".repeat(50_000))).isEmpty();
    assertThat(named("opsbot ".repeat(15_000))).hasSize(15_000);
  }

  private List<String> named(String text) {
    ConsoleEvents events = new ConsoleEvents(company, 1);
    Body body = events.said(seat, text).message().body();
    assertThat(body.text()).isEqualTo(text);
    return body.mentions().stream().map(mention -> shown(text, mention)).toList();
  }

  private static String shown(String text, Mention mention) {
    boolean self = mention instanceof Mention.OfUser user && user.self();
    return text.substring(mention.start(), mention.end()) + (self ? " self" : "");
  }
}
