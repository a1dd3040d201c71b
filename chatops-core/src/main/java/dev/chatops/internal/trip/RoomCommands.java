package dev.chatops.internal.trip;

import dev.chatops.adapter.Feature;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.RoomKey;
import dev.chatops.internal.registry.BuiltIn;
import dev.chatops.internal.run.Censored;
import dev.chatops.plugin.Arg;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Unanswered;
import dev.chatops.plugin.UserException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands that take the bot into rooms and out of them. Thread-safe. They wait. */
public final class RoomCommands implements BuiltIn {

  private static final Logger log = LoggerFactory.getLogger(RoomCommands.class);

  private static final String PERMISSION = "bot.rooms";

  private final List<Link> links;
  private final Places places;
  private final Presence presence;

  /**
   * Commands for one bot.
   *
   * @param links its adapters
   * @param places the rooms that people may mean
   * @param presence where it is
   */
  public RoomCommands(List<Link> links, Places places, Presence presence) {
    this.links = List.copyOf(links);
    this.places = places;
    this.presence = presence;
  }

  @Override
  public String name() {
    return "rooms";
  }

  @Override
  public boolean urgent() {
    return false;
  }

  @Command(value = "rooms", help = "Which rooms the bot is in", permission = PERMISSION)
  Content rooms() {
    return new RoomList(places, presence).of(links);
  }

  @Command(
      value = "join <room> [--key]",
      help =
          "Take the bot into a room, for good; with --key it asks you for the key, in a direct"
              + " message",
      permission = PERMISSION)
  String join(
      Context chat,
      @Arg(help = "a name of the configuration, or what its network calls it") String room,
      boolean key)
      throws InterruptedException {
    return each(
        places.meant(room, chat.conversation()),
        one -> {
          Link link = mover(one);
          return join(chat, link, one, key ? asked(chat, one) : null);
        });
  }

  @Command(
      value = "leave <room>",
      help = "Take the bot out of a room, for good",
      permission = PERMISSION)
  String leave(
      Context chat,
      @Arg(help = "a name of the configuration, or what its network calls it") String room)
      throws InterruptedException {
    return each(places.meant(room, chat.conversation()), one -> leave(chat, mover(one), one));
  }

  /** What is to be done in one room, and the sentence about it. */
  private interface Step {
    String in(RoomId room) throws InterruptedException;
  }

  /** A name may stand for several rooms; what fails in one of them keeps it out of no other. */
  private static String each(List<RoomId> rooms, Step step) throws InterruptedException {
    List<String> said = new ArrayList<>();
    int failed = 0;
    for (RoomId room : rooms) {
      try {
        said.add(step.in(room));
      } catch (Unanswered e) {
        throw e;
      } catch (UserException e) {
        failed++;
        said.add(String.valueOf(e.getMessage()));
      }
    }
    String all = String.join("\n", said);
    if (failed == rooms.size()) {
      throw new UserException("{}", all);
    }
    return all;
  }

  private String join(Context chat, Link link, RoomId room, @Nullable RoomKey key)
      throws InterruptedException {
    boolean before = presence.roster().has(room);
    try {
      presence.join(link, room, key, chat.trace());
    } catch (Presence.NotKept e) {
      throw forgotten("the bot is in " + room.value(), e);
    } catch (ChatOpsException e) {
      throw new UserException("not joined: {}", hidden(key, String.valueOf(e.getMessage())));
    }
    return (before ? "already in " : "joined ") + room.value();
  }

  /** What is said in the room itself is said before; then there is nobody left to say it to. */
  private String leave(Context chat, Link link, RoomId room) throws InterruptedException {
    if (!presence.knows(room) && places.names(room).isEmpty()) {
      throw new UserException("the bot is not in {}", room.value());
    }
    boolean before = presence.roster().has(room);
    boolean here = before && isIn(chat.conversation(), room);
    if (here) {
      chat.reply("leaving {}", room.value());
    }
    try {
      presence.leave(link, room, chat.trace());
    } catch (Presence.NotKept e) {
      throw forgotten("the bot has left " + room.value(), e);
    } catch (ChatOpsException e) {
      throw new UserException("not left: {}", e.getMessage());
    }
    if (here) {
      return "";
    }
    return before
        ? "left " + room.value()
        : "the bot is not in " + room.value() + ", and will not go back";
  }

  /** An adapter should not say it, and a server might. */
  private static String hidden(@Nullable RoomKey key, String sentence) {
    if (key == null || key.reveal().length() < Censored.SHORTEST) {
      return sentence;
    }
    return sentence.replace(key.reveal(), "***");
  }

  private static UserException forgotten(String done, Presence.NotKept e) {
    log.error("{}, and that could not be kept", done, e);
    return new UserException("{}, but a restart undoes that: {}", done, e.getMessage());
  }

  private static boolean isIn(Conversation where, RoomId room) {
    return where.room().id().equals(room);
  }

  private static RoomKey asked(Context chat, RoomId room) {
    String answer = chat.askSecret("The key of " + room.value() + "?").reveal();
    if (answer.isBlank()) {
      throw new UserException("that is no key");
    }
    return RoomKey.of(answer.strip());
  }

  /** The network of a room, if it can do this and is there. */
  private Link mover(RoomId room) {
    Link link =
        links.stream()
            .filter(one -> one.id().equals(room.adapter()))
            .findFirst()
            .orElseThrow(() -> new UserException("{} is switched off", room.adapter()));
    if (!link.speaker().can(Conversation.of(Room.of(room)), Feature.MEMBERSHIP)) {
      throw new UserException("on {} the bot cannot go into rooms or leave them", link.id());
    }
    if (link.state() != Link.State.CONNECTED) {
      throw new UserException("{} is not connected now; try again later", link.id());
    }
    return link;
  }
}
