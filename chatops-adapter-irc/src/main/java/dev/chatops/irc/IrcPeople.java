package dev.chatops.irc;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The people that share a channel with the bot, by their folded nicks. The reader thread writes,
 * any thread may ask.
 */
final class IrcPeople {

  private final Map<String, Person> byNick = new ConcurrentHashMap<>();
  private final Map<String, String> nickByStrangersId = new ConcurrentHashMap<>();

  /**
   * Somebody.
   *
   * @param nick as it is shown
   * @param account the services account; null if there is none, or none is known of
   * @param strangersId what tells a person without account from others; null until somebody asks
   */
  record Person(String nick, @Nullable String account, @Nullable String strangersId) {}

  Optional<Person> find(String foldedNick) {
    return Optional.ofNullable(byNick.get(foldedNick));
  }

  void come(String foldedNick, String nick) {
    byNick.putIfAbsent(foldedNick, new Person(nick, null, null));
  }

  void account(String foldedNick, @Nullable String account) {
    Person person = byNick.get(foldedNick);
    if (person != null && !Objects.equals(person.account, account)) {
      byNick.put(foldedNick, new Person(person.nick, account, person.strangersId));
    }
  }

  void rename(String from, String to, String nick) {
    Person person = byNick.remove(from);
    if (person != null) {
      byNick.put(to, new Person(nick, person.account, person.strangersId));
      if (person.strangersId != null) {
        nickByStrangersId.put(person.strangersId, to);
      }
    }
  }

  void go(String foldedNick) {
    Person person = byNick.remove(foldedNick);
    if (person != null && person.strangersId != null) {
      nickByStrangersId.remove(person.strangersId);
    }
  }

  /**
   * What tells this person from all others in sight, after a change of nick, too. It begins with
   * {@code ~}, so it is an identity to nobody; whoever takes a nick that its owner has left behind
   * gets another one.
   */
  String strangersId(String foldedNick) {
    Person person = byNick.get(foldedNick);
    if (person != null && person.strangersId != null) {
      return person.strangersId;
    }
    String id = freeId(foldedNick);
    if (person != null) {
      byNick.put(foldedNick, new Person(person.nick, person.account, id));
      nickByStrangersId.put(id, foldedNick);
    }
    return id;
  }

  private String freeId(String foldedNick) {
    String id = "~" + foldedNick;
    for (int n = 2; nickByStrangersId.containsKey(id); n++) {
      id = "~" + foldedNick + "#" + n;
    }
    return id;
  }

  /** The nick that an id stands for now. */
  Optional<String> nickOf(String strangersId) {
    return Optional.ofNullable(nickByStrangersId.get(strangersId));
  }

  /** The nick of somebody who is logged in to an account. */
  Optional<String> nickOfAccount(String foldedAccount, CaseMapping letters) {
    return byNick.entrySet().stream()
        .filter(entry -> isOf(entry.getValue(), foldedAccount, letters))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isOf(Person person, String foldedAccount, CaseMapping letters) {
    return person.account != null && letters.same(person.account, foldedAccount);
  }
}
