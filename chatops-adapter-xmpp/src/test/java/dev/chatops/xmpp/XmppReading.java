package dev.chatops.xmpp;

import dev.chatops.testkit.tck.Seen;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a modern client shows its person of the stanzas that come: what the kit asks for. */
final class XmppReading {

  private static final String REPLY = "urn:xmpp:reply:0";

  private final Seen seen;
  private final String bot;
  private final Map<String, String> bySentId = new ConcurrentHashMap<>();
  private final Map<String, String> byText = new HashMap<>();
  private final Map<String, Set<String>> reactions = new ConcurrentHashMap<>();
  private final Map<String, BlockingQueue<Link>> links = new ConcurrentHashMap<>();
  private final Map<String, String> lastWords = new ConcurrentHashMap<>();
  private final Set<String> knownTopics = ConcurrentHashMap.newKeySet();

  /** Where a file can be had, and what was said before it. */
  record Link(String url, String words) {}

  XmppReading(Seen seen, String bot) {
    this.seen = seen;
    this.bot = bot;
  }

  /** The words of a message, without those that only stand in for a reference (XEP-0428). */
  static String words(Xml message) {
    String body = message.words("body").orElse("");
    Optional<Xml> quoted =
        message.children().stream()
            .filter(each -> each.name().equals("fallback") && each.attribute("for").equals(REPLY))
            .findFirst()
            .flatMap(fallback -> fallback.child("body"));
    if (quoted.isEmpty()) {
      return body;
    }
    int end = Integer.parseInt(quoted.get().attribute("end"));
    return body.substring(body.offsetByCodePoints(0, end));
  }

  /** The id by which a room knows the message that reads so, once it has come. */
  String idOf(String text) {
    long deadline = System.nanoTime() + XmppPeer.PATIENCE.toNanos();
    synchronized (byText) {
      while (!byText.containsKey(text)) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          throw new IllegalStateException("nobody has read: " + text);
        }
        try {
          byText.wait(left);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      return byText.get(text);
    }
  }

  private void reads(String text, String id) {
    synchronized (byText) {
      byText.put(text, id);
      byText.notifyAll();
    }
  }

  /** The id that the sender gave the message that reads so. */
  String sentIdOf(String text) {
    String id = idOf(text);
    return bySentId.entrySet().stream()
        .filter(each -> each.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** Something comes from a room. */
  void inRoom(Xml xml) {
    if (!xml.is("message", "groupchat") || xml.child("delay").isPresent()) {
      return;
    }
    String room = xml.from().split("/", 2)[0];
    if (xml.child("body").isEmpty() && xml.child("subject").isPresent()) {
      topic(room, xml.words("subject").orElse(""));
    }
    boolean ofBot = xml.from().equals(room + "/" + bot);
    if (ofBot && xml.child("composing").isPresent()) {
      seen.typing(room);
    }
    if (xml.child("retract").isPresent()) {
      seen.removed(xml.child("retract").get().attribute("id"));
    } else if (xml.child("reactions").isPresent()) {
      if (ofBot) {
        reacted(xml.child("reactions").get());
      }
    } else if (xml.child("body").isPresent()) {
      said(room, xml, ofBot);
    }
  }

  /** The first is the one there was (XEP-0045 §7.2.15). */
  private void topic(String room, String topic) {
    if (!knownTopics.add(room)) {
      seen.topic(room, topic);
    }
  }

  /** The next file of the bot in a room. */
  @Nullable Link link(String room, Duration most) throws InterruptedException {
    return links(room).poll(most.toNanos(), TimeUnit.NANOSECONDS);
  }

  private BlockingQueue<Link> links(String room) {
    return links.computeIfAbsent(room, any -> new LinkedBlockingQueue<>());
  }

  private void said(String room, Xml xml, boolean ofBot) {
    String text = words(xml);
    Optional<String> url = xml.child("x", "jabber:x:oob").flatMap(oob -> oob.words("url"));
    if (ofBot && url.isPresent()) {
      links(room).add(new Link(url.get(), lastWords.getOrDefault(room, "")));
      return;
    }
    if (ofBot) {
      lastWords.put(room, text);
    }
    String id =
        xml.child("stanza-id").map(stamp -> stamp.attribute("id")).orElse(xml.attribute("id"));
    if (xml.child("replace").isPresent()) {
      String changed = bySentId.get(xml.child("replace").get().attribute("id"));
      reads(text, changed);
      seen.changed(changed, text);
      return;
    }
    bySentId.put(xml.attribute("id"), id);
    reads(text, id);
    if (ofBot) {
      seen.said(room, id, text);
    } else {
      seen.overheard(room, id, text);
    }
  }

  private void reacted(Xml xml) {
    String id = xml.attribute("id");
    Set<String> now = ConcurrentHashMap.newKeySet();
    xml.children().forEach(reaction -> now.add(reaction.text()));
    Set<String> before = reactions.put(id, now);
    if (before != null) {
      before.forEach(emoji -> seen.reacted(id, emoji, now.contains(emoji)));
    }
    now.forEach(emoji -> seen.reacted(id, emoji, true));
  }

  /** Something comes to one person alone, by an account or by a room. */
  void alone(String peer, Xml xml) {
    boolean said = xml.name().equals("message") && xml.child("body").isPresent();
    if (!said || xml.is("message", "groupchat") || xml.is("message", "error")) {
      return;
    }
    String from = xml.from();
    boolean aside = from.contains("@" + Prosody.ROOMS + "/");
    String place = aside ? Seen.aside(from.split("/", 2)[0], peer) : peer;
    seen.said(place, xml.attribute("id"), words(xml));
  }
}
