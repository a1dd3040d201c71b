package dev.chatops.internal.language;

import dev.chatops.internal.language.Part.Group;
import dev.chatops.internal.language.Part.Literal;
import dev.chatops.internal.language.Part.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the order of a usage line must be, so that one greedy pass over a line understands it. */
final class UsageRules {

  private UsageRules() {}

  /** The positional arguments in order, then the options; no two of one name. */
  static List<Argument> arguments(List<Group> groups, List<Argument> options) {
    List<Argument> all = new ArrayList<>();
    for (Group group : groups) {
      for (Part part : group.parts()) {
        if (part instanceof Slot slot) {
          all.add(slot.argument());
        }
      }
    }
    all.addAll(options);
    Set<String> names = new HashSet<>();
    Set<String> spellings = new HashSet<>();
    for (Argument argument : all) {
      checkNew(argument.name(), names);
      argument.spellings().forEach(spelling -> checkNew(spelling, spellings));
    }
    return List.copyOf(all);
  }

  private static void checkNew(String name, Set<String> names) {
    if (!names.add(Options.lower(name))) {
      throw new UsageException("the name " + name + " is there twice", 1);
    }
  }

  /**
   * Tells each optional argument the literals that it yields to.
   *
   * @throws UsageException if an optional argument stands right before a required one: nobody could
   *     say which of the two a word is
   */
  static List<Group> yielding(List<Group> groups) {
    List<Group> yielding = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      boolean asks = group.optional() && group.first() instanceof Slot;
      yielding.add(asks ? group.yieldingTo(following(groups, i)) : group);
    }
    return List.copyOf(yielding);
  }

  /** The literals with which the line may go on if a group is left out. */
  private static List<Literal> following(List<Group> groups, int group) {
    List<Literal> following = new ArrayList<>();
    for (Group next : groups.subList(group + 1, groups.size())) {
      if (next.first() instanceof Literal literal) {
        following.add(literal);
      }
      if (!next.optional()) {
        if (next.first() instanceof Slot slot) {
          throw new UsageException(
              "an optional argument stands before the required <"
                  + slot.argument().name()
                  + ">: nobody could say which of the two a word is",
              groups.get(group).column());
        }
        break;
      }
    }
    return following;
  }
}
