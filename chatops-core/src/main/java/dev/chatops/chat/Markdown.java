package dev.chatops.chat;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Text with markup: CommonMark with tables and strikethrough, parsed once. Immutable.
 *
 * <p>Made by {@link Content#markdown}. The template is parsed with its places still empty and the
 * arguments are put into the finished tree, so no argument can open, close or break markup, in a
 * code span and in the address of a link just as in a sentence.
 */
public final class Markdown implements Content {

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), StrikethroughExtension.create());

  /** Deeper nesting is read as text, so that a walk down the tree cannot exhaust a stack. */
  private static final int DEEPEST = 40;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  private final MarkdownTemplate template;
  private final Node document;

  private Markdown(MarkdownTemplate template) {
    this.template = template;
    this.document = PARSER.parse(template.skeleton());
    template.fillIn(document);
  }

  static Markdown of(Template template) {
    return new Markdown(MarkdownTemplate.of(template));
  }

  MarkdownTemplate template() {
    return template;
  }

  /**
   * The parsed text, for renderers. It is commonmark's own tree rather than a copy in types of ours
   * because every dialect, and commonmark's own renderers, need all of it. The tree is shared:
   * reading it from several threads is safe, changing it is not allowed. A literal in it may hold
   * line breaks, since an argument may. There is no source to be had: an escape that reads the same
   * in a code span, in an address and in a sentence does not exist.
   *
   * @return the root of the tree
   */
  public Node document() {
    return document;
  }

  /**
   * What is left to read without styling: emphasis loses its stars, a link becomes {@code label
   * (address)}, a picture its description and address, a table aligned lines, a list keeps its
   * marks, code its spaces. Struck out text keeps its tildes, since without them it would say the
   * opposite. HTML is literal.
   */
  @Override
  public String plain() {
    return PlainMarkdown.of(document);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Markdown that && template.equals(that.template);
  }

  @Override
  public int hashCode() {
    return template.hashCode();
  }

  @Override
  public String toString() {
    return "Markdown[" + Plain.brief(plain()) + "]";
  }
}
