package dev.chatops.internal.language;

import dev.chatops.chat.Button;
import dev.chatops.internal.language.Part.Group;
import dev.chatops.internal.language.Part.Literal;
import dev.chatops.internal.language.Part.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a filled native form as the line that somebody could have typed instead. */
final class FormLine {

  private final Map<String, String> values;
  private final List<String> words = new ArrayList<>();
  private final Set<String> literals = new HashSet<>();

  FormLine(List<String> path, Map<String, String> values) {
    this.values = values;
    words.addAll(path);
  }

  /** Options first: behind the rest of the line they would be a part of it. */
  String write(List<Argument> options, List<Group> groups) {
    for (Group group : groups) {
      for (Part part : group.parts()) {
        if (part instanceof Literal literal) {
          literals.add(Options.lower(literal.word()));
        }
      }
    }
    options.forEach(this::option);
    groups.forEach(this::group);
    return String.join(" ", words);
  }

  private void option(Argument option) {
    String value = values.get(option.name());
    if (value == null) {
      return;
    }
    String spelling = option.spellings().get(option.spellings().size() - 1);
    boolean plain = option.kind() == Argument.Kind.FLAG && Options.lower(value).equals("true");
    words.add(plain ? spelling : spelling + "=" + word(value));
  }

  private void group(Group group) {
    if (group.optional() && group.parts().stream().noneMatch(this::given)) {
      return;
    }
    group.parts().forEach(this::part);
  }

  private boolean given(Part part) {
    return part instanceof Slot slot && values.containsKey(slot.argument().name());
  }

  private void part(Part part) {
    if (part instanceof Literal literal) {
      words.add(literal.word());
    } else if (part instanceof Slot slot) {
      String value = values.get(slot.argument().name());
      if (value != null) {
        words.add(slot.isRest() ? value : word(value));
      }
    }
  }

  /** In quotes only where it would be read otherwise without them. */
  private String word(String value) {
    List<Word> words = CommandLine.of(value).words();
    boolean same = words.size() == 1 && words.get(0).text().equals(value);
    boolean literal = value.startsWith("-") || literals.contains(Options.lower(value));
    boolean plain = same && !literal && !words.get(0).quoted() && value.indexOf('\\') < 0;
    return plain ? value : Button.quote(value);
  }
}
