package dev.chatops.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardTest {

  private static final Card CARD =
      Card.titled("Incident 778467")
          .link(URI.create("https://incidents.example/778467"))
          .severity(Severity.CRITICAL)
          .markdown("**{}** is full", "/var")
          .field("host", "web-1")
          .field("since", null)
          .picture(URI.create("https://graphs.example/1.png"), "disk usage")
          .footer("by {}", "monitor")
          .button(Button.run("Ack", "ack <id>", 778467).primary())
          .button(Button.choose("Snooze", "q1", "1h"));

  @Test
  void plainSaysEverythingLineByLine() {
    assertThat(CARD.plain())
        .isEqualTo(
            """
            Incident 778467 (https://incidents.example/778467)
            /var is full
            host: web-1
            since: null
            disk usage (https://graphs.example/1.png)
            by monitor
            Ack → ack 778467
            Snooze → 1h\
            """);
  }

  @Test
  void anAttachedPictureIsNamedByItsWords() {
    Upload graph = Upload.of("g.png", "image/png", new byte[2_500], "disk usage");

    assertThat(Card.titled("Disk").picture(graph).plain())
        .isEqualTo("Disk\ng.png (2 kB): disk usage");
  }

  @Test
  void shortValuesMayStandBesideOneAnother() {
    Card card = Card.titled("x").field("a", "short").field("b", "long ".repeat(9)).field("c", "\n");

    assertThat(card.fields()).extracting(Card.Field::brief).containsExactly(true, false, false);
  }

  @Test
  void aCardNeverChanges() {
    Card before = Card.titled("x");
    before.field("a", 1).button(Button.run("b", "c"));

    assertThat(before).isEqualTo(Card.titled("x"));
  }

  @Test
  void whatIsMissingIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Card.titled(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> Card.titled("x").field("", 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Card.titled("x").picture(URI.create("/g.png"), "alt"))
        .withMessageContaining("not an absolute address");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Card.titled("x").picture(URI.create("https://a.b/g.png"), ""));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Card(
                    "x", null, Severity.NONE, Content.code("x"), List.of(), null, null, List.of()))
        .withMessageContaining("Text or Markdown");
  }
}
