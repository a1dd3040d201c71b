package dev.chatops.chat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A framed notice: a title, some named values, perhaps a picture and buttons. Immutable: each
 * method gives a new card.
 *
 * <pre>{@code
 * Card.titled("Incident 778467")
 *     .severity(Severity.CRITICAL)
 *     .field("host", "web-1")
 *     .button(Button.run("Ack", "ack <id>", 778467))
 * }</pre>
 *
 * @param title what it is about, one line
 * @param link where the title leads
 * @param severity how serious it is, shown as a colour
 * @param text a few sentences, {@link Text} or {@link Markdown}
 * @param fields named values
 * @param picture a picture beside or below the text
 * @param footer a small last line
 * @param buttons what can be done about it
 */
public record Card(
    String title,
    @Nullable URI link,
    Severity severity,
    @Nullable Content text,
    List<Field> fields,
    @Nullable Picture picture,
    @Nullable String footer,
    List<Button> buttons)
    implements Content {

  /**
   * A named value.
   *
   * @param name what the value is
   * @param value the value, as {@link Content#text} would show it
   * @param brief whether it may stand beside another
   */
  public record Field(String name, String value, boolean brief) {

    private static final int BRIEF = 40;

    /**
     * Makes the name one line.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Field {
      name = Plain.line(Plain.notBlank(name, "the name of a field"));
      Objects.requireNonNull(value, "value");
    }

    static Field of(String name, @Nullable Object value) {
      String text = Plain.of(value);
      return new Field(name, text, text.indexOf('\n') < 0 && Width.of(text) <= BRIEF);
    }
  }

  /** A picture that is somewhere on the web or comes along. */
  public sealed interface Picture {

    /**
     * What the picture shows, in words.
     *
     * @return the words
     */
    String alt();

    /**
     * A picture on the web.
     *
     * @param address where it is; the network's own servers fetch it
     * @param alt what it shows, in words
     */
    record Linked(URI address, String alt) implements Picture {

      /**
       * Checks both.
       *
       * @throws IllegalArgumentException if the address is relative or the words are missing
       */
      public Linked {
        if (!address.isAbsolute()) {
          throw new IllegalArgumentException("not an absolute address: " + address);
        }
        alt = Plain.line(Plain.notBlank(alt, "what a picture shows"));
      }
    }

    /**
     * A picture that comes along.
     *
     * @param upload the picture
     */
    record Attached(Upload upload) implements Picture {

      /** Refuses {@code null}. */
      public Attached {
        Objects.requireNonNull(upload, "upload");
      }

      @Override
      public String alt() {
        return upload.alt();
      }
    }
  }

  /**
   * Copies the lists and makes title and footer one line each.
   *
   * @throws IllegalArgumentException if the title is blank or the text neither {@link Text} nor
   *     {@link Markdown}
   */
  public Card {
    title = Plain.line(Plain.notBlank(title, "the title of a card"));
    Objects.requireNonNull(severity, "severity");
    if (text != null && !(text instanceof Text) && !(text instanceof Markdown)) {
      throw new IllegalArgumentException("the text of a card is Text or Markdown, not " + text);
    }
    fields = List.copyOf(fields);
    footer = footer == null ? null : Plain.line(footer);
    buttons = List.copyOf(buttons);
  }

  /**
   * A card with nothing but a title.
   *
   * @param title what it is about
   * @return the card
   */
  public static Card titled(String title) {
    return new Card(title, null, Severity.NONE, null, List.of(), null, null, List.of());
  }

  /**
   * Where the title leads.
   *
   * @param target an address
   * @return a copy with it
   */
  public Card link(URI target) {
    return new Card(title, target, severity, text, fields, picture, footer, buttons);
  }

  /**
   * How serious it is.
   *
   * @param level the severity
   * @return a copy with it
   */
  public Card severity(Severity level) {
    return new Card(title, link, level, text, fields, picture, footer, buttons);
  }

  /**
   * A few sentences, literally, as by {@link Content#text}.
   *
   * @param template the text, with a {@code {}} for each argument
   * @param args what stands in the places
   * @return a copy with it
   */
  public Card text(String template, @Nullable Object... args) {
    Text words = Content.text(template, args);
    return new Card(title, link, severity, words, fields, picture, footer, buttons);
  }

  /**
   * A few sentences with markup, as by {@link Content#markdown}.
   *
   * @param template the markup, with a {@code {}} for each argument
   * @param args what stands in the places
   * @return a copy with it
   */
  public Card markdown(String template, @Nullable Object... args) {
    Markdown words = Content.markdown(template, args);
    return new Card(title, link, severity, words, fields, picture, footer, buttons);
  }

  /**
   * One named value more; a short one may stand beside another.
   *
   * @param name what the value is
   * @param value the value, as {@link Content#text} would show it
   * @return a copy with it
   */
  public Card field(String name, @Nullable Object value) {
    return field(Field.of(name, value));
  }

  /**
   * One named value more.
   *
   * @param field the name and the value
   * @return a copy with it
   */
  public Card field(Field field) {
    List<Field> more = with(fields, field);
    return new Card(title, link, severity, text, more, picture, footer, buttons);
  }

  /**
   * A picture on the web.
   *
   * @param address where it is
   * @param alt what it shows, in words
   * @return a copy with it
   */
  public Card picture(URI address, String alt) {
    Picture linked = new Picture.Linked(address, alt);
    return new Card(title, link, severity, text, fields, linked, footer, buttons);
  }

  /**
   * A picture that comes along.
   *
   * @param upload the picture
   * @return a copy with it
   */
  public Card picture(Upload upload) {
    Picture attached = new Picture.Attached(upload);
    return new Card(title, link, severity, text, fields, attached, footer, buttons);
  }

  /**
   * A small last line, filled in as by {@link Content#text}.
   *
   * @param template the text, with a {@code {}} for each argument
   * @param args what stands in the places
   * @return a copy with it
   */
  public Card footer(String template, @Nullable Object... args) {
    String line = Content.text(template, args).value();
    return new Card(title, link, severity, text, fields, picture, line, buttons);
  }

  /**
   * One button more.
   *
   * @param button what can be done
   * @return a copy with it
   */
  public Card button(Button button) {
    List<Button> more = with(buttons, button);
    return new Card(title, link, severity, text, fields, picture, footer, more);
  }

  @Override
  public String plain() {
    List<String> lines = new ArrayList<>();
    lines.add(link == null ? title : title + " (" + link + ")");
    if (text != null) {
      lines.add(text.plain());
    }
    fields.forEach(field -> lines.add(field.name() + ": " + field.value()));
    if (picture instanceof Picture.Linked linked) {
      lines.add(linked.alt() + " (" + linked.address() + ")");
    } else if (picture instanceof Picture.Attached attached) {
      lines.add(attached.upload().plain());
    }
    if (footer != null) {
      lines.add(footer);
    }
    buttons.forEach(button -> lines.add(button.plain()));
    return String.join("\n", lines);
  }

  @Override
  public String toString() {
    return "Card[" + Plain.brief(title) + "]";
  }

  private static <T> List<T> with(List<T> list, T one) {
    List<T> longer = new ArrayList<>(list);
    longer.add(one);
    return longer;
  }
}
