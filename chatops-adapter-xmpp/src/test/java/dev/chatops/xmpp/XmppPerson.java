package dev.chatops.xmpp;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Somebody who sits in rooms, talks, and reads what the bot says. */
public final class XmppPerson extends XmppPeer {

  private static final String MUC = "http://jabber.org/protocol/muc";
  private static final String ALONE = "alone";

  private final String bot;
  private final Map<String, String> nicks = new ConcurrentHashMap<>();
  private final Map<String, BlockingQueue<String>> heard = new ConcurrentHashMap<>();
  private final List<Consumer<Xml>> watchers = new CopyOnWriteArrayList<>();
  private final String name;

  /**
   * Somebody who is logged in.
   *
   * @param bot the nick of the bot that this one listens to
   */
  public XmppPerson(Prosody server, String name, String bot) {
    super(server, name);
    this.name = name;
    this.bot = bot;
    logsIn();
  }

  /** Goes into rooms under the own name; returns when it is there. */
  public XmppPerson joins(String... rooms) {
    for (String room : rooms) {
      joinsAs(room, name);
    }
    return this;
  }

  XmppPerson joinsAs(String room, String nick) {
    String place = room + "/" + nick;
    nicks.put(room, nick);
    send(
        "<presence to='"
            + Xml.escaped(place)
            + "'><x xmlns='"
            + MUC
            + "'><history maxchars='0'/></x></presence>");
    expect(
        "into " + room,
        xml -> xml.name().equals("presence") && xml.from().equals(place) && hasStatus(xml, "110"));
    return this;
  }

  static boolean hasStatus(Xml presence, String code) {
    return presence
        .child("x", MUC + "#user")
        .map(x -> x.children().stream().anyMatch(each -> each.attribute("code").equals(code)))
        .orElse(false);
  }

  public void leaves(String room) {
    String place = room + "/" + nicks.remove(room);
    send("<presence type='unavailable' to='" + Xml.escaped(place) + "'/>");
    expect("out of " + room, xml -> xml.is("presence", "unavailable") && xml.from().equals(place));
  }

  /** Takes another nick in all rooms. */
  void renames(String nick) {
    nicks.replaceAll(
        (room, old) -> {
          String place = room + "/" + nick;
          send("<presence to='" + Xml.escaped(place) + "'/>");
          expect(
              "the nick " + nick, xml -> xml.name().equals("presence") && xml.from().equals(place));
          return nick;
        });
  }

  /** Says something in a room; returns when the room has sent it to all. */
  public void says(String room, String text) {
    says(room, text, "");
  }

  /** The same with more in the stanza; gives its id. */
  String says(String room, @Nullable String text, String more) {
    String id = nextId();
    String body = text == null ? "" : "<body>" + Xml.escaped(text) + "</body>";
    send(
        "<message type='groupchat' id='%s' to='%s'>%s%s</message>"
            .formatted(id, Xml.escaped(room), body, more));
    expect("its own words", xml -> xml.name().equals("message") && xml.attribute("id").equals(id));
    return id;
  }

  /** Gives a room another subject; returns when all know. */
  void sets(String room, String subject) {
    send(
        "<message type='groupchat' to='%s'><subject>%s</subject></message>"
            .formatted(Xml.escaped(room), Xml.escaped(subject)));
    expect(
        "the subject " + subject,
        xml -> xml.from().startsWith(room) && xml.words("subject").orElse("").equals(subject));
  }

  /** Goes into a room unless it is there. */
  XmppPerson in(String room) {
    return nicks.containsKey(room) ? this : joins(room);
  }

  /** Says something to an account alone; returns when the server has it. */
  public void whispers(String jid, String text) {
    send(
        "<message type='chat' id='%s' to='%s'><body>%s</body></message>"
            .formatted(nextId(), Xml.escaped(jid), Xml.escaped(text)));
    settle();
  }

  /** Says something alone to somebody in a room (XEP-0045 §7.5). */
  void whispersIn(String room, String nick, String text) {
    send(
        "<message type='chat' id='%s' to='%s'><body>%s</body><x xmlns='%s#user'/></message>"
            .formatted(nextId(), Xml.escaped(room + "/" + nick), Xml.escaped(text), MUC));
    settle();
  }

  /** Lets somebody see all that comes, on the thread that reads. */
  XmppPerson shows(Consumer<Xml> eyes) {
    watchers.add(eyes);
    return this;
  }

  @Override
  protected void came(Xml xml) {
    watchers.forEach(eyes -> eyes.accept(xml));
    boolean said = xml.name().equals("message") && xml.child("body").isPresent();
    boolean now = xml.child("delay").isEmpty() && !xml.attribute("type").equals("error");
    if (said && now) {
      String text = XmppReading.words(xml);
      if (xml.is("message", "groupchat") && xml.from().endsWith("/" + bot)) {
        mail(xml.from().substring(0, xml.from().indexOf('/'))).add(text);
      } else if (!xml.is("message", "groupchat")) {
        mail(ALONE).add(text);
      }
    }
    super.came(xml);
  }

  private BlockingQueue<String> mail(String place) {
    return heard.computeIfAbsent(place, any -> new LinkedBlockingQueue<>());
  }

  /** The next message of the bot in a room. */
  public @Nullable String heardIn(String room, Duration most) {
    return next(room, most);
  }

  /** The next message to this one alone. */
  public @Nullable String heardAlone(Duration most) {
    return next(ALONE, most);
  }

  private @Nullable String next(String place, Duration most) {
    try {
      return mail(place).poll(most.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
