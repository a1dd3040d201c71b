package dev.chatops.internal;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.Inbound;
import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Renderer;
import dev.chatops.adapter.Renderers;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An adapter that does what a test tells it to, and remembers what it was asked to do. */
public class TinyAdapter implements Adapter {

  public static final Traits ABLE = Traits.of(new Limit(1_000, Limit.Unit.CHARS_UTF16));

  private final Queue<Action> actions = new ConcurrentLinkedQueue<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger events = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private final String id;
  private volatile @Nullable Inbound inbound;
  private volatile Traits traits = ABLE;
  private volatile Function<Action, CompletionStage<Receipt>> answer = this::took;
  private volatile Consumer<Inbound> start = inbound -> {};

  public TinyAdapter(String id) {
    this.id = id;
  }

  public TinyAdapter can(Traits other) {
    traits = other;
    return this;
  }

  public TinyAdapter answering(Function<Action, CompletionStage<Receipt>> other) {
    answer = other;
    return this;
  }

  public TinyAdapter starting(Consumer<Inbound> other) {
    start = other;
    return this;
  }

  /** A receipt as a network gives it: with an id for what was said, without one for the rest. */
  public CompletionStage<Receipt> took(Action action) {
    return CompletableFuture.completedStage(receipt(action));
  }

  public Receipt receipt(Action action) {
    MessageId made =
        action instanceof Action.Say say
            ? new MessageId(say.to().room().id(), "m" + numbers.incrementAndGet())
            : null;
    return new Receipt(action.id(), made, Instant.EPOCH);
  }

  public static CompletionStage<Receipt> refused(DeliveryException why) {
    return CompletableFuture.failedStage(why);
  }

  public Conversation room(String name) {
    return Conversation.of(Room.of(new RoomId(id, name)));
  }

  public User user(String name) {
    return User.of(new UserId(id, name), name);
  }

  /** Somebody said something, for the first time. */
  public Event.Said said(Conversation where, User from, String text) {
    int number = events.incrementAndGet();
    MessageId message = new MessageId(where.room().id(), "e" + number);
    return new Event.Said(id + "-" + number, Message.of(message, where, from, text));
  }

  /** Where it tells what happens, once it is started. */
  public Inbound inbound() {
    return Objects.requireNonNull(inbound, "not started");
  }

  public void hears(Conversation where, User from, String text) {
    inbound().accept(said(where, from, text));
  }

  public List<Action> actions() {
    return List.copyOf(actions);
  }

  /** What it was asked to do, in short. */
  public List<String> asked() {
    return actions.stream().map(TinyAdapter::shown).toList();
  }

  public int closes() {
    return closed.get();
  }

  private static String shown(Action action) {
    if (action instanceof Action.Say say) {
      return say.to().room().name() + ": " + say.part().wire();
    } else if (action instanceof Action.Edit edit) {
      return "edit " + edit.message().value() + ": " + edit.part().wire();
    } else if (action instanceof Action.Delete delete) {
      return "delete " + delete.message().value();
    } else if (action instanceof Action.React react) {
      return "react " + react.message().value() + " " + react.emoji();
    }
    return action.getClass().getSimpleName();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Traits traits(Room where) {
    return traits;
  }

  @Override
  public Renderer renderer() {
    return Renderers.plain();
  }

  @Override
  public void start(Inbound to) {
    inbound = to;
    start.accept(to);
  }

  @Override
  public CompletionStage<Receipt> perform(Action action) {
    actions.add(action);
    return answer.apply(action);
  }

  @Override
  public void close() {
    closed.incrementAndGet();
  }
}
