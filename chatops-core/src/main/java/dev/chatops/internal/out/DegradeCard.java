package dev.chatops.internal.out;

import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Button;
import dev.chatops.chat.Card;
import dev.chatops.chat.Content;
import dev.chatops.chat.Press;
import dev.chatops.chat.Text;
import dev.chatops.chat.Upload;
import java.util.List;
import java.util.stream.Stream;

/** Lowers a card: to lines where there are no cards, else by what a card cannot hold there. */
record DegradeCard(Traits traits, String prefix) {

  Stream<Content> leaves(Card card) {
    return traits.has(Feature.CARDS) ? framed(card) : lines(card);
  }

  private Stream<Content> framed(Card card) {
    boolean pressed = traits.has(Feature.BUTTONS);
    boolean shown = traits.has(Feature.UPLOAD) || attached(card).findAny().isEmpty();
    Card kept =
        new Card(
            card.title(),
            card.link(),
            card.severity(),
            card.text(),
            card.fields(),
            shown ? card.picture() : null,
            card.footer(),
            pressed ? card.buttons() : List.of());
    return Stream.of(
            Stream.of(kept), shown ? none() : attached(card), pressed ? none() : buttons(card))
        .flatMap(stream -> stream);
  }

  private Stream<Content> lines(Card card) {
    return Stream.of(
            Stream.of(title(card)),
            Stream.ofNullable(card.text()),
            card.fields().stream().map(DegradeCard::field),
            linked(card),
            attached(card),
            Stream.ofNullable(card.footer()).map(Text::new),
            buttons(card))
        .flatMap(stream -> stream);
  }

  private static Content title(Card card) {
    return card.link() == null
        ? Content.markdown("**{}**", card.title())
        : Content.markdown("[**{}**]({})", card.title(), card.link());
  }

  private static Content field(Card.Field field) {
    return Content.markdown("{}: {}", field.name(), field.value());
  }

  private static Stream<Content> linked(Card card) {
    return card.picture() instanceof Card.Picture.Linked linked
        ? Stream.of(Content.markdown("[{}]({})", linked.alt(), linked.address()))
        : none();
  }

  private static Stream<Upload> attached(Card card) {
    return card.picture() instanceof Card.Picture.Attached attached
        ? Stream.of(attached.upload())
        : Stream.empty();
  }

  private Stream<Content> buttons(Card card) {
    return card.buttons().stream().map(this::button);
  }

  private Content button(Button button) {
    String typed =
        button.press() instanceof Press.Run run
            ? prefix + run.line()
            : ((Press.Choose) button.press()).value();
    return Content.markdown("{} → `{}`", button.label(), typed);
  }

  private static Stream<Content> none() {
    return Stream.empty();
  }
}
