package dev.chatops.internal.language;

import java.util.List;

/** What stands at one place of a usage line. */
sealed interface Part {

  /** A word that is typed as it is. */
  record Literal(String word) implements Part {

    boolean fits(Word typed) {
      return !typed.quoted() && typed.text().equalsIgnoreCase(word);
    }
  }

  /** A place for a value. */
  record Slot(Argument argument) implements Part {

    boolean isRest() {
      return argument.kind() == Argument.Kind.REST;
    }
  }

  /**
   * Parts that stand together or not at all.
   *
   * @param parts at least one; exactly one if it is required
   * @param optional whether it stands in brackets
   * @param yields the literals that may follow if this group is left out, when it begins with a
   *     value: a word that is one of them is not the value
   * @param column where it is in the usage line, from 1
   */
  record Group(List<Part> parts, boolean optional, List<Literal> yields, int column) {

    public Group {
      parts = List.copyOf(parts);
      yields = List.copyOf(yields);
    }

    Part first() {
      return parts.get(0);
    }

    boolean isFiller() {
      return parts.stream().allMatch(Literal.class::isInstance);
    }

    Group yieldingTo(List<Literal> literals) {
      return new Group(parts, optional, literals, column);
    }
  }
}
