package dev.chatops.internal.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadValueTest {

  enum Env {
    STAGING,
    PROD_EU
  }

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(String.class, "", ""),
        Arguments.of(int.class, "-15", -15),
        Arguments.of(Integer.class, "+15", 15),
        Arguments.of(long.class, "9223372036854775807", Long.MAX_VALUE),
        Arguments.of(short.class, "-32768", Short.MIN_VALUE),
        Arguments.of(byte.class, "127", Byte.MAX_VALUE),
        Arguments.of(double.class, "1.5e3", 1500.0),
        Arguments.of(double.class, ".5", 0.5),
        Arguments.of(float.class, "-2.", -2.0f),
        Arguments.of(BigInteger.class, "1" + "0".repeat(30), BigInteger.TEN.pow(30)),
        Arguments.of(BigDecimal.class, "1.50", new BigDecimal("1.50")),
        Arguments.of(boolean.class, "Yes", true),
        Arguments.of(Boolean.class, "off", false),
        Arguments.of(char.class, "ß", 'ß'),
        Arguments.of(Env.class, "staging", Env.STAGING),
        Arguments.of(Env.class, "prod-eu", Env.PROD_EU),
        Arguments.of(Env.class, "Prod_EU", Env.PROD_EU),
        Arguments.of(Duration.class, "90s", Duration.ofSeconds(90)),
        Arguments.of(Duration.class, "10m", Duration.ofMinutes(10)),
        Arguments.of(Duration.class, "1h30m", Duration.ofMinutes(90)),
        Arguments.of(Duration.class, "2D", Duration.ofDays(2)),
        Arguments.of(Duration.class, "1w", Duration.ofDays(7)),
        Arguments.of(Duration.class, "500ms", Duration.ofMillis(500)),
        Arguments.of(Duration.class, "0s", Duration.ZERO),
        Arguments.of(Duration.class, "PT5M", Duration.ofMinutes(5)),
        Arguments.of(Instant.class, "2026-03-01T09:30:00Z", Instant.parse("2026-03-01T09:30:00Z")),
        Arguments.of(Duration.class, "p1dt2h", Duration.ofHours(26)),
        Arguments.of(Duration.class, "999999999w", Duration.ofDays(6_999_999_993L)),
        Arguments.of(
            Instant.class, "2026-03-01T10:30+01:00", Instant.parse("2026-03-01T09:30:00Z")),
        Arguments.of(
            ZonedDateTime.class,
            "2026-03-01T10:30+01:00[Europe/Berlin]",
            ZonedDateTime.of(2026, 3, 1, 10, 30, 0, 0, ZoneId.of("Europe/Berlin"))),
        Arguments.of(
            OffsetDateTime.class,
            "2026-03-01T10:30+01:00",
            OffsetDateTime.of(2026, 3, 1, 10, 30, 0, 0, ZoneOffset.ofHours(1))),
        Arguments.of(YearMonth.class, "2026-03", YearMonth.of(2026, 3)),
        Arguments.of(LocalDate.class, "2026-03-01", LocalDate.of(2026, 3, 1)),
        Arguments.of(LocalTime.class, "09:30", LocalTime.of(9, 30)),
        Arguments.of(LocalDateTime.class, "2026-03-01T09:30", LocalDateTime.of(2026, 3, 1, 9, 30)),
        Arguments.of(ZoneId.class, "Europe/Berlin", ZoneId.of("Europe/Berlin")),
        Arguments.of(URI.class, "https://x.example/a?b", URI.create("https://x.example/a?b")),
        Arguments.of(
            UUID.class,
            "123e4567-e89b-12d3-a456-426614174000",
            new UUID(0x123e4567e89b12d3L, 0xa456426614174000L)));
  }

  @ParameterizedTest
  @MethodSource("values")
  void everyBotReadsTheTypesOfTheJdk(Class<?> type, String word, Object value) {
    assertThat(Read.as(type, word)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "int | abc | a whole number",
        "int | 1.5 | a whole number",
        "int | 0x10 | a whole number",
        "int | '' | a whole number",
        "int | 3000000000 | a whole number from -2147483648 to 2147483647",
        "byte | 128 | a whole number from -128 to 127",
        "double | NaN | a number",
        "double | 1d | a number",
        "double | 1e999 | a number below 1.7976931348623157E308",
        "float | 1e39 | a number below 3.4028235E38",
        "boolean | maybe | yes or no, on or off, true or false",
        "boolean | 1 | yes or no, on or off, true or false",
        "char | ab | one character",
        "java.time.Duration | 90 | a duration such as 90s or 1h30m",
        "java.time.Duration | 30m1h | a duration such as 90s or 1h30m",
        "java.time.Duration | -5m | a duration such as 90s or 1h30m",
        "java.time.Duration | PT-5M | a duration such as 90s or 1h30m",
        "java.time.Duration | '' | a duration such as 90s or 1h30m",
        "java.time.LocalDate | 2026-02-30 | a date such as 2026-03-01",
        "java.time.LocalTime | 9:30 | a time such as 09:30",
        "java.time.LocalDateTime | tomorrow | a date and time such as 2026-03-01T09:30",
        "java.time.Instant | now | a moment such as 2026-03-01T09:30 or 2026-03-01T09:30:00Z",
        "java.time.Instant | 2026-03-01 | a moment such as 2026-03-01T09:30 or 2026-03-01T09:30:00Z",
        "java.time.YearMonth | 2026-13 | a month such as 2026-03",
        "java.time.Duration | 9999999999d | a duration such as 90s or 1h30m",
        "java.time.Duration | PT99999999999999999999S | a duration such as 90s or 1h30m",
        "java.time.Duration | P99999999999999999D | a duration such as 90s or 1h30m",
        "java.time.Duration | PT | a duration such as 90s or 1h30m",
        "java.time.Duration | 1.5h | a duration such as 90s or 1h30m",
        "java.time.ZoneId | Berlin | a time zone such as Europe/Berlin",
        "java.net.URI | example.org | an address such as https://example.org/",
        "java.net.URI | ht tp | an address such as https://example.org/",
        "java.util.UUID | 1-1-1-1-1 | a UUID of 36 characters",
      })
  void whatIsNoSuchValueIsAnsweredInPeoplesWords(String type, String word, String expected)
      throws ClassNotFoundException {
    String typed = word.equals("''") ? "" : word;

    assertThatThrownBy(() -> Read.as(named(type), typed))
        .isInstanceOf(ArgumentException.class)
        .hasMessage("it: found `" + typed + "`, expected " + expected);
  }

  private static Class<?> named(String type) throws ClassNotFoundException {
    return switch (type) {
      case "int" -> int.class;
      case "byte" -> byte.class;
      case "double" -> double.class;
      case "float" -> float.class;
      case "boolean" -> boolean.class;
      case "char" -> char.class;
      default -> Class.forName(type);
    };
  }

  @Test
  void anEnumListsItsValuesAndSuggestsTheNearest() {
    assertThatThrownBy(() -> Read.as(Env.class, "prod-ue"))
        .hasMessage("it: found `prod-ue`, expected one of staging, prod-eu; did you mean prod-eu?");
  }

  @Test
  void aMillionDigitsAreRefusedBeforeTheyAreReckonedWith() {
    assertThatThrownBy(() -> Read.as(BigInteger.class, "9".repeat(1_000_000)))
        .hasMessage(
            "it: found `" + "9".repeat(40) + "…`, expected a number of at most 1000 digits");
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "0.0.0.0, 0.0.0.0",
    "2001:db8::7, 2001:db8:0:0:0:0:0:7",
    "::1, 0:0:0:0:0:0:0:1",
    "fe80::192.0.2.7, fe80:0:0:0:0:0:c000:207",
    "localhost, 127.0.0.1"
  })
  void anAddressIsReadFromItsNotation(String word, String address) {
    assertThat((InetAddress) Read.as(InetAddress.class, word))
        .extracting(InetAddress::getHostAddress)
        .isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.168.0.345",
        "192.168.0",
        "192.168.0.1.2",
        "010.0.0.1",
        "1",
        "0x7f000001",
        "web-1",
        "example.org",
        "deadbeef",
        "a:b",
        ":",
        ":::",
        "1::2::3",
        "12345::",
        "g::1",
        "[::1]",
        "fe80::1%eth0",
        "",
        "127.0.0.1 ",
        "::ffff:1.2.3.345"
      })
  void whatIsNoAddressIsRefusedWithoutAskingANameServer(String word) {
    assertThatThrownBy(() -> Read.as(InetAddress.class, word))
        .hasMessage(
            "it: found `" + word + "`, expected an IP address such as 192.0.2.7 or 2001:db8::7");
  }

  static Stream<Arguments> strange() {
    return Stream.of(
        Arguments.of("a\nb", "a\uFFFDb"),
        Arguments.of("a\u202Eb", "a\uFFFDb"),
        Arguments.of("a`b", "a\uFFFDb"),
        Arguments.of("a\uD83Db", "a\uFFFDb"),
        Arguments.of("a\u0000\u200Bb", "a\uFFFD\uFFFDb"));
  }

  @ParameterizedTest
  @MethodSource("strange")
  void aStrangeValueIsShownOnOneLineWithoutHarm(String word, String shown) {
    assertThatThrownBy(() -> Read.as(int.class, word))
        .hasMessage("it: found `" + shown + "`, expected a whole number");
  }

  @Test
  void aLongValueIsShortenedWithoutCuttingACharacterInTwo() {
    assertThatThrownBy(() -> Read.as(int.class, "😀".repeat(50_000)))
        .hasMessage("it: found `" + "😀".repeat(40) + "…`, expected a whole number");
  }

  @Test
  void theMostCharactersThatAreShownNeedNoEllipsis() {
    assertThat(List.of(Words.quote("x".repeat(40)), Words.quote("x".repeat(41))))
        .containsExactly("`" + "x".repeat(40) + "`", "`" + "x".repeat(40) + "…`");
  }

  @Test
  void aDefaultMomentSaysItsOffsetForItIsReadInNoRoom() {
    assertThatThrownBy(() -> Read.as(Instant.class, "2026-03-01T09:30"))
        .hasMessage(
            "it: found `2026-03-01T09:30`, expected a moment with its offset, such as"
                + " 2026-03-01T09:30:00Z");
  }
}
