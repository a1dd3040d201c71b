package dev.chatops.testkit;

import dev.chatops.adapter.Renderer;
import dev.chatops.chat.Button;
import dev.chatops.chat.Card;
import dev.chatops.chat.Choices;
import dev.chatops.chat.Content;
import dev.chatops.chat.Part;
import dev.chatops.chat.Press;
import dev.chatops.chat.Stack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How buttons go over a fake wire: behind the text of the last message, set off by separators of
 * ASCII that no text may hold there. Stateless.
 */
final class FakeButtons {

  private static final String RECORD = "\u001E";
  private static final String UNIT = "\u001F";

  private FakeButtons() {}

  /** Adds the buttons of what is said to what a renderer makes of it. */
  static Renderer with(Renderer text) {
    return (content, limit) -> {
      List<Part> parts = new ArrayList<>(text.render(content, limit));
      parts.replaceAll(FakeButtons::withoutSeparators);
      List<Button> buttons = in(content);
      if (!buttons.isEmpty() && !parts.isEmpty()) {
        Part last = parts.remove(parts.size() - 1);
        parts.add(new Part(last.plain(), last.wire() + written(buttons), last.uploads()));
      }
      return List.copyOf(parts);
    };
  }

  /** What people read of it. */
  static String text(String wire) {
    int end = wire.indexOf(RECORD);
    return end < 0 ? wire : wire.substring(0, end);
  }

  /** What pressing does, by label. */
  static Map<String, Press> read(String wire) {
    Map<String, Press> presses = new LinkedHashMap<>();
    String[] records = wire.split(RECORD, -1);
    for (int i = 1; i < records.length; i++) {
      String[] units = records[i].split(UNIT, -1);
      presses.put(
          units[0],
          units.length == 2 ? new Press.Run(units[1]) : new Press.Choose(units[1], units[2]));
    }
    return presses;
  }

  private static String written(List<Button> buttons) {
    return buttons.stream()
        .map(button -> RECORD + button.label() + UNIT + written(button.press()))
        .collect(Collectors.joining());
  }

  private static String written(Press press) {
    return press instanceof Press.Choose choose
        ? choose.question() + UNIT + choose.value()
        : ((Press.Run) press).line();
  }

  private static List<Button> in(Content content) {
    if (content instanceof Stack stack) {
      return stack.parts().stream().flatMap(part -> in(part).stream()).toList();
    }
    if (content instanceof Card card) {
      return card.buttons();
    }
    if (content instanceof Choices choices && !choices.question().isEmpty()) {
      return choices.options().stream()
          .map(option -> Button.choose(option.label(), choices.question(), option.value()))
          .toList();
    }
    return List.of();
  }

  private static Part withoutSeparators(Part part) {
    return new Part(clean(part.plain()), clean(part.wire()), part.uploads());
  }

  private static String clean(String text) {
    return text.replace('\u001D', '\uFFFD').replace('\u001E', '\uFFFD').replace('\u001F', '\uFFFD');
  }
}
