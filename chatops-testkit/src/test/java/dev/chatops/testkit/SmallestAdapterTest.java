package dev.chatops.testkit;

import static dev.chatops.adapter.DeliveryException.Sent.NO;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.Inbound;
import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Renderer;
import dev.chatops.adapter.Renderers;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Body;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Mention;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.config.Settings;
import dev.chatops.testkit.tck.AdapterCompatibilityKit;
import dev.chatops.testkit.tck.Wire;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The smallest adapter there can be, and what it takes to join the kit: a page walks through it.
 */
class SmallestAdapterTest extends AdapterCompatibilityKit {

  private final Radio radio = new Radio();

  @Override
  protected AdapterFactory factory() {
    return new RadioAdapterFactory(radio);
  }

  @Override
  protected Wire wire() {
    return new RadioWire(radio);
  }

  /** Each line reaches whoever listens, in one order; a channel without {@code #} is a person's. */
  static final class Radio {

    private final List<Consumer<Line>> listeners = new CopyOnWriteArrayList<>();
    private int lines;

    record Line(int number, String channel, String from, String text) {}

    void listen(Consumer<Line> listener) {
      listeners.add(listener);
    }

    synchronized int transmit(String channel, String from, String text) {
      Line line = new Line(++lines, channel, from, text);
      listeners.forEach(listener -> listener.accept(line));
      return line.number();
    }
  }

  record RadioAdapterFactory(Radio radio) implements AdapterFactory {

    @Override
    public String type() {
      return "radio";
    }

    @Override
    public Adapter create(String id, Settings settings) {
      return new RadioAdapter(id, settings.string("call-sign"), radio);
    }
  }

  /** The bot on the radio. Thread-safe. */
  static final class RadioAdapter implements Adapter {

    private final String id;
    private final String callSign;
    private final Radio radio;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile @Nullable Inbound inbound;

    RadioAdapter(String id, String callSign, Radio radio) {
      this.id = id;
      this.callSign = callSign;
      this.radio = radio;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public Traits traits(Room where) {
      return Traits.of(new Limit(1_000, Limit.Unit.CHARS_UTF16));
    }

    @Override
    public Renderer renderer() {
      return Renderers.plain();
    }

    @Override
    public Room direct(User user) {
      return Room.direct(new RoomId(id, user.name()), user.name());
    }

    @Override
    public void start(Inbound to) {
      if (!started.compareAndSet(false, true)) {
        throw new IllegalStateException(id + " was started before");
      }
      inbound = to;
      tell(new Event.Connected("on the air", user(callSign)));
      radio.listen(this::hears);
    }

    @Override
    public CompletionStage<Receipt> perform(Action action) {
      if (inbound == null) {
        return failed(id + " is not on the air");
      }
      if (!(action instanceof Action.Say say) || !isWords(say)) {
        return failed("a radio carries words, and nothing else");
      }
      RoomId channel = say.to().room().id();
      int number = radio.transmit(channel.value(), callSign, say.part().wire());
      MessageId made = new MessageId(channel, "" + number);
      return CompletableFuture.completedStage(new Receipt(action.id(), made, Instant.now()));
    }

    @Override
    public void close() {
      inbound = null;
    }

    private static boolean isWords(Action.Say say) {
      return say.to().thread() == null
          && say.audience() == Audience.ALL
          && say.part().uploads().isEmpty();
    }

    private static CompletionStage<Receipt> failed(String sentence) {
      return CompletableFuture.failedStage(new DeliveryException(sentence, NO));
    }

    private void hears(Radio.Line line) {
      boolean own = line.from().equals(callSign);
      tell(
          new Event.Said(
              "line " + line.number(), message(line), own ? Event.Origin.OWN : Event.Origin.LIVE));
    }

    private Message message(Radio.Line line) {
      RoomId channel = new RoomId(id, line.channel());
      boolean direct = !line.channel().startsWith("#");
      Room room = direct ? Room.direct(channel, line.channel()) : Room.of(channel);
      MessageId number = new MessageId(channel, "" + line.number());
      Body body = new Body(line.text(), mentions(line.text()));
      return new Message(number, Conversation.of(room), user(line.from()), body, List.of(), null);
    }

    /** Core tells by its own name what is said to the bot. */
    private List<Mention> mentions(String text) {
      Matcher named = Pattern.compile("\\b" + Pattern.quote(callSign) + "\\b").matcher(text);
      return named
          .results()
          .map(at -> (Mention) new Mention.OfUser(at.start(), at.end(), user(callSign), true))
          .toList();
    }

    /** Anybody can call themselves anything on the radio: the mark says that nobody vouches. */
    private User user(String name) {
      return User.of(new UserId(id, "~" + name), name);
    }

    /** What core throws must not silence the radio. */
    private void tell(Event event) {
      Inbound to = inbound;
      if (to != null) {
        try {
          to.accept(event);
        } catch (RuntimeException broken) {
          System.getLogger("radio").log(System.Logger.Level.ERROR, "not accepted", broken);
        }
      }
    }
  }

  /** Everybody else on the radio. */
  static final class RadioWire extends Wire {

    private final Radio radio;

    RadioWire(Radio radio) {
      this.radio = radio;
      radio.listen(this::hears);
    }

    private void hears(Radio.Line line) {
      if (line.from().equals(bot())) {
        seen().said(line.channel(), "" + line.number(), line.text());
      }
    }

    @Override
    public String settings() {
      return "call-sign = opsbot";
    }

    @Override
    public String bot() {
      return "opsbot";
    }

    @Override
    public void says(String peer, String room, String text) {
      radio.transmit(room, peer, text);
    }

    @Override
    public void whispers(String peer, String text) {
      radio.transmit(peer, peer, text);
    }

    @Override
    public boolean vouchesFor(String peer) {
      return false;
    }

    @Override
    public void close() {}
  }
}
