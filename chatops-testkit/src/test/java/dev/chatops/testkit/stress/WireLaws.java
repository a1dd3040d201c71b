package dev.chatops.testkit.stress;

import dev.chatops.chat.Action;
import dev.chatops.testkit.stress.UnrulyNetwork.Sending;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The order of what a network was asked to do. */
final class WireLaws {

  private static final Pattern NUMBERED = Pattern.compile("say (\\d+)#(\\d+)");
  private static final Pattern LONG = Pattern.compile("long (\\d+)#(\\d+)");

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, String> spoken = new HashMap<>();
  private final Map<Object, Parts> parts = new HashMap<>();
  private final Ledger ledger;

  private record Parts(String serial, int last, boolean troubled) {}

  WireLaws(Ledger ledger) {
    this.ledger = ledger;
  }

  void check(List<Sending> log) {
    for (Sending sending : log) {
      Object place = Places.of(sending.action());
      String text = sending.action() instanceof Action.Say say ? say.part().plain() : null;
      if (text != null) {
        String trace = trace(sending.action()) + " in " + place;
        numbered(trace, text);
        acknowledged(trace, text);
      }
      together(place, text, sending);
    }
  }

  /** What one command says stays in order. */
  private void numbered(String trace, String text) {
    Matcher said = NUMBERED.matcher(text);
    if (said.find()) {
      int number = Integer.parseInt(said.group(2));
      int before = numbers.merge(trace, number, Math::max);
      if (before > number) {
        ledger.broken("%s came after %d of it, %s", text, before, trace);
      }
    }
  }

  /** What stands in for an answer never comes after it. */
  private void acknowledged(String trace, String text) {
    boolean stands = text.contains(" takes a while: ") || text.startsWith("waiting for ");
    String before = spoken.get(trace);
    if (stands && before != null) {
      ledger.broken("\"%s\" came after \"%s\", %s", text, before, trace);
    }
    if (!stands && !text.contains("dropped: too much to say")) {
      spoken.put(trace, text);
    }
  }

  /** Only a page comes between the parts of a message. */
  private void together(Object place, @Nullable String text, Sending sending) {
    if (text != null && text.startsWith("PAGE ")) {
      return;
    }
    Parts now = parts.get(place);
    Matcher next = text == null ? null : LONG.matcher(text);
    String serial = next != null && next.find() ? next.group(1) : null;
    boolean same = now != null && now.serial.equals(serial);
    if (now != null && !same && !now.troubled && now.last < WordsPlugin.LONG - 1) {
      ledger.broken("in the midst of long %s in %s came %s", now.serial, place, sending.action());
    }
    if (next != null && serial != null) {
      boolean troubled = sending.troubled() || (same && now != null && now.troubled);
      parts.put(place, new Parts(serial, Integer.parseInt(next.group(2)), troubled));
    } else {
      parts.remove(place);
    }
  }

  private static String trace(Action action) {
    return action.id().substring(0, action.id().lastIndexOf('-'));
  }
}
