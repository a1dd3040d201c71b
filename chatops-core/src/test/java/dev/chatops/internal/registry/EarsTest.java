package dev.chatops.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.plugin.Hears;
import dev.chatops.plugin.Plugin;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarsTest {

  static class EarsPlugin implements Plugin {
    @Hears("(?i)\\bincident \\d+")
    void aIncident() {}

    @Hears("dent")
    void bDent() {}

    @Hears("(?i)thanks|cheers")
    void cThanks() {}

    @Hears("\\d\\d\\d\\d")
    void dDigits() {}

    @Hears("CIDER")
    void eCider() {}
  }

  private static List<String> hearing(String text) {
    return Bench.registry(new EarsPlugin()).hearing(text).stream()
        .map(listener -> listener.origin().substring("EarsPlugin.".length()))
        .toList();
  }

  @Test
  void onlyThoseWhoseLiteralsAreThereAreAsked() {
    assertThat(hearing("see INCIDENT 5")).containsExactly("aIncident", "bDent", "dDigits");
    assertThat(hearing("a dent")).containsExactly("bDent", "dDigits");
    assertThat(hearing("inCHEERS")).containsExactly("cThanks", "dDigits");
  }

  @Test
  void aLiteralThatBeginsWithinAnotherIsFound() {
    assertThat(hearing("inciderincident "))
        .containsExactly("aIncident", "bDent", "dDigits", "eCider");
  }

  @Test
  void whoNeedsNoLiteralIsAlwaysAsked() {
    assertThat(hearing("")).containsExactly("dDigits");
  }

  @Test
  void withoutListenersNobodyIsAsked() {
    assertThat(
            Bench.registry(
                    new Plugin() {
                      @Override
                      public String name() {
                        return "deaf";
                      }
                    })
                .hearing("anything"))
        .isEmpty();
  }
}
