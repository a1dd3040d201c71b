package dev.chatops.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said: a small tree of immutable values that every network can show, if only as {@link
 * #plain()}. Safe to share among threads.
 *
 * <p>In a template each <code>{}</code> stands for the next argument. {@link #text} fills the
 * arguments in literally and reads nothing as markup. {@link #markdown} reads the template, and the
 * template alone, as CommonMark: an argument is text, whatever characters it holds.
 *
 * <pre>{@code
 * return Content.markdown("**{}** on {} has been restarted", service, host);
 * }</pre>
 *
 * <p>With at least one argument, a template that has more or fewer places than there are arguments
 * is an {@link IllegalArgumentException}; without any argument braces mean themselves. A {@code
 * null} argument reads {@code null}: an operator who sees a hole in a sentence can ask about it,
 * one who gets no sentence cannot. A {@link User} or {@link Room} reads as its name, a {@code
 * Content} as its {@link #plain()}, anything else as its {@code toString()}.
 */
public sealed interface Content
    permits Text, Markdown, Code, Table, Card, Upload, Chart, Progress, Choices, Stack {

  /**
   * Everything this content says, for a reader without any styling. It never fails and is never
   * clipped.
   *
   * @return the text
   */
  String plain();

  /**
   * Literal text.
   *
   * @param template the text, with a {@code {}} for each argument
   * @param args what stands in the places
   * @return the text, filled in
   * @throws IllegalArgumentException if places and arguments differ in number
   */
  static Text text(String template, @Nullable Object... args) {
    return new Text(Template.parse(template, args).fill(Plain::of));
  }

  /**
   * Text with markup: CommonMark with tables and strikethrough. The arguments never are markup, but
   * for one that is itself {@link Markdown}.
   *
   * @param template the markup, with a {@code {}} for each argument
   * @param args what stands in the places
   * @return the text with its markup
   * @throws IllegalArgumentException if places and arguments differ in number
   */
  static Markdown markdown(String template, @Nullable Object... args) {
    return Markdown.of(Template.parse(template, args));
  }

  /**
   * Text to be shown in a monospaced block, every space kept.
   *
   * @param text the text itself
   * @return a block of no particular language
   */
  static Code code(String text) {
    return new Code("", text);
  }

  /**
   * Several contents said together, one below the other.
   *
   * @param parts what is said, in order
   * @return all of it
   */
  static Stack of(Content... parts) {
    return new Stack(List.of(parts));
  }
}
