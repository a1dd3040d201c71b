package dev.chatops.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.ThematicBreak;

/** Markdown without its styling. Recursion is bounded by the depth the parser allows. */
final class PlainMarkdown {

  private PlainMarkdown() {}

  static String of(Node document) {
    return blocks(document, "\n\n");
  }

  private static String blocks(Node parent, String gap) {
    StringBuilder text = new StringBuilder();
    Node before = null;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof LinkReferenceDefinition) {
        continue;
      }
      if (before != null) {
        text.append(before instanceof Heading ? "\n" : gap);
      }
      text.append(block(node));
      before = node;
    }
    return text.toString();
  }

  private static String block(Node node) {
    if (node instanceof FencedCodeBlock code) {
      return code.getLiteral().replaceFirst("\\n\\z", "");
    }
    if (node instanceof IndentedCodeBlock code) {
      return code.getLiteral().replaceFirst("\\n\\z", "");
    }
    if (node instanceof HtmlBlock html) {
      return html.getLiteral();
    }
    if (node instanceof ThematicBreak) {
      return "---";
    }
    if (node instanceof BlockQuote) {
      return indent("> ", "> ", blocks(node, "\n\n"));
    }
    if (node instanceof ListBlock list) {
      return list(list);
    }
    if (node instanceof TableBlock) {
      return table(node);
    }
    return node.getFirstChild() instanceof Block ? blocks(node, "\n\n") : inline(node);
  }

  private static String list(ListBlock list) {
    String gap = list.isTight() ? "\n" : "\n\n";
    List<String> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      String mark = mark(list, items.size());
      items.add(indent(mark, " ".repeat(mark.length()), blocks(item, gap)));
    }
    return String.join(gap, items);
  }

  private static String mark(ListBlock list, int before) {
    if (list instanceof OrderedList ordered) {
      Integer start = ordered.getMarkerStartNumber();
      return (start == null ? 1L : start) + before + ". ";
    }
    return "- ";
  }

  private static String indent(String first, String others, String text) {
    return first + text.replace("\n", "\n" + others);
  }

  private static String table(Node table) {
    List<List<TableCell>> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        List<TableCell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells.add((TableCell) cell);
        }
        rows.add(cells);
      }
    }
    PlainTable lines = new PlainTable(texts(rows.get(0)));
    for (int i = 0; i < rows.get(0).size(); i++) {
      lines.align(i, align(rows.get(0).get(i)));
    }
    rows.subList(1, rows.size()).forEach(row -> lines.row(texts(row)));
    return lines.toString();
  }

  private static List<String> texts(List<TableCell> cells) {
    return cells.stream().map(cell -> Plain.line(inline(cell))).collect(Collectors.toList());
  }

  private static Table.Align align(TableCell cell) {
    TableCell.Alignment alignment = cell.getAlignment();
    return alignment == null ? Table.Align.LEFT : Table.Align.valueOf(alignment.name());
  }

  private static String inline(Node parent) {
    StringBuilder text = new StringBuilder();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      text.append(span(node));
    }
    return text.toString();
  }

  private static String span(Node node) {
    if (node instanceof org.commonmark.node.Text text) {
      return text.getLiteral();
    }
    if (node instanceof org.commonmark.node.Code code) {
      return code.getLiteral();
    }
    if (node instanceof HtmlInline html) {
      return html.getLiteral();
    }
    if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      return "\n";
    }
    if (node instanceof Link link) {
      return linked(inline(link), link.getDestination());
    }
    if (node instanceof Image image) {
      return linked(inline(image), image.getDestination());
    }
    return node instanceof Strikethrough ? "~~" + inline(node) + "~~" : inline(node);
  }

  private static String linked(String label, String address) {
    boolean same = label.equals(address) || ("mailto:" + label).equals(address);
    if (same || address.isEmpty()) {
      return label;
    }
    return label.isEmpty() ? address : label + " (" + address + ")";
  }
}
