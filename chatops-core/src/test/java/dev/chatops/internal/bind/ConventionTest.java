package dev.chatops.internal.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.config.Secret;
import dev.chatops.plugin.Converter;
import dev.chatops.plugin.UserException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConventionTest {

  record Of(String text) {
    public static Of of(String text) {
      return new Of("of " + text);
    }

    public static Of parse(String text) {
      return new Of("parse " + text);
    }
  }

  record Parsed(CharSequence text, int length) {
    public static Parsed parse(CharSequence text) {
      return new Parsed(text, text.length());
    }
  }

  static final class Valued {
    final String text;

    private Valued(String text) {
      this.text = text;
    }

    public static Valued valueOf(String text) {
      return new Valued(text);
    }
  }

  record BuildId(String text) {
    BuildId {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("empty");
      }
      if (text.startsWith("x")) {
        throw new UserException("{} was withdrawn", text);
      }
    }
  }

  static final class Hidden {
    @SuppressWarnings("UnusedVariable")
    private Hidden(String text) {}

    static Hidden of(String text) {
      return new Hidden(text);
    }
  }

  static final class Nothing {
    public static Nothing of(String text) {
      return null;
    }
  }

  @Test
  void aTypeReadsItselfByOf() {
    assertThat(Read.as(Of.class, "x")).isEqualTo(new Of("of x"));
  }

  @Test
  void aTypeReadsItselfByParse() {
    assertThat(Read.as(Parsed.class, "abc")).isEqualTo(new Parsed("abc", 3));
  }

  @Test
  void aTypeReadsItselfByValueOf() {
    assertThat(((Valued) Read.as(Valued.class, "abc")).text).isEqualTo("abc");
  }

  @Test
  void aRecordOfOneStringReadsItself() {
    assertThat(Read.as(BuildId.class, "b1")).isEqualTo(new BuildId("b1"));
  }

  @Test
  void whatATypeRefusesIsNamedAfterTheType() {
    assertThatThrownBy(() -> Read.as(BuildId.class, ""))
        .hasMessage("it: found ``, expected a build id");
  }

  @Test
  void whatATypeSaysToPeopleIsSaidAsItIs() {
    assertThatThrownBy(() -> Read.as(BuildId.class, "x7"))
        .isExactlyInstanceOf(UserException.class)
        .hasMessage("x7 was withdrawn");
  }

  @Test
  void noValueIsNoSuchValue() {
    assertThatThrownBy(() -> Read.as(Nothing.class, "x"))
        .hasMessage("it: found `x`, expected a nothing");
  }

  @Test
  void whatATypeKeepsPrivateIsNotUsed() {
    assertThat(Converters.builtIn().find(Hidden.class)).isEmpty();
  }

  @Test
  void aSecretIsNeverReadThoughItCouldReadItself() {
    assertThat(Converters.builtIn().find(Secret.class)).isEmpty();
  }

  @Test
  void aRegisteredConverterGoesFirst() {
    Converters converters =
        Converters.builder().register(Duration.class, word -> Duration.ofHours(1)).build();

    assertThat(Read.as(converters, Duration.class, "anything")).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aRegisteredConverterServesThePrimitiveAsWell() {
    Converters converters = Converters.builder().register(int.class, String::length).build();

    assertThat(Read.as(converters, Integer.class, "four")).isEqualTo(4);
  }

  @Test
  void choicesAreListedAndTheNearestIsSuggested() {
    Converter<Of> hosts = ConventionTest::unknown;
    Converters converters =
        Converters.builder()
            .register(Of.class, hosts.choices(() -> List.of("web-1", "web-2", "db-1")))
            .build();

    assertThatThrownBy(() -> Read.as(converters, Of.class, "wbe-2"))
        .hasMessage("it: found `wbe-2`, expected one of web-1, web-2, db-1; did you mean web-2?");
  }

  @Test
  void manyChoicesAreCounted() {
    Converter<Of> hosts = ConventionTest::unknown;
    List<String> many = IntStream.rangeClosed(1, 100).mapToObj(i -> "h" + i).toList();
    Converters converters =
        Converters.builder().register(Of.class, hosts.choices(() -> many)).build();

    assertThatThrownBy(() -> Read.as(converters, Of.class, "nowhere-near"))
        .hasMessageEndingWith("h19, h20 and 80 more");
  }

  @Test
  void brokenChoicesDoNotHideWhatWasWrong() {
    Converter<Of> hosts = ConventionTest::unknown;
    Converters converters =
        Converters.builder()
            .register(
                Of.class,
                hosts.choices(
                    () -> {
                      throw new IllegalStateException("the fleet is gone");
                    }))
            .build();

    assertThatThrownBy(() -> Read.as(converters, Of.class, "web-1"))
        .hasMessage("it: found `web-1`, expected an of");
  }

  private static Of unknown(String word) throws IOException {
    throw new IOException("no host " + word);
  }

  @Test
  void aSecondConverterForATypeIsRefused() {
    Converters.Builder builder = Converters.builder().register(Of.class, Of::of);

    assertThatThrownBy(() -> builder.register(Of.class, Of::of))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is a converter for Of already");
  }

  @Test
  void whatMeansTheSameInEveryBotTakesNoConverter() {
    for (Class<?> type : List.of(String.class, Secret.class, Optional.class, List.class)) {
      assertThatThrownBy(() -> Converters.builder().register(type, word -> null))
          .hasMessage(type.getSimpleName() + " cannot have a converter; use a type of your own");
    }
  }
}
