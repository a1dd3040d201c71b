package dev.chatops.adapter;

import static dev.chatops.adapter.Limit.Unit.BYTES_UTF8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Card;
import dev.chatops.chat.Content;
import dev.chatops.chat.Part;
import dev.chatops.chat.Table;
import dev.chatops.chat.Upload;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenderersTest {

  private static final Limit LIMIT = new Limit(400, BYTES_UTF8);
  private static final Upload GRAPH = Upload.of("g.png", "image/png", new byte[9], "load");

  private static List<String> plain(Content content) {
    return Renderers.plain().render(content, LIMIT).stream().map(Part::wire).toList();
  }

  private static List<String> lines(Content content) {
    return Renderers.lines().render(content, LIMIT).stream().map(Part::wire).toList();
  }

  @Test
  void plainSaysEachContentAsOneMessageAndAStackTogether() {
    assertThat(plain(Content.markdown("**a**\n\n- b"))).containsExactly("a\n\n- b");
    assertThat(plain(Content.of(Content.text("one"), Content.of(Content.code("two\n\n"), GRAPH))))
        .containsExactly("one\ntwo\ng.png (9 B): load");
  }

  @Test
  void uploadsGoWithTheLastPart() {
    Content content =
        Content.of(GRAPH, Card.titled("x").picture(GRAPH), Content.text("y ".repeat(300)));

    List<Part> parts = Renderers.plain().render(content, LIMIT);

    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).uploads()).isEmpty();
    assertThat(parts.get(1).uploads()).containsExactly(GRAPH, GRAPH);
  }

  @Test
  void nothingSaidIsNoPart() {
    assertThat(plain(Content.text(""))).isEmpty();
    assertThat(plain(Content.of())).isEmpty();
    assertThat(lines(Content.text("\n\n"))).isEmpty();
  }

  @Test
  void linesSayEachLineAndKeepTheBlankOnesOfAProgramsOutput() {
    assertThat(lines(Content.text("a\n\nb"))).containsExactly("a", "b");
    assertThat(lines(Content.code("a\n\n  b \r\n\n"))).containsExactly("a", " ", "  b ");
    assertThat(lines(Table.columns("n", "x").row(1, "y"))).containsExactly("n  x", "-  -", "1  y");
  }

  @Test
  void noLineHoldsWhatWouldEndIt() {
    assertThat(lines(Content.text("PRIVMSG\r\nQUIT\rX\nY\0Z\u2028W")))
        .containsExactly("PRIVMSG", "QUIT", "X", "Y\uFFFDZ", "W");
  }

  @Test
  void aDialectIsWhatEachContentLooksLike() {
    Renderer shouting =
        Renderers.of(
            content -> List.of(Piece.text(content.plain()).escaped(s -> s.replace("!", "\\!"))));

    assertThat(shouting.render(Content.of(Content.text("a!"), Content.text("b")), LIMIT))
        .containsExactly(new Part("a!\nb", "a\\!\nb", List.of()));
  }
}
