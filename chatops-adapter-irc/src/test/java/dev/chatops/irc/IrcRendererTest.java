package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Limit;
import dev.chatops.chat.Code;
import dev.chatops.chat.Content;
import dev.chatops.chat.Part;
import dev.chatops.chat.Text;
import dev.chatops.chat.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class IrcRendererTest {

  private static final Limit LIMIT = new Limit(400, Limit.Unit.BYTES_UTF8);

  private static List<String> lines(Content content) {
    List<Part> parts = new IrcRenderer().render(content, LIMIT);
    assertThat(parts)
        .allSatisfy(
            part -> {
              assertThat(part.wire()).isEqualTo(part.plain()).isNotBlank();
              assertThat(part.wire()).doesNotContain("\r", "\n", "\0");
              assertThat(part.wire().getBytes(StandardCharsets.UTF_8))
                  .hasSizeLessThanOrEqualTo(400);
              assertThat(part.uploads()).isEmpty();
            });
    return parts.stream().map(Part::wire).toList();
  }

  @Test
  void eachLineIsAMessage() {
    assertThat(lines(new Text("one\ntwo\r\n\r\nthree"))).containsExactly("one", "two", "three");
  }

  @Test
  void spacingOfCodeIsKept() {
    assertThat(lines(new Code("", "a\n   b"))).containsExactly("a", "   b");
  }

  @Test
  void whatAClientWouldObeyIsShownInstead() {
    assertThat(lines(new Text("\u0001ACTION waves\u0001")))
        .containsExactly("\uFFFDACTION waves\uFFFD");
    assertThat(lines(new Text("\u0002".repeat(400))).stream().mapToInt(String::length).sum())
        .isEqualTo(400);
  }

  @Test
  void whatAPersonWouldTypeAsAnActionIsOne() {
    List<Part> parts = new IrcRenderer().render(new Text("/me waves\n/me waves"), LIMIT);

    assertThat(parts).extracting(Part::plain).containsExactly("/me waves", "/me waves");
    assertThat(parts)
        .extracting(Part::wire)
        .containsExactly("\u0001ACTION waves\u0001", "/me waves");
    assertThat(lines(new Text("/me "))).containsExactly("/me ");
    assertThat(lines(new Text("/menu"))).containsExactly("/menu");
  }

  @Test
  void aLongActionFitsToo() {
    List<Part> parts = new IrcRenderer().render(new Text("/me" + " grüßt".repeat(200)), LIMIT);

    assertThat(parts)
        .allSatisfy(part -> assertThat(LIMIT.fits(part.wire())).as(part.wire()).isTrue());
    assertThat(parts.get(0).wire()).startsWith("\u0001ACTION grüßt ").endsWith("\u0001");
    assertThat(String.join(" ", parts.stream().map(Part::plain).toList()))
        .isEqualTo("/me" + " grüßt".repeat(200));
  }

  @Test
  void aFileIsItsWords() {
    assertThat(lines(Upload.text("log.txt", "x", "the log")))
        .singleElement()
        .asString()
        .contains("log.txt", "the log");
  }
}
