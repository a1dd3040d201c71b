package dev.chatops.testkit;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.Inbound;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Event;
import java.time.Duration;
import java.util.function.Function;

/** The knobs of a fake network: what can go wrong on the way to the bot and on the way from it. */
abstract class FakeTrouble {

  private final Arrivals arrivals = new Arrivals();
  private final FakeFaults faults = new FakeFaults();
  private final HeldReceipts receipts = new HeldReceipts();

  // --- on the way to the bot

  /** Tells the next event twice, under the same key. */
  public void duplicateNext() {
    arrivals.duplicateNext();
  }

  /** Holds the next event back until {@link #releaseDelayed}; later ones overtake it. */
  public void delayNext() {
    arrivals.delayNext();
  }

  /**
   * Tells the next event late; other ones overtake it.
   *
   * @param by how late, on the chat's clock: it comes when that is moved on
   */
  public void delayNext(Duration by) {
    arrivals.delayNext(by);
  }

  /**
   * Holds the next events back until so many have happened, and tells them from the last to the
   * first.
   *
   * @param events how many
   */
  public void reorderNext(int events) {
    if (events < 2) {
      throw new IllegalArgumentException("an order takes two events or more, not " + events);
    }
    arrivals.reorderNext(events);
  }

  /** Tells what is held back, in the order it happened; what comes from now on comes at once. */
  public void releaseDelayed() {
    arrivals.release().forEach(this::deliver);
  }

  /**
   * Tells again what was told last, under the same keys, as networks do after a reconnect.
   *
   * @param events how many
   */
  public void tellAgain(int events) {
    arrivals.last(events).forEach(this::deliver);
  }

  /** Tells the bot its own words from now on, as some networks do. */
  public void echoOwnWords() {
    faults.echoOwnWords();
  }

  // --- on the way from the bot

  /**
   * Fails the next action that is asked for, in the order of these calls.
   *
   * @param failure how
   */
  public void failNext(DeliveryException failure) {
    faults.failNext(failure);
  }

  /**
   * Fails every action from now on, such as where the bot may not speak any more.
   *
   * @param failure how
   */
  public void failAll(DeliveryException failure) {
    faults.failAll(failure);
  }

  /** Ends {@link #failAll}. */
  public void failNoMore() {
    faults.failAll(null);
  }

  /**
   * Has the next actions wait: each is refused once, to be tried again.
   *
   * @param actions how many
   * @param retryAfter when it is worth another try
   */
  public void rateLimit(int actions, Duration retryAfter) {
    for (int i = 0; i < actions; i++) {
      failNext(DeliveryException.notYet("the fake network is asked too often", retryAfter));
    }
  }

  /**
   * Has whatever the bot does in a room wait, and nothing else: each is refused, to be tried again,
   * until {@link #rateLimitNoMore}. Not for a fake chat, where time runs until all has come to rest
   * or was given up.
   */
  final void rateLimit(String room, Duration retryAfter) {
    faults.limit(room, retryAfter);
  }

  /** Ends {@link #rateLimit(String, Duration)}. */
  final void rateLimitNoMore(String room) {
    faults.limit(room, null);
  }

  /**
   * Holds back all receipts from now on: what the bot does is done, and it does not get to know.
   * What people do returns then when the handlers have finished, whatever waits to be sent. A
   * handler that waits for a receipt itself is set off by {@link FakeNetwork#says}, which waits for
   * nothing, and {@link #awaitReceipts}.
   */
  public void holdReceipts() {
    receipts.hold();
  }

  /**
   * Waits until the bot has done so much of which it does not know.
   *
   * @param actions how many receipts are held back by then; a conversation has one action on its
   *     way at a time
   * @throws AssertionError if that takes more than ten seconds of real time
   */
  public void awaitReceipts(int actions) {
    try {
      if (!receipts.await(actions, FakeSession.PATIENCE)) {
        throw new AssertionError(
            "the bot has not done "
                + actions
                + " things in "
                + FakeSession.PATIENCE
                + "\n\n"
                + this);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("the test was interrupted", e);
    }
  }

  /** Brings all receipts that were held back, and holds back no more. */
  public void releaseReceipts() {
    receipts.release();
  }

  // --- the connection

  /** Loses the connection; the network stays away until it is restored. */
  public abstract void drop();

  /** Brings the network back; an adapter that was connected is so again. */
  public abstract void restore();

  /**
   * Loses the connection while the next action is on its way: it is done, and the bot cannot know.
   */
  public void dropDuringNext() {
    faults.cutNext();
  }

  /**
   * Is not there when an adapter wants to connect.
   *
   * @param times how often, from now on
   */
  public void failStarts(int times) {
    faults.failStarts(times);
  }

  /**
   * Has the adapter give up for good.
   *
   * @param cause one sentence, such as that the bot was banned
   * @throws IllegalStateException if no bot is connected
   */
  public void giveUp(String cause) {
    inbound().failed(new ChatOpsException(cause));
  }

  /**
   * Has the adapter say that there will be no more input.
   *
   * @throws IllegalStateException if no bot is connected
   */
  public void end() {
    inbound().ended();
  }

  // --- for the network itself

  final Arrivals arrivals() {
    return arrivals;
  }

  final FakeFaults faults() {
    return faults;
  }

  final HeldReceipts receipts() {
    return receipts;
  }

  abstract void tell(Function<String, Event> event);

  abstract void deliver(Event event);

  abstract Inbound inbound();
}
