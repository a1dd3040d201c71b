package dev.chatops.testkit.stress;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.adapter.Inbound;
import dev.chatops.adapter.Renderer;
import dev.chatops.adapter.Renderers;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import dev.chatops.config.Settings;
import dev.chatops.service.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A network in memory that fails, delays, forgets, repeats itself and throws, and writes down what
 * it was asked to do. Thread-safe.
 */
final class UnrulyNetwork implements AdapterFactory {

  /** How long the engine gives an action. */
  private static final long DEADLINE = Duration.ofSeconds(30).toNanos();

  private static final Pattern QUESTION = Pattern.compile("(\\w+)\\? for <(\\w+)>");

  private final ConcurrentHashMap<Object, Flight> flights = new ConcurrentHashMap<>();
  private final List<Sending> log = new ArrayList<>();
  private final List<Asked> questions = new ArrayList<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final Queue<CompletableFuture<?>> promises = new ConcurrentLinkedQueue<>();
  private final String id;
  private final Traits traits;
  private final Time time;
  private final Ledger ledger;
  private final Random random;
  private final AtomicInteger failingStarts;
  private volatile @Nullable Inbound inbound;
  private volatile boolean calm;
  private volatile boolean prompt;
  private volatile boolean down;

  /** What it was asked to do, in order, and whether it did not go well. */
  record Sending(Action action, boolean troubled) {}

  /** Somebody was asked something. */
  record Asked(String kind, String user, Conversation where, MessageId message) {}

  private static final class Flight {
    private final long began;
    private volatile boolean answered;

    Flight(long began) {
      this.began = began;
    }
  }

  UnrulyNetwork(String id, Traits traits, Time time, Ledger ledger, long seed) {
    this.id = id;
    this.traits = traits;
    this.time = time;
    this.ledger = ledger;
    this.random = new Random(seed);
    this.failingStarts = new AtomicInteger(random.nextInt(5) == 0 ? 1 : 0);
  }

  String id() {
    return id;
  }

  /** False if nobody listens. */
  boolean tell(Event event) {
    Inbound to = inbound;
    if (to != null) {
      to.accept(event);
    }
    return to != null;
  }

  /** A completion of what somebody types, and a promise to say when the bot has come to rest. */
  void asksTheBot(User who, Conversation where) {
    Inbound to = inbound;
    if (to != null) {
      promises.add(to.suggest(who, where, "qu").toCompletableFuture());
      promises.add(to.settled().toCompletableFuture());
    }
  }

  /** How many promises of the bot are not kept. */
  long unkept() {
    return promises.stream().filter(promise -> !promise.isDone()).count();
  }

  void down(boolean now) {
    down = now;
  }

  boolean isDown() {
    return down;
  }

  /** From now on everything goes well. */
  void calm(boolean now) {
    calm = now;
  }

  /** Whatever happens, it is answered before its deadline. */
  void prompt() {
    prompt = true;
  }

  synchronized List<Sending> log() {
    return List.copyOf(log);
  }

  synchronized Optional<Asked> anyQuestion(Random by) {
    return questions.isEmpty()
        ? Optional.empty()
        : Optional.of(questions.get(by.nextInt(questions.size())));
  }

  synchronized void forget(Asked question) {
    questions.remove(question);
  }

  @Override
  public String type() {
    return id;
  }

  @Override
  public Adapter create(String name, Settings settings) {
    return new Line();
  }

  private synchronized int dice(int sides) {
    return random.nextInt(sides);
  }

  private synchronized void note(Action action, boolean troubled) {
    log.add(new Sending(action, troubled));
  }

  private CompletionStage<Receipt> perform(Action action) {
    Flight mine = new Flight(time.nanos(Time.Kind.DELIVERY));
    Flight before = flights.put(Places.of(action), mine);
    if (before != null && !before.answered && mine.began - before.began < DEADLINE) {
      ledger.broken("two actions at once in %s, the second is %s", Places.of(action), action);
    }
    int fate = calm ? 0 : dice(1000);
    if (down || fate >= 900 && fate < 940) {
      note(action, true);
      return refused(
          mine, DeliveryException.notYet("not yet", Duration.ofMillis(dice(prompt ? 20 : 2_000))));
    } else if (fate >= 940 && fate < 965) {
      note(action, true);
      Sent sent = dice(2) == 0 ? Sent.NO : Sent.MAYBE;
      return refused(mine, new DeliveryException("no", sent));
    } else if (fate >= 965 && fate < 980) {
      note(action, true);
      mine.answered = true;
      return broken(fate);
    }
    note(action, fate >= 980);
    Receipt receipt = new Receipt(action.id(), made(action), time.now());
    if (fate < 600) {
      mine.answered = true;
      return CompletableFuture.completedFuture(receipt);
    } else if (fate < 850) {
      return later(mine, receipt, Duration.ofMillis(dice(prompt ? 30 : 3_000)));
    } else if (fate < 900) {
      mine.answered = true;
      return new Twice(receipt);
    } else if (prompt) {
      return later(mine, receipt, Duration.ofMillis(dice(30)));
    } else if (fate < 990) {
      return later(mine, receipt, Duration.ofSeconds(25 + dice(10)));
    }
    return new CompletableFuture<>();
  }

  @SuppressWarnings("NullAway") // what an adapter must not do
  private static CompletionStage<Receipt> broken(int fate) {
    if (fate < 970) {
      throw new IllegalStateException("an adapter that throws");
    } else if (fate < 973) {
      throw new AssertionError("an adapter with a bug");
    } else if (fate < 976) {
      return null;
    }
    return CompletableFuture.completedFuture(null);
  }

  private CompletionStage<Receipt> refused(Flight mine, DeliveryException why) {
    if (dice(2) == 0) {
      mine.answered = true;
      return CompletableFuture.failedFuture(why);
    }
    CompletableFuture<Receipt> stage = new CompletableFuture<>();
    time.schedule(
        Time.Kind.DELIVERY,
        Duration.ofMillis(dice(prompt ? 10 : 1_000)),
        () -> {
          mine.answered = true;
          stage.completeExceptionally(why);
        });
    return stage;
  }

  private CompletionStage<Receipt> later(Flight mine, Receipt receipt, Duration delay) {
    CompletableFuture<Receipt> stage = new CompletableFuture<>();
    time.schedule(
        Time.Kind.DELIVERY,
        delay,
        () -> {
          mine.answered = true;
          stage.complete(receipt);
        });
    return stage;
  }

  private @Nullable MessageId made(Action action) {
    if (!(action instanceof Action.Say say)) {
      return null;
    }
    MessageId message = new MessageId(say.to().room().id(), "m" + numbers.incrementAndGet());
    Matcher asked = QUESTION.matcher(say.part().plain());
    if (asked.find()) {
      synchronized (this) {
        questions.add(new Asked(asked.group(1), asked.group(2), say.to(), message));
        if (questions.size() > 20) {
          questions.remove(0);
        }
      }
    }
    return message;
  }

  /** One connection. */
  private final class Line implements Adapter {

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
      if (failingStarts.getAndDecrement() > 0) {
        throw new DeliveryException("the network is not there", Sent.NO);
      }
      inbound = to;
    }

    @Override
    public CompletionStage<Receipt> perform(Action action) {
      return UnrulyNetwork.this.perform(action);
    }

    @Override
    public void close() {}
  }
}
