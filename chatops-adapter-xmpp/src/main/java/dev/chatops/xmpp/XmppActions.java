package dev.chatops.xmpp;

import static dev.chatops.xmpp.XmppTarget.refused;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.MessageId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jivesoftware.smack.packet.MessageBuilder;
import org.jivesoftware.smackx.chatstates.ChatState;
import org.jivesoftware.smackx.chatstates.packet.ChatStateExtension;
import org.jivesoftware.smackx.message_correct.element.MessageCorrectExtension;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jivesoftware.smackx.sid.element.OriginIdElement;
import org.jspecify.annotations.Nullable;

/**
 * From an action to the stanzas that do it; an action that is none here is refused. Sends nothing.
 *
 * <p>RFC 6121 §5, XEP-0045 §7.4, §7.5 and §8.1, XEP-0308 (edit), XEP-0424 (delete), XEP-0444
 * (react), XEP-0461 (reply), XEP-0085 (typing), XEP-0359 (origin ids). What is said is literal, and
 * says so (XEP-0393 §7). Thread-safe.
 */
final class XmppActions {

  private static final String RETRACTED = "This message was taken back, which is not shown here.";
  private static final int LONGEST_EMOJI = 64;

  /** Escaped, and with as much again for what goes with the words. */
  private static final int MOST_BYTES_A_CHARACTER = 12;

  private final XmppWho who;
  private final XmppPlaces places;
  private final XmppMemory memory;
  private final XmppKeys keys;
  private final int stanzaBytes;

  /**
   * For one connection.
   *
   * @param stanzaBytes how many bytes the server takes in one stanza
   */
  XmppActions(XmppWho who, XmppPlaces places, XmppMemory memory, XmppKeys keys, int stanzaBytes) {
    this.who = who;
    this.places = places;
    this.memory = memory;
    this.keys = keys;
    this.stanzaBytes = stanzaBytes;
  }

  /**
   * The stanzas for an action, in their order. What goes with a part as a file is to be uploaded
   * first, and said by {@link #link}.
   *
   * @throws DeliveryException if there are none; nothing was sent
   */
  List<XmppSending> of(Action action) {
    List<XmppSending> sendings = new ArrayList<>();
    if (action instanceof Action.Say say) {
      if (!say.part().plain().isBlank()) {
        sendings.add(said(say));
      } else if (say.part().uploads().isEmpty()) {
        throw refused("there is nothing to say");
      }
    } else {
      sendings.add(done(action));
    }
    sendings.forEach(sending -> checkSize(action, sending));
    return sendings;
  }

  /**
   * Where a file can be had: XEP-0066 §3, with the address alone in the body, without which clients
   * show no picture.
   *
   * @throws DeliveryException if there is no way there now
   */
  XmppSending link(Action.Say say, String url) {
    XmppTarget target = target(say);
    MessageBuilder message =
        target
            .message(keys.next())
            .setBody(url)
            .addExtension(XmppElements.of("x", XmppElements.OOB).addElement("url", url).build());
    return finish(message, target);
  }

  private XmppSending done(Action action) {
    if (action instanceof Action.Edit edit) {
      return edited(edit);
    } else if (action instanceof Action.Delete delete) {
      return deleted(delete);
    } else if (action instanceof Action.React react) {
      return reacted(react);
    } else if (action instanceof Action.Typing typing) {
      return typing(typing);
    } else if (action instanceof Action.SetTopic set) {
      return topic(set);
    }
    throw refused(
        "no stanza says to " + action.getClass().getSimpleName().toLowerCase(Locale.ROOT));
  }

  private XmppTarget target(Conversation where) {
    return XmppTarget.of(where, who, places);
  }

  private XmppTarget target(Action.Say say) {
    XmppTarget target = target(say.to());
    return say.audience() instanceof Audience.Only only ? target.only(only.user(), who) : target;
  }

  private XmppSending said(Action.Say say) {
    XmppTarget target = target(say);
    MessageId answers = say.answers();
    MessageBuilder message = target.message(keys.next());
    String text = XmppText.carried(say.part().plain());
    if (answers != null && target.refers() && answers.room().equals(target.room().id())) {
      boolean quotes = target.everyone() && memory.quotesFirst(answers);
      text = new XmppReply(answers, memory.find(answers).orElse(null), quotes).addTo(message, text);
    }
    return finish(literal(message, text), target);
  }

  private static MessageBuilder literal(MessageBuilder message, String text) {
    return worded(message, "body", text)
        .addExtension(XmppElements.of("unstyled", XmppElements.STYLING).build())
        .addExtension(new ChatStateExtension(ChatState.active));
  }

  private static MessageBuilder worded(MessageBuilder message, String element, String text) {
    if (XmppLiteral.isNeeded(text)) {
      return message.addExtension(new XmppLiteral(element, text));
    }
    return element.equals("body") ? message.setBody(text) : message.setSubject(text);
  }

  /** What makes a message that can be referred to. */
  private static XmppSending finish(MessageBuilder message, XmppTarget target) {
    String id = message.getStanzaId();
    message.addExtension(new OriginIdElement(id));
    return sending(
        message, target, target.everyone() ? null : new MessageId(target.room().id(), id));
  }

  private static XmppSending sending(
      MessageBuilder message, XmppTarget target, @Nullable MessageId made) {
    if (target.place() != null && !target.everyone()) {
      message.addExtension(new MUCUser()); // XEP-0045 §7.5: it is no talk of two accounts
    }
    return new XmppSending(message.build(), made, target.everyone());
  }

  /** XEP-0308 §3: by the id that the bot has given, in a room, too. */
  private XmppSending edited(Action.Edit edit) {
    if (!edit.part().uploads().isEmpty()) {
      throw refused("XMPP puts no file in the place of words");
    }
    XmppTarget target = target(edit.where());
    MessageBuilder message = target.message(keys.next());
    literal(message, XmppText.carried(edit.part().plain()));
    message.addExtension(
        new MessageCorrectExtension(XmppText.carried(sentId(edit.message(), target))));
    message.addExtension(new OriginIdElement(message.getStanzaId()));
    memory.corrects(new MessageId(target.room().id(), message.getStanzaId()), edit.message());
    return sending(message, target, edit.message());
  }

  private String sentId(MessageId message, XmppTarget target) {
    if (!target.everyone()) {
      return message.value();
    }
    return memory
        .find(message)
        .filter(known -> known.sender().equals(who.self().id().value()))
        .map(XmppMemory.Known::sentId)
        .orElseThrow(() -> refused("that message is too old to be changed, or not the bot's"));
  }

  private XmppSending deleted(Action.Delete delete) {
    XmppTarget target = referring(delete.where());
    MessageBuilder message = target.message(keys.next()).setBody(RETRACTED);
    message.addExtension(
        XmppElements.of("retract", XmppElements.RETRACT)
            .addAttribute("id", XmppText.carried(delete.message().value()))
            .build());
    message.addExtension(
        XmppElements.of("fallback", XmppElements.FALLBACK)
            .addAttribute("for", XmppElements.RETRACT)
            .build());
    return stored(message, target);
  }

  private XmppSending reacted(Action.React react) {
    XmppTarget target = referring(react.where());
    String emoji = react.emoji();
    boolean known =
        !emoji.isBlank()
            && emoji.length() <= LONGEST_EMOJI
            && emoji.equals(XmppText.carried(emoji))
            && emoji.codePoints().noneMatch(XmppActions::isWord);
    if (!known) {
      throw refused("XMPP reacts with an emoji, not with \"" + XmppText.brief(emoji, 20) + "\"");
    }
    String self = who.self().id().value();
    var reactions =
        XmppElements.of("reactions", XmppElements.REACTIONS)
            .addAttribute("id", XmppText.carried(react.message().value()));
    memory
        .react(react.message(), self, emoji, react.add())
        .forEach(each -> reactions.addElement("reaction", each));
    MessageBuilder message = target.message(keys.next()).addExtension(reactions.build());
    return stored(message, target);
  }

  /** Of ASCII, emoji have the digits and signs of keys alone. */
  private static boolean isWord(int codePoint) {
    return codePoint < 0x80 && "0123456789#*".indexOf(codePoint) < 0
        || Character.isLetter(codePoint)
        || Character.isWhitespace(codePoint);
  }

  private XmppTarget referring(Conversation where) {
    XmppTarget target = target(where);
    if (!target.refers()) {
      throw refused(target.to() + " gives its messages no ids that could be referred to");
    }
    return target;
  }

  /** XEP-0334 §4.4: who is away shall find it, too. */
  private static XmppSending stored(MessageBuilder message, XmppTarget target) {
    message.addExtension(XmppElements.of("store", XmppElements.HINTS).build());
    return sending(message, target, null);
  }

  private XmppSending typing(Action.Typing typing) {
    XmppTarget target = target(typing.where());
    return sending(
        target.message(keys.next()).addExtension(new ChatStateExtension(ChatState.composing)),
        target,
        null);
  }

  private XmppSending topic(Action.SetTopic set) {
    XmppTarget target = target(Conversation.of(set.room()));
    if (!target.everyone()) {
      throw refused("a talk of two has no topic");
    }
    MessageBuilder message = target.message(keys.next());
    worded(message, "subject", XmppText.carried(set.topic()));
    return new XmppSending(message.build(), null, false); // the room tells it without the id
  }

  /** A server ends the stream at a stanza that is too long (RFC 6120 §4.9.3.14). */
  private void checkSize(Action action, XmppSending sending) {
    int characters = 0;
    if (action instanceof Action.Say say) {
      characters = say.part().plain().length();
    } else if (action instanceof Action.Edit edit) {
      characters = edit.part().plain().length();
    } else if (action instanceof Action.SetTopic set) {
      characters = set.topic().length();
    }
    if (characters > stanzaBytes / MOST_BYTES_A_CHARACTER) {
      int bytes = sending.stanza().toXML().toString().getBytes(StandardCharsets.UTF_8).length;
      if (bytes > stanzaBytes) {
        throw refused("a stanza of " + bytes + " bytes; the server takes " + stanzaBytes);
      }
    }
  }
}
