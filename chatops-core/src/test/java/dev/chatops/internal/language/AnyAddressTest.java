package dev.chatops.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Body;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Whatever is said, it is talk or a command for a reason. */
@Domain(Hostile.class)
@Domain(DomainContext.Global.class)
class AnyAddressTest {

  private static Addressed read(String text, boolean direct) {
    return Address.read(Body.of(text), List.of("opsbot"), List.of("!", "--"), direct, "on"::equals);
  }

  @Always
  void theLineStandsInTheTextWhereItSays(@ForAll String text, @ForAll boolean direct) {
    Addressed read = read(text, direct);
    assertThat(text.substring(read.offset())).isEqualTo(read.line());
    if (read.kind() == Addressed.Kind.TALK) {
      assertThat(read.offset()).isZero();
    }
    if (direct) {
      assertThat(read.addressed()).isTrue();
    }
  }

  @Always
  void inARoomACommandBeginsWithAPrefixOrTheName(@ForAll String text) {
    Addressed read = read(text, false);
    String before = text.substring(0, read.offset());
    if (read.kind() == Addressed.Kind.COMMAND && !read.addressed()) {
      assertThat(before.strip()).isIn("!", "--");
      assertThat(Character.isLetterOrDigit(read.line().codePointAt(0))).isTrue();
    } else if (read.kind() == Addressed.Kind.COMMAND) {
      assertThat(before).containsIgnoringCase("opsbot");
    }
  }

  @Always
  void aPrefixBeforeALetterMakesACommandOfAnything(@ForAll String text) {
    assertThat(read("!a" + text, false))
        .isEqualTo(new Addressed(Addressed.Kind.COMMAND, "a" + text, 1, false));
    assertThat(read("opsbot: !a" + text, false))
        .isEqualTo(new Addressed(Addressed.Kind.COMMAND, "a" + text, 9, true));
  }
}
