package dev.chatops.console;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.adapter.Inbound;
import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Renderer;
import dev.chatops.adapter.Renderers;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.UserId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The chat at the machine the bot runs on: one person at a keyboard, or a pipe, who may play
 * several people in several rooms. Thread-safe.
 *
 * <p>The person is {@code <id>/operator} and may do everything; {@code /as ann} makes {@code
 * <id>/ann} of them, with the rights the configuration gives her, until {@code /as} or {@code /as
 * operator} makes them the operator again. All of these are vouched for, since nobody else can
 * reach a console. It begins in the room {@code #console}.
 */
public final class ConsoleAdapter implements Adapter {

  private static final Traits TRAITS =
      Traits.of(new Limit(1_000_000, Limit.Unit.CHARS_UTF16)).cadence(Duration.ofMillis(100));

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final String id;
  private final Front front;
  private final Printer printer;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable Desk desk;
  private volatile @Nullable Thread reader;

  ConsoleAdapter(String id, Front front) {
    this.id = id;
    this.front = front;
    this.printer = new Printer("console-" + id + "-out");
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Traits traits(Room where) {
    return TRAITS;
  }

  @Override
  public Renderer renderer() {
    return Renderers.plain();
  }

  @Override
  public Optional<UserId> operator() {
    return Optional.of(new UserId(id, Company.OPERATOR));
  }

  @Override
  public synchronized void start(Inbound inbound) {
    if (desk != null || closed.get()) {
      throw new IllegalStateException("the console " + id + " has been started or closed before");
    }
    Desk arrived = new Desk(id, front, inbound);
    desk = arrived;
    front.open(arrived, printer);
    arrived.arrive();
    Thread thread = new Thread(arrived, "console-" + id);
    thread.setDaemon(true);
    thread.start();
    reader = thread;
  }

  @Override
  public CompletionStage<Receipt> perform(Action action) {
    Desk now = desk;
    if (now == null) {
      return failed("the console " + id + " has not been started");
    }
    if (!(action instanceof Action.Say say) || beyondTraits(say)) {
      return failed("a console can say text and nothing else");
    }
    return printer.print(() -> print(now, say));
  }

  private static boolean beyondTraits(Action.Say say) {
    return say.to().thread() != null
        || say.audience() instanceof Audience.Only
        || !say.part().uploads().isEmpty();
  }

  /** When nobody reads what is said, such as behind {@code | head}, nobody types either. */
  private Receipt print(Desk now, Action.Say say) throws IOException {
    try {
      return new Receipt(
          say.id(), now.show(new Reply(say.to().room(), say.part().wire())), Instant.now());
    } catch (IOException unread) {
      front.close();
      now.over();
      throw unread;
    }
  }

  private static CompletionStage<Receipt> failed(String sentence) {
    return CompletableFuture.failedStage(new DeliveryException(sentence, Sent.NO));
  }

  /**
   * {@inheritDoc}
   *
   * <p>What has been performed is still printed, for a second at most. A thread that reads an input
   * which can neither be closed nor interrupted ends with its next line, and tells nothing.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    Desk left = desk;
    if (left != null) {
      left.leave();
    }
    printer.close(PATIENCE);
    if (left != null) { // The standard input of a process that only checks a file is not ours.
      front.close();
    }
    Thread reading = reader;
    if (reading != null && reading != Thread.currentThread()) {
      await(reading);
    }
  }

  private static void await(Thread reader) {
    try {
      reader.join(PATIENCE.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
