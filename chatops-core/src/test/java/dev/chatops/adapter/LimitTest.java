package dev.chatops.adapter;

import static dev.chatops.adapter.Limit.Unit.BYTES_UTF8;
import static dev.chatops.adapter.Limit.Unit.CHARS_UTF16;
import static dev.chatops.adapter.Limit.Unit.CODE_POINTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LimitTest {

  @Test
  void unitsCountAsTheWireDoes() {
    String text = "aé漢👍\uD800";

    assertThat(CHARS_UTF16.count(text)).isEqualTo(6);
    assertThat(CODE_POINTS.count(text)).isEqualTo(5);
    assertThat(BYTES_UTF8.count(text)).isEqualTo(1 + 2 + 3 + 4 + 3);
  }

  @Test
  void bytesAreThoseOfTheEncoderForAllTextThatCanBeEncoded() {
    Random random = new Random(6);
    for (int i = 0; i < 1_000; i++) {
      String text = RandomText.from(random).replaceAll("\\p{Cs}", "");

      assertThat(BYTES_UTF8.count(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }
  }

  @Test
  void whatIsAsLongAsTheLimitFits() {
    assertThat(new Limit(16, BYTES_UTF8).fits("é".repeat(8))).isTrue();
    assertThat(new Limit(16, BYTES_UTF8).fits("é".repeat(8) + "e")).isFalse();
  }
}
