package dev.chatops.testkit;

import dev.chatops.chat.MessageId;
import dev.chatops.chat.Press;
import java.util.List;
import java.util.Map;

/**
 * A message of the bot at one moment.
 *
 * @param id which
 * @param history how it has read, in turn; as it reads now at the end
 * @param buttons what can be pressed on it, by label
 * @param buttonsEver what could be pressed on it at any time
 */
record Standing(
    MessageId id,
    List<String> history,
    Map<String, Press> buttons,
    Map<String, Press> buttonsEver) {

  String text() {
    return history.get(history.size() - 1);
  }
}
