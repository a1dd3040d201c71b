package dev.chatops.irc;

import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.irc.IrcSettings.Identity;
import java.util.Optional;

/**
 * People and places of one network in the words of core. Names are folded in ids, and a room is
 * named as its id is, so that two spellings are one room.
 *
 * <p>A person is the services account, folded as services do; else {@code ~} and the nick he was
 * first met under. With {@code identity = nick} a person is the nick.
 */
final class IrcWho {

  private final String adapter;
  private final Identity identity;
  private final IrcState state;

  IrcWho(String adapter, Identity identity, IrcState state) {
    this.adapter = adapter;
    this.identity = identity;
    this.state = state;
  }

  /** Who sent a line. */
  User sender(IrcLine line) {
    return user(line.nick(), state.account(line));
  }

  /** Somebody by nick. */
  User named(String nick) {
    return user(nick, state.people().account(state.fold(nick)));
  }

  private User user(String nick, Optional<String> account) {
    return User.of(new UserId(adapter, id(nick, account)), nick);
  }

  private String id(String nick, Optional<String> account) {
    String folded = state.fold(nick);
    if (identity == Identity.NICK) {
      return folded;
    }
    return account.map(state::fold).orElseGet(() -> state.people().strangersId(folded));
  }

  /** The bot itself. */
  User self() {
    User known = named(state.nick());
    return new User(known.id(), known.name(), true);
  }

  Room channel(String name) {
    return Room.of(new RoomId(adapter, state.fold(name)));
  }

  Room direct(String nick) {
    String folded = state.fold(nick);
    return Room.direct(new RoomId(adapter, folded), folded);
  }

  /** Where to find a person now, whatever the nick has become. */
  Room direct(User user) {
    String id = user.id().value();
    if (identity == Identity.NICK) {
      return direct(id);
    }
    Optional<String> nick =
        user.verified()
            ? state.people().nickOfAccount(id, state.support().caseMapping())
            : state.people().nickOf(id);
    return direct(nick.orElse(user.name()));
  }
}
