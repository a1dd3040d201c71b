package dev.chatops.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  private static final List<String> TEMPLATES =
      List.of(
          "**{}** on it",
          "{}",
          "*{}*s",
          "`{}`",
          "- {}\n- next",
          "> {}",
          "# {}",
          "```\n{}\n```",
          "    {}",
          "[{}](https://ci.example)",
          "[run](https://ci.example/{})",
          "[run]({})",
          "![{}](https://ci.example/{}.png \"{}\")",
          "[ref]\n\n[ref]: https://ci.example/{}",
          "| a | b |\n|---|---|\n| {} | x |",
          "~~{}~~",
          "<https://ci.example/{}>");

  private static final List<String> HOSTILE =
      List.of(
          "*",
          "**",
          "_x_",
          "[a](b)",
          "![a](b)",
          "<b>",
          "</b>",
          "`",
          "``",
          "```\n",
          "~~",
          "|",
          "\\",
          "&amp;",
          "&#10;",
          "# h",
          "- a",
          "+ a",
          "1. a",
          "1) a",
          "> q",
          "===",
          "---",
          "    x",
          "\tx",
          " ",
          "",
          "a\n\nb",
          "a\n- b",
          "a\n# b",
          "a  \nb",
          "\r\n",
          "https://x.y",
          "ann@x.y",
          "\0",
          "\uFDD0\uFDD1\uFDDB",
          "$1",
          "\\1",
          "(x)",
          ")",
          "](",
          "\")",
          "a b");

  @TestFactory
  Stream<DynamicTest> noArgumentChangesTheMarkupAroundIt() {
    return TEMPLATES.stream()
        .map(
            template ->
                DynamicTest.dynamicTest(
                    template, () -> HOSTILE.forEach(argument -> keepsShape(template, argument))));
  }

  @Test
  void noRandomArgumentChangesTheMarkupAroundIt() {
    Random random = new Random(1);
    String alphabet = "*_`[]()<>!#-+.|~\\&;:/'\"= \t\n\ra1é👍\uFDD0\uFDD1\uFDDB";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder argument = new StringBuilder();
      for (int length = random.nextInt(12); length >= 0; length--) {
        argument.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      keepsShape(TEMPLATES.get(random.nextInt(TEMPLATES.size())), argument.toString());
    }
  }

  private static void keepsShape(String template, String argument) {
    Markdown harmless = fill(template, "harmless");
    Markdown hostile = fill(template, argument);
    assertThat(shape(hostile.document()))
        .as("%s filled with %s", template, argument)
        .isEqualTo(shape(harmless.document()));
    boolean address = template.contains("/{}") || template.contains("({})");
    boolean table = template.contains("|");
    if (!address && !table) {
      assertThat(hostile.plain()).contains(argument.split("\\R", -1));
    }
  }

  private static Markdown fill(String template, String argument) {
    int places = template.split("\\{}", -1).length - 1;
    Object[] arguments = new Object[places];
    Arrays.fill(arguments, argument);
    return Content.markdown(template, arguments);
  }

  private static String shape(Node node) {
    StringBuilder shape = new StringBuilder(node.getClass().getSimpleName()).append('(');
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      shape.append(shape(child));
    }
    return shape.append(')').toString();
  }

  @Test
  void plainKeepsTheWordsAndTheLinesAndDropsTheStyling() {
    String source =
        """
        # Deploy *web*

        All **green**, see [the build](https://ci.example/7) or <https://ci.example>.
        Second line, ~~not~~ `a  b`.

        1. build
        2. test
           - unit
           - smoke

        > quoted
        > twice

        ```sh
        make  -j
          all
        ```

        ![load](https://x.example/g.png)

        ***

        <b>bold</b>
        """;

    assertThat(Content.markdown(source).plain())
        .isEqualTo(
            """
            Deploy web
            All green, see the build (https://ci.example/7) or https://ci.example.
            Second line, ~~not~~ a  b.

            1. build
            2. test
               - unit
               - smoke

            > quoted
            > twice

            make  -j
              all

            load (https://x.example/g.png)

            ---

            <b>bold</b>\
            """);
  }

  @Test
  void plainAlignsTables() {
    Markdown table =
        Content.markdown("| host | load |\n|:--|--:|\n| {} | 0.5 |\n| 漢字 | **10** |", "web-1");

    assertThat(table.plain())
        .isEqualTo(
            """
            host   load
            -----  ----
            web-1   0.5
            漢字     10\
            """);
  }

  @Test
  void plainKeepsTheSpacesAtTheEndOfCodeAndLooseListsApart() {
    assertThat(Content.markdown("```\na \n\n```").plain()).isEqualTo("a \n");
    assertThat(Content.markdown("- a\n\n- b\n\n  c").plain()).isEqualTo("- a\n\n- b\n  \n  c");
  }

  @Test
  void linksThatSayTheirAddressSayItOnce() {
    assertThat(Content.markdown("<ann@example.org>").plain()).isEqualTo("ann@example.org");
    assertThat(Content.markdown("[{}]({})", "https://a.b", "https://a.b").plain())
        .isEqualTo("https://a.b");
    assertThat(Content.markdown("[](https://a.b) [a]()").plain()).isEqualTo("https://a.b a");
  }

  @Test
  void argumentsInAnAddressCannotEndIt() {
    assertThat(Content.markdown("[run](https://ci.example/{})", "a b) <c>\n").plain())
        .isEqualTo("run (https://ci.example/a%20b)%20%3Cc%3E%0A)");
  }

  @Test
  void anArgumentThatIsMarkdownStaysMarkupAndItsArgumentsStayText() {
    Markdown inner = Content.markdown("**{}**", "*web*");
    Markdown outer = Content.markdown("{} and {} and {}", "_a_", inner, "_b_");

    assertThat(outer.plain()).isEqualTo("_a_ and *web* and _b_");
    assertThat(shape(outer.document()))
        .isEqualTo("Document(Paragraph(Text()StrongEmphasis(Text())Text()))");
  }

  @Test
  void aTemplateCannotBringPlacesOfItsOwn() {
    assertThat(Content.markdown("\uFDD0\uFDD1\uFDDB {}", "secret").plain())
        .isEqualTo("\uFFFD\uFFFD\uFFFD secret");
    assertThat(Content.markdown("\uFDD0\uFDD2\uFDDB {}", "x").plain()).endsWith(" x");
  }

  @Test
  void equalMarkdownsHaveTheSameTemplateAndArguments() {
    assertThat(Content.markdown("*{}*", "a"))
        .isEqualTo(Content.markdown("*{}*", "a"))
        .hasSameHashCodeAs(Content.markdown("*{}*", "a"))
        .isNotEqualTo(Content.markdown("*{}*", "b"))
        .isNotEqualTo(Content.markdown("*a*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">",
        "- ",
        "*a ",
        "**a *b ",
        "[",
        "![",
        "`",
        "<",
        "~~a ",
        "(",
        "|",
        "\\",
        "a|b\n-|-\n"
      })
  void hostileMarkupIsReadInTimeAndWithoutExhaustingTheStack(String unit) {
    String flood = unit.repeat(100_000 / unit.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(Content.markdown(flood).plain()).hasSizeLessThan(300_000));
  }
}
