package dev.chatops.internal.bind;

import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import dev.chatops.internal.language.Caseless;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The types every bot can read. */
final class BuiltIns {

  /** The JDK takes {@code 1-1-1-1-1} for one. */
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private BuiltIns() {}

  static Map<Class<?>, Reader> all() {
    Map<Class<?>, Reader> readers = new HashMap<>();
    readers.putAll(NumberReaders.all());
    readers.putAll(TimeReaders.all());
    readers.put(String.class, new PlainReader(word -> word, "a word"));
    readers.put(
        Boolean.class, new PlainReader(BuiltIns::bool, "yes or no, on or off, true or false"));
    readers.put(Character.class, new PlainReader(BuiltIns::character, "one character"));
    readers.put(
        URI.class, new PlainReader(BuiltIns::uri, "an address such as https://example.org/"));
    readers.put(UUID.class, new PlainReader(BuiltIns::uuid, "a UUID of 36 characters"));
    readers.put(InetAddress.class, new PlainReader(AddressReader::read, AddressReader.EXPECTED));
    readers.put(User.class, new UserReader());
    readers.put(Room.class, new RoomReader());
    return readers;
  }

  private static Boolean bool(String word) throws Unreadable {
    return switch (Caseless.fold(word)) {
      case "true", "yes", "on" -> true;
      case "false", "no", "off" -> false;
      default -> throw new Unreadable("yes or no, on or off, true or false");
    };
  }

  private static Character character(String word) throws Unreadable {
    if (word.length() != 1) {
      throw new Unreadable("one character");
    }
    return word.charAt(0);
  }

  /** A relative one has neither host nor scheme: {@code example.org} would be a path. */
  private static URI uri(String word) throws Exception {
    URI uri = new URI(word);
    if (!uri.isAbsolute()) {
      throw new Unreadable("an address such as https://example.org/");
    }
    return uri;
  }

  private static UUID uuid(String word) throws Unreadable {
    if (!UUID_FORM.matcher(word).matches()) {
      throw new Unreadable("a UUID of 36 characters");
    }
    return UUID.fromString(word);
  }
}
