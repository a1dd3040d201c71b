package dev.chatops.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text between a program and XML, and without the marks of styling (XEP-0393). */
class XmppTextTest {

  private static String plain(String text) {
    return XmppCut.of(text, XmppStyling.marks(text)).text();
  }

  @ParameterizedTest // §6.2
  @CsvSource(
      delimiter = '|',
      value = {
        "*strong*|strong",
        "plain *strong* plain|plain strong plain",
        "*strong* plain *strong*|strong plain strong",
        "*strong*plain*|strongplain*",
        "* plain *strong*|* plain strong",
        "_emphasis_ and ~struck~|emphasis and struck",
        "Everyone ~dis~likes cake.|Everyone dislikes cake.",
        "*_both_*|both",
        "_emphasized *strong*_|emphasized strong",
        "*`monospace and bold`*|`monospace and bold`"
      })
  void marksThatStyleAreNoText(String text, String plain) {
    assertThat(plain(text)).isEqualTo(plain);
  }

  @ParameterizedTest // §6.2: nothing is styled in these
  @ValueSource(
      strings = {
        "not strong*",
        "*not strong",
        "*not \n strong*",
        "*not *strong",
        "**",
        "****",
        "snake_case_name",
        "a*b*c",
        "\"*.txt*\"",
        "ls *.txt *.bak",
        "5 * 3 * 2",
        "~/bin and ~root",
        "`*monospace*`",
        ""
      })
  void marksThatDoNotStyleAreText(String text) {
    assertThat(plain(text)).isEqualTo(text);
  }

  @Test // §6.1.2
  void aFencedBlockIsAsItIs() {
    String block = "```java\n*a* _b_\n``` no end\n*c*\n```\n";

    assertThat(plain(block + "*after*")).isEqualTo(block + "after");
    assertThat(plain("```\n*never closed*")).isEqualTo("```\n*never closed*");
  }

  @Test // §6.1.3: without its mark a quotation would be the writer's own words
  void aQuotationKeepsItsMark() {
    assertThat(plain("> !deploy *web*\nno")).isEqualTo("> !deploy web\nno");
    assertThat(plain(">> ```\n> *x*")).startsWith(">> ```\n> ");
  }

  @Test
  void hostileMarksCostTimeInProportionToTheirNumber() {
    String open = " *a".repeat(40_000);
    String nested = "*_~".repeat(40_000) + "x" + "~_*".repeat(40_000);
    String closed = " *a*".repeat(40_000);

    assertThat(plain(open)).isEqualTo(open);
    assertThat(plain(nested)).contains("x");
    assertThat(plain(closed)).isEqualTo(" a".repeat(40_000));
  }

  @Test
  void randomTextLosesNothingButMarks() {
    Random random = new Random(1);
    String letters = "*_~` \n>ab😀é";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(40), 0, letters.length())
          .forEach(at -> text.append(letters.charAt(at)));
      String raw = text.toString();
      BitSet marks = XmppStyling.marks(raw);

      assertThat(marks.stream().mapToObj(raw::charAt)).allMatch(mark -> "*_~".indexOf(mark) >= 0);
      assertThat(marks.cardinality() % 2).isZero();
    }
  }

  @Test // XML 1.0 §2.2
  void whatXmlForbidsIsShownAsTheReplacement() {
    assertThat(XmppText.carried("a\0b\u001b[0m\u0007\ufffe\uffff"))
        .isEqualTo("a\ufffdb\ufffd[0m\ufffd\ufffd\ufffd");
    assertThat(XmppText.carried("\ud83d x \ude00")).isEqualTo("\ufffd x \ufffd");
    assertThat(XmppText.carried("one\r\ntwo\rthree\n\t😀")).isEqualTo("one\ntwo\nthree\n\t😀");
  }

  @Test
  void randomUnicodeIsCarriedByXmlAsItIs() throws Exception {
    Random random = new Random(2);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int n = 0; n < 30; n++) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
      }
      String carried = XmppText.carried(text + "x");

      String body =
          ((org.jivesoftware.smack.packet.Message)
                  XmppScene.stanza(
                      "<message><body>" + XmppText.escaped(carried) + "</body></message>"))
              .getBody();

      assertThat(body).isEqualTo(carried);
      assertThat(XmppText.carried(carried)).isEqualTo(carried);
    }
  }

  @Test
  void aBriefTextSaysThatSomethingIsMissing() {
    assertThat(XmppText.brief("😀😀😀", 3)).isEqualTo("😀😀😀");
    assertThat(XmppText.brief("😀😀😀😀", 3)).isEqualTo("😀😀…");
  }
}
