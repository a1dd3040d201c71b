package dev.chatops.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

  @Test
  void whatWouldSteerATerminalIsShownAsAPicture() {
    assertThat(Visible.of("\u001B]0;title\u0007 \b\u007F\0 \u009B2J"))
        .isEqualTo("␛]0;title␇ ␈␡␀ \uFFFD2J");
  }

  @Test
  void linesAndTabsStayAndCarriageReturnsBeforeALineFeedGo() {
    assertThat(Visible.of("a\tb\r\nc\rd\n")).isEqualTo("a\tb\nc␍d\n");
  }

  @Test
  void allOtherTextIsLeftAlone() {
    assertThat(Visible.of("größe ✓ 😀 한글")).isEqualTo("größe ✓ 😀 한글");
  }
}
