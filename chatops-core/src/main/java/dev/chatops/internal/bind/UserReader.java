package dev.chatops.internal.bind;

import dev.chatops.chat.Mention;
import dev.chatops.chat.User;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person, by a native mention or by name; nobody is guessed. */
final class UserReader implements Reader {

  @Override
  public Object read(Given given, @Nullable Asked asked) throws Unreadable {
    if (given.mention() instanceof Mention.OfUser named) {
      return named.user();
    }
    List<User> found = people(asked, name(given.text()));
    return switch (found.size()) {
      case 0 -> throw new Unreadable(expected());
      case 1 -> found.get(0);
      default -> throw new Unreadable("one of " + listed(found) + "; name one by the id");
    };
  }

  @Override
  public String expected() {
    return "somebody I know, such as @ann";
  }

  @Override
  public boolean needsChat() {
    return true;
  }

  private static List<User> people(@Nullable Asked asked, String name) {
    Objects.requireNonNull(asked, "asked");
    return asked.directory().named(name, asked.chat().conversation());
  }

  private static String name(String word) {
    String bare = word.startsWith("@") ? word.substring(1) : word;
    return bare.endsWith(":") || bare.endsWith(",") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static String listed(List<User> users) {
    return users.stream().map(User::toString).limit(10).collect(Collectors.joining(", "));
  }
}
