package dev.chatops.xmpp;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event.Origin;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.xmpp.XmppMemory.Known;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who has sent a message where, whatever it holds.
 *
 * @param key of the event
 * @param where the room, or where the bot and one person are alone
 * @param place the room by which it came; null if it came by none
 * @param speaker who; null for the room itself
 * @param origin whether it is live
 * @param message what it is referred to by
 * @param sentId the id that the sender has given it; null if that is none to remember
 * @param author the address that a reply to it names
 */
record XmppSpeech(
    String key,
    Conversation where,
    @Nullable XmppPlace place,
    @Nullable User speaker,
    Origin origin,
    MessageId message,
    @Nullable String sentId,
    String author) {

  private static final int EXCERPT = 120;

  /** Who has spoken, where that is not the room. */
  User by() {
    return Objects.requireNonNull(speaker, "the room itself has spoken");
  }

  RoomId room() {
    return where.room().id();
  }

  /** What to keep of it. */
  Known known(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    return new Known(by().id().value(), by().name(), sentId, author, XmppText.brief(line, EXCERPT));
  }
}
