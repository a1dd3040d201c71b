package dev.chatops.internal.out;

import static dev.chatops.adapter.Feature.BUTTONS;
import static dev.chatops.adapter.Feature.CARDS;
import static dev.chatops.adapter.Feature.UPLOAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Button;
import dev.chatops.chat.Card;
import dev.chatops.chat.Chart;
import dev.chatops.chat.Choices;
import dev.chatops.chat.Content;
import dev.chatops.chat.Progress;
import dev.chatops.chat.Severity;
import dev.chatops.chat.Stack;
import dev.chatops.chat.Table;
import dev.chatops.chat.Upload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DegradeTest {

  private static final Upload GRAPH = Upload.of("g.png", "image/png", new byte[9], "load");
  private static final Card CARD =
      Card.titled("Incident *7*")
          .link(URI.create("https://incidents.example/7"))
          .severity(Severity.CRITICAL)
          .markdown("**{}** is full", "/var")
          .field("host", "_web-1_")
          .footer("by monitor")
          .button(Button.run("Ack", "ack <id>", 7))
          .button(Button.run("Note", "note <id> <text>", 7, "`odd`"))
          .button(Button.choose("Snooze", "q1", "1h"));

  private static Content lower(Content content, Feature... features) {
    Traits traits = Traits.of(new Limit(400, Limit.Unit.BYTES_UTF8)).with(features);
    return Degrade.lower(content, traits, "!");
  }

  @Test
  void textMarkdownAndCodeStayAsTheyAre() {
    for (Content content : List.of(Content.text("a"), Content.markdown("*a*"), Content.code("a"))) {
      assertThat(lower(content)).isSameAs(content);
    }
  }

  @Test
  void aCardBecomesABoldTitleItsFieldsAndTheLinesToType() {
    assertThat(lower(CARD).plain())
        .isEqualTo(
            """
            Incident *7* (https://incidents.example/7)
            /var is full
            host: _web-1_
            by monitor
            Ack → !ack 7
            Note → !note 7 "`odd`"
            Snooze → 1h\
            """);
    assertThat(lower(CARD))
        .isEqualTo(
            Content.of(
                Content.markdown(
                    "[**{}**]({})", "Incident *7*", URI.create("https://incidents.example/7")),
                Content.markdown("**{}** is full", "/var"),
                Content.markdown("{}: {}", "host", "_web-1_"),
                Content.text("by monitor"),
                Content.markdown("{} → `{}`", "Ack", "!ack 7"),
                Content.markdown("{} → `{}`", "Note", "!note 7 \"`odd`\""),
                Content.markdown("{} → `{}`", "Snooze", "1h")));
  }

  @Test
  void aCardWithNothingButATitleIsOneContent() {
    assertThat(lower(Card.titled("x"))).isEqualTo(Content.markdown("**{}**", "x"));
  }

  @Test
  void aCardStaysWhereThereAreCardsAndButtons() {
    assertThat(lower(CARD, CARDS, BUTTONS)).isEqualTo(CARD);
  }

  @Test
  void aCardWithoutButtonsIsFollowedByTheLinesToType() {
    Stack lowered = (Stack) lower(CARD, CARDS);

    assertThat(((Card) lowered.parts().get(0)).buttons()).isEmpty();
    assertThat(lowered.parts().get(1)).isEqualTo(Content.markdown("{} → `{}`", "Ack", "!ack 7"));
    assertThat(lowered.parts()).hasSize(4);
  }

  @Test
  void picturesOfACardAreLinkedSentAlongOrSaid() {
    Card linked = Card.titled("x").picture(URI.create("https://a.b/g.png"), "disk");
    Card attached = Card.titled("x").picture(GRAPH);

    assertThat(lower(linked).plain()).isEqualTo("x\ndisk (https://a.b/g.png)");
    assertThat(lower(attached).plain()).isEqualTo("x\ng.png (9 B): load");
    assertThat(((Stack) lower(attached, UPLOAD)).parts()).endsWith(GRAPH);
    assertThat(lower(attached, CARDS).plain()).isEqualTo("x\ng.png (9 B): load");
    assertThat(lower(attached, CARDS, UPLOAD)).isEqualTo(attached);
  }

  @Test
  void tablesAndChartsAreMonospacedAndProgressIsText() {
    assertThat(lower(Table.columns("a").row(1))).isEqualTo(Content.code("a\n-\n1"));
    assertThat(lower(Chart.of("a").series("x", 1)))
        .isEqualTo(Content.code("x  ▁  min 1 (a)  max 1 (a)  last 1 (a)"));
    assertThat(lower(Progress.of("x"))).isEqualTo(Content.text("x [..........] 0 %"));
  }

  @Test
  void choicesAreNumberedWhereNothingCanBePressed() {
    Choices choices = Choices.of("Which?", "a", "b");

    assertThat(lower(choices)).isEqualTo(Content.text("Which?\n1. a\n2. b"));
    assertThat(lower(choices, BUTTONS)).isSameAs(choices);
  }

  @Test
  void aStackBecomesFlatAndKeepsItsOrder() {
    Content nested =
        Content.of(
            Content.text("1"),
            Content.of(Card.titled("2").field("a", 3), Content.of()),
            Content.code("4"));

    assertThat(lower(nested))
        .isEqualTo(
            Content.of(
                Content.text("1"),
                Content.markdown("**{}**", "2"),
                Content.markdown("{}: {}", "a", "3"),
                Content.code("4")));
    assertThat(lower(Content.of(Content.text("1")))).isEqualTo(Content.text("1"));
    assertThat(lower(Content.of())).isEqualTo(Content.of());
  }

  @Test
  void aTextFileIsItsLinesWhereThereAreNoFiles() {
    Upload log = Upload.text("a.log", "one\n\n  two", "the log");

    assertThat(lower(log))
        .isEqualTo(Content.of(Content.text("a.log (10 B): the log"), Content.code("one\n\n  two")));
    assertThat(lower(log, UPLOAD)).isSameAs(log);
    assertThat(lower(Upload.text("a.log", "", "nothing")))
        .isEqualTo(Content.text("a.log (0 B): nothing"));
  }

  @Test
  void aTextFileIsReadInItsOwnEncoding() {
    byte[] latin = "é".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(lower(Upload.of("a", "text/plain; charset=\"ISO-8859-1\"", latin, "x")).plain())
        .endsWith("\né");
    assertThat(lower(Upload.of("a", "text/plain; charset=klingon", latin, "x")).plain())
        .endsWith("\n\uFFFD");
  }

  @Test
  void otherFilesAndVeryLongTextsAreNamedAndDescribed() {
    Upload huge = Upload.text("a.log", "x".repeat(DegradeUpload.MOST_BYTES + 1), "the log");
    Upload lazy = Upload.received("b.log", "text/plain", () -> huge.source().open());

    assertThat(lower(GRAPH)).isEqualTo(Content.text("g.png (9 B): load"));
    assertThat(lower(huge)).isEqualTo(Content.text("a.log (100 kB): the log"));
    assertThat(lower(lazy)).isEqualTo(Content.text("b.log"));
  }

  @Test
  void aTextFileThatCannotBeReadSaysSo() {
    Upload gone =
        Upload.received(
            "a.log",
            "text/plain",
            () -> {
              throw new IOException("gone");
            });

    assertThat(lower(gone)).isEqualTo(Content.text("a.log (its lines cannot be read now)"));
  }
}
