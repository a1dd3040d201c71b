package dev.chatops.internal.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.internal.language.Always;
import dev.chatops.internal.language.Hostile;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Whatever is typed, every type reads it or says in one line what it wants. */
@Domain(Hostile.class)
@Domain(DomainContext.Global.class)
class AnyValueTest {

  enum Env {
    STAGING,
    PROD
  }

  record Build(String id) {}

  private static final List<Class<?>> TYPES =
      List.copyOf(new java.util.ArrayList<>(BuiltIns.all().keySet()));

  @Provide
  Arbitrary<Class<?>> types() {
    return Arbitraries.of(TYPES.stream().filter(type -> !chat(type)).toList());
  }

  private static boolean chat(Class<?> type) {
    return Converters.builtIn().find(type).orElseThrow().needsChat();
  }

  @Provide
  Arbitrary<String> almost() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "-",
            "+",
            ".",
            ":",
            "::",
            "/",
            "T",
            "Z",
            "P",
            "PT",
            "h",
            "m",
            "s",
            "ms",
            "d",
            "w",
            "0",
            "1",
            "9",
            "12",
            "59",
            "60",
            "2026",
            "999999999",
            "-02-30",
            "T24:00",
            "e",
            "E",
            "f",
            "%",
            "[",
            "http:",
            "a",
            "ff",
            "Europe",
            "Berlin",
            "true",
            "\u0661",
            "\uFF11");
    return piece.list().ofMaxSize(9).map(list -> String.join("", list));
  }

  @Always
  void isReadOrAnsweredInOneLine(@ForAll("types") Class<?> type, @ForAll String word) {
    readsOrAnswers(type, word);
  }

  @Always
  void whatIsAlmostAValueIsToo(@ForAll("types") Class<?> type, @ForAll("almost") String word) {
    readsOrAnswers(type, word);
  }

  @Always
  void soDoTypesThatReadThemselves(@ForAll String word) {
    readsOrAnswers(Env.class, word);
    assertThat(Read.as(Build.class, word)).isEqualTo(new Build(word));
  }

  private static void readsOrAnswers(Class<?> type, String word) {
    try {
      assertThat(Read.as(type, word)).isInstanceOf(type);
    } catch (ArgumentException unfit) {
      assertThat(unfit.getMessage()).startsWith("it: found `").hasSizeLessThan(250);
      assertThat(unfit.getMessage().codePoints()).noneMatch(Character::isISOControl);
    }
  }
}
