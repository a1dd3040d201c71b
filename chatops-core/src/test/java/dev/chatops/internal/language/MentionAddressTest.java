package dev.chatops.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Body;
import dev.chatops.chat.Mention;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionAddressTest {

  /** The text with what stands between braces as a mention. */
  private static Addressed read(String text, boolean self) {
    int start = text.indexOf('{');
    int end = text.indexOf('}') - 1;
    User user = User.of(new UserId("work", "U1"), "somebody");
    Body body =
        new Body(text.replaceAll("[{}]", ""), List.of(new Mention.OfUser(start, end, user, self)));
    return Address.read(body, List.of("opsbot"), List.of("!"), false, "deploy"::equals);
  }

  @Test
  void ofTheBotAtTheStartIsAnAddressWhateverItIsCalledThere() {
    for (String text :
        List.of(
            "{@Ops Bot} deploy @ann",
            "{Ops Bot} deploy @ann",
            "@{Ops Bot} deploy @ann",
            "{@Ops Bot}: deploy @ann",
            "  {@Ops Bot}, !deploy @ann")) {
      Addressed read = read(text, true);
      assertThat(read.kind()).as(text).isEqualTo(Addressed.Kind.COMMAND);
      assertThat(read.line()).isEqualTo("deploy @ann");
      assertThat(read.addressed()).isTrue();
    }
  }

  @Test
  void ofTheBotByItsBareNameIsNoMoreThanTheName() {
    assertThat(read("{opsbot} is down again", true).kind()).isEqualTo(Addressed.Kind.TALK);
    assertThat(read("{opsbot} deploy web", true).line()).isEqualTo("deploy web");
    assertThat(read("{opsbot}: is down", true).line()).isEqualTo("is down");
  }

  @Test
  void ofTheBotElsewhereMakesTheTalkAddressed() {
    Addressed read = read("hello {@Ops Bot}, how are you", true);
    assertThat(read)
        .isEqualTo(new Addressed(Addressed.Kind.TALK, "hello @Ops Bot, how are you", 0, true));
    assertThat(read("{@Ops Bot}'s deploy", true).kind()).isEqualTo(Addressed.Kind.TALK);
  }

  @Test
  void ofSomebodyElseIsNoAddress() {
    Addressed read = read("{@ann} deploy web", false);
    assertThat(read.kind()).isEqualTo(Addressed.Kind.TALK);
    assertThat(read.addressed()).isFalse();
  }
}
