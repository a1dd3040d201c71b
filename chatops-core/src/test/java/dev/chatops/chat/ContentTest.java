package dev.chatops.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentTest {

  private static final User ANN = User.of(UserId.parse("irc1/ann"), "Ann");
  private static final Room OPS = Room.of(RoomId.parse("irc1/#ops"));

  @Test
  void argumentsOfATextAreFilledInLiterally() {
    assertThat(Content.text("restarting {} on {} …", "*apache*", "{}").plain())
        .isEqualTo("restarting *apache* on {} …");
  }

  @Test
  void withoutArgumentsBracesMeanThemselves() {
    assertThat(Content.text("map = {}").plain()).isEqualTo("map = {}");
    assertThat(Content.markdown("map = {}").plain()).isEqualTo("map = {}");
  }

  @Test
  void tooFewOrTooManyArgumentsNameTheTemplate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Content.text("{} on {}", "apache"))
        .withMessage("2 places {} but 1 arguments in template \"{} on {}\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Content.markdown("**done**", "apache"))
        .withMessage("0 places {} but 1 arguments in template \"**done**\"");
  }

  @Test
  void nullReadsNull() {
    assertThat(Content.text("host {}", (Object) null).plain()).isEqualTo("host null");
    assertThat(Content.text("host {}", (Object[]) null).plain()).isEqualTo("host null");
    assertThat(Content.markdown("host {}", (Object) null).plain()).isEqualTo("host null");
  }

  @Test
  void peopleAndRoomsReadAsTheirNames() {
    assertThat(Content.text("{} in {}", ANN, OPS).plain()).isEqualTo("Ann in #ops");
    assertThat(Content.markdown("**{}** in {}", ANN, OPS).plain()).isEqualTo("Ann in #ops");
  }

  @Test
  void contentReadsAsItsPlainTextAndAnOptionalAsWhatItHolds() {
    assertThat(Content.text("{}, {}", Content.markdown("**a**"), Optional.of(ANN)).plain())
        .isEqualTo("a, Ann");
  }

  @Test
  void codeKeepsEverySpaceAndRefusesALanguageThatIsMarkup() {
    assertThat(Content.code("  a\n\n   b \n").plain()).isEqualTo("  a\n\n   b \n");
    assertThat(new Code("c++", "x").language()).isEqualTo("c++");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Code("java\n```", "x"))
        .withMessageContaining("not the name of a language");
  }

  @Test
  void aStackIsItsPartsLineByLineAndDoesNotChangeWithItsSource() {
    Content[] parts = {Content.text("one"), Content.code("two")};
    Stack stack = Content.of(parts);
    parts[0] = Content.text("changed");

    assertThat(stack.plain()).isEqualTo("one\ntwo");
    assertThat(new Stack(List.of()).plain()).isEmpty();
  }

  @Test
  void toStringStaysShortHoweverLongTheTextIs() {
    String flood = "👨‍👩‍👧‍👦".repeat(10_000);
    assertThat(Content.text(flood).toString()).hasSizeLessThan(120).startsWith("Text[");
    assertThat(Content.code(flood).toString()).hasSizeLessThan(120);
    assertThat(Content.markdown("{}", flood).toString()).hasSizeLessThan(120);
  }

  @Test
  void aDurationReadsAsPeopleWriteIt() {
    assertThat(Content.text("{}", Duration.ofDays(7)).plain()).isEqualTo("7d");
    assertThat(Content.text("{}", Duration.ofMinutes(90)).plain()).isEqualTo("1h30m");
    assertThat(Content.text("{}", Duration.ofMillis(90_250)).plain()).isEqualTo("1m30s250ms");
    assertThat(Content.text("{}", Duration.ZERO).plain()).isEqualTo("0s");
    assertThat(Content.text("{}", Duration.ofMinutes(-5)).plain()).isEqualTo("-5m");
  }
}
