package dev.chatops.irc;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * From an action to the line that does it; an action that is none here is refused. Pure.
 *
 * <p>RFC 2812 §3.3.1 PRIVMSG, §3.2.1 JOIN, §3.2.2 PART, §3.2.4 TOPIC. No action can become two
 * lines, or reach anybody but the room it names.
 */
final class IrcActions {

  /** RFC 2812 §2.3: with CR and LF a line has 512 bytes. */
  static final int LINE_BYTES = 510;

  private IrcActions() {}

  /**
   * The line for an action.
   *
   * @param support what the server can
   * @param prefixBytes what it puts before the line when it hands it on
   * @throws DeliveryException if there is no such line; nothing was sent
   */
  static String line(Action action, IrcSupport support, int prefixBytes) {
    if (action instanceof Action.Say say) {
      return fitting(say(say, support), prefixBytes);
    }
    if (action instanceof Action.SetTopic set) {
      return fitting(topic(set, support), prefixBytes);
    }
    if (action instanceof Action.Join join) {
      return "JOIN " + channel(join.room().value(), support);
    }
    if (action instanceof Action.Leave leave) {
      return "PART " + channel(leave.room().value(), support);
    }
    throw refused("IRC has no " + action.getClass().getSimpleName().toLowerCase(Locale.ROOT));
  }

  private static String say(Action.Say say, IrcSupport support) {
    if (say.audience() instanceof Audience.Only) {
      throw refused("IRC has no messages for one person in the midst of a room");
    }
    if (say.to().thread() != null) {
      throw refused("IRC has no threads");
    }
    if (!say.part().uploads().isEmpty()) {
      throw refused("IRC has no uploads");
    }
    if (say.part().wire().isEmpty()) {
      throw refused("there is nothing to say");
    }
    String target = say.to().room().id().value();
    checkTarget(target, support);
    return privmsg(target) + IrcText.oneLine(say.part().wire());
  }

  private static String privmsg(String target) {
    return "PRIVMSG " + target + " :";
  }

  /** How many bytes of text fit into one message to a target. */
  static int room(String target, int prefixBytes) {
    return LINE_BYTES - prefixBytes - bytes(privmsg(target));
  }

  private static String topic(Action.SetTopic set, IrcSupport support) {
    String topic = IrcText.oneLine(set.topic());
    int most = support.topicLength();
    if (most > 0 && bytes(topic) > most) {
      throw refused("the topic has " + bytes(topic) + " bytes; the server keeps " + most);
    }
    return "TOPIC " + channel(set.room().id().value(), support) + " :" + topic;
  }

  private static String channel(String name, IrcSupport support) {
    checkTarget(name, support);
    if (!support.isChannel(name)) {
      throw refused("no channel: " + name);
    }
    return name;
  }

  /** One channel or one nick: a comma or a mask would reach others, a space would end the name. */
  private static void checkTarget(String target, IrcSupport support) {
    boolean bad = target.isEmpty() || target.charAt(0) == ':' || target.charAt(0) == '$';
    String forbidden = support.isChannel(target) ? " ,\u0007" : " ,*?!@";
    for (int i = 0; i < target.length() && !bad; i++) {
      bad = target.charAt(i) < ' ' || forbidden.indexOf(target.charAt(i)) >= 0;
    }
    if (bad) {
      throw refused("neither a channel nor a nick: " + IrcText.visible(target));
    }
  }

  private static String fitting(String line, int prefixBytes) {
    if (bytes(line) + prefixBytes > LINE_BYTES) {
      throw refused(
          "a line of "
              + bytes(line)
              + " bytes does not fit beside the "
              + prefixBytes
              + " that the server adds");
    }
    return line;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static DeliveryException refused(String sentence) {
    return new DeliveryException(sentence, Sent.NO);
  }
}
