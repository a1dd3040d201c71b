package dev.chatops.internal.trip;

import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Content;
import dev.chatops.internal.out.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Output of a program in a room: one message that grows until it is full, then the next; where
 * nothing said can change, new messages at the network's cadence, none longer than a handful of
 * parts, so that others get a word in. One message is on its way at a time, and what comes
 * meanwhile is the next. For one thread.
 */
final class Block {

  private final Chat chat;
  private final Supplier<String> more;
  private final boolean grows;
  private final int parts;
  private boolean first = true;
  private @Nullable Said said;
  private String text = "";
  private String rest = "";
  private long next;

  Block(Chat chat, Supplier<String> more) {
    Traits traits = chat.speaker().traits(chat.conversation());
    this.chat = chat;
    this.more = more;
    this.grows = traits.has(Feature.EDIT);
    this.parts = grows ? 1 : traits.parts();
  }

  /** Says lines, each with its line feed; blank ones at the end wait for what follows. */
  void add(String lines) throws InterruptedException {
    rest += lines;
    while (!rest.isBlank()) {
      if (!grows && !first) {
        chat.speaker().awaiting().moment(next);
        rest += more.get();
      }
      int end = fitting(ends());
      if (end < 0) {
        fill();
      } else {
        String now = with(end);
        rest = rest.substring(end + 1);
        show(now);
      }
    }
  }

  private void show(String now) throws InterruptedException {
    Said shown = said;
    if (shown == null) {
      shown = chat.output(content(now));
    } else {
      shown.edit(content(now));
    }
    chat.speaker().awaiting().arrival(shown);
    if (grows) {
      said = shown;
      text = now;
    } else {
      first = false;
      next = chat.speaker().nextChange(chat.conversation());
    }
  }

  /** The message takes no more. */
  private void fill() {
    said = null;
    text = "";
    first = false;
  }

  /** Who asked is named once. */
  private Content content(String lines) {
    Content code = Content.code(lines);
    return first && chat.naming() ? chat.named(code) : code;
  }

  /** Where the lines end that are not blank. */
  private List<Integer> ends() {
    List<Integer> ends = new ArrayList<>();
    int begin = 0;
    for (int end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n', begin)) {
      if (!rest.substring(begin, end).isBlank()) {
        ends.add(end);
      }
      begin = end + 1;
    }
    return ends;
  }

  /** The last end that fits; a line that fits nowhere has a message of its own. */
  private int fitting(List<Integer> ends) {
    int low = -1;
    int high = ends.size() - 1;
    if (fits(ends.get(high))) {
      return ends.get(high);
    }
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (fits(ends.get(middle))) {
        low = middle;
      } else {
        high = middle;
      }
    }
    if (low < 0) {
      return text.isEmpty() ? ends.get(0) : -1;
    }
    return ends.get(low);
  }

  private boolean fits(int end) {
    return chat.fits(content(with(end)), parts);
  }

  private String with(int end) {
    String lines = rest.substring(0, end);
    return text.isEmpty() ? lines : text + "\n" + lines;
  }
}
