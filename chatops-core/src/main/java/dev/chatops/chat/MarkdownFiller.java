package dev.chatops.chat;

import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;

/** Rewrites every literal of a freshly parsed tree: texts one way, addresses another. */
final class MarkdownFiller extends AbstractVisitor {

  private final UnaryOperator<String> text;
  private final UnaryOperator<String> address;

  MarkdownFiller(UnaryOperator<String> text, UnaryOperator<String> address) {
    this.text = text;
    this.address = address;
  }

  @Override
  public void visit(org.commonmark.node.Text node) {
    node.setLiteral(text.apply(node.getLiteral()));
  }

  @Override
  public void visit(org.commonmark.node.Code node) {
    node.setLiteral(text.apply(node.getLiteral()));
  }

  @Override
  public void visit(FencedCodeBlock node) {
    node.setLiteral(text.apply(node.getLiteral()));
    node.setInfo(text.apply(node.getInfo()));
  }

  @Override
  public void visit(IndentedCodeBlock node) {
    node.setLiteral(text.apply(node.getLiteral()));
  }

  @Override
  public void visit(HtmlInline node) {
    node.setLiteral(text.apply(node.getLiteral()));
  }

  @Override
  public void visit(HtmlBlock node) {
    node.setLiteral(text.apply(node.getLiteral()));
  }

  @Override
  public void visit(Link node) {
    node.setDestination(address.apply(node.getDestination()));
    if (node.getTitle() != null) {
      node.setTitle(text.apply(node.getTitle()));
    }
    visitChildren(node);
  }

  @Override
  public void visit(Image node) {
    node.setDestination(address.apply(node.getDestination()));
    if (node.getTitle() != null) {
      node.setTitle(text.apply(node.getTitle()));
    }
    visitChildren(node);
  }
}
