package dev.chatops.irc;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The people that share a channel with the bot, by their folded nicks. The reader thread writes,
 * any thread may ask.
 *
 * <p>What a server has told of somebody's account unasked it will tell anew when it changes. What
 * it has only answered holds for a while, and for the nick it was asked about: an older service
 * knows people by nick.
 */
final class IrcPeople {

  /** How long a server's answer is believed; a shorter while if it was no. */
  static final Duration ANSWER = Duration.ofMinutes(5);

  static final Duration NO = Duration.ofMinutes(1);

  private final Map<String, Person> byNick = new ConcurrentHashMap<>();
  private final Map<String, String> nickByStrangersId = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  IrcPeople(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * Somebody.
   *
   * @param nick as it is shown
   * @param standing whether there is a services account, as far as it is known; null if it is not
   * @param strangersId what tells a person without account from others; null until somebody asks
   */
  record Person(String nick, @Nullable Standing standing, @Nullable String strangersId) {}

  /**
   * What the server has said of somebody.
   *
   * @param account the services account; null if there is none
   * @param told whether it will say when that changes
   * @param since when it has said so, as {@link System#nanoTime}
   */
  record Standing(@Nullable String account, boolean told, long since) {

    boolean holds(long now) {
      return told || now - since < (account == null ? NO : ANSWER).toNanos();
    }
  }

  Optional<Person> find(String foldedNick) {
    return Optional.ofNullable(byNick.get(foldedNick));
  }

  /** What is known of somebody's account now; empty if nothing is. */
  Optional<Standing> standing(String foldedNick) {
    Person person = byNick.get(foldedNick);
    Standing standing = person == null ? null : person.standing;
    return standing != null && standing.holds(nanos.getAsLong())
        ? Optional.of(standing)
        : Optional.empty();
  }

  /** The services account of somebody; empty if there is none, or none is known of. */
  Optional<String> account(String foldedNick) {
    return standing(foldedNick).map(Standing::account);
  }

  void come(String foldedNick, String nick) {
    byNick.putIfAbsent(foldedNick, new Person(nick, null, null));
  }

  /** The server has said who somebody is. */
  void account(String foldedNick, @Nullable String account, boolean told) {
    Person person = byNick.get(foldedNick);
    if (person != null && !isKnown(person.standing, account, told)) {
      Standing standing = new Standing(account, told, nanos.getAsLong());
      byNick.put(foldedNick, new Person(person.nick, standing, person.strangersId));
    }
  }

  private static boolean isKnown(@Nullable Standing known, @Nullable String account, boolean told) {
    return told && known != null && known.told && Objects.equals(known.account, account);
  }

  void rename(String from, String to, String nick) {
    Person person = byNick.remove(from);
    if (person != null) {
      Standing kept = person.standing != null && person.standing.told ? person.standing : null;
      byNick.put(to, new Person(nick, kept, person.strangersId));
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
      byNick.put(foldedNick, new Person(person.nick, person.standing, id));
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
    return byNick.keySet().stream()
        .filter(nick -> account(nick).filter(it -> letters.same(it, foldedAccount)).isPresent())
        .findFirst();
  }
}
