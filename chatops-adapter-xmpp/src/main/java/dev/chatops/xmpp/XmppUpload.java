package dev.chatops.xmpp;

import static dev.chatops.xmpp.XmppTarget.refused;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.Upload;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jivesoftware.smackx.httpfileupload.element.Slot;

/**
 * Files, to a service of the server that keeps them (XEP-0363): asks for a slot, brings the bytes
 * by HTTP and gives the address where everybody can have them.
 *
 * <p>One file at a time, on a thread of its own, for the bytes may come from anywhere and slowly; a
 * few more may wait. Thread-safe.
 */
final class XmppUpload implements AutoCloseable {

  private static final int WAITING = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** Where the server is asked for a slot (XEP-0363 §4). */
  @FunctionalInterface
  interface Slots {

    /** Never blocks; a refusal fails the stage. */
    CompletionStage<Slot> slot(String name, long size, String mediaType);
  }

  /** The bot itself cannot read what it is to send. */
  static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(Upload upload, Throwable cause) {
      super(upload.name() + " could not be read", cause);
    }
  }

  private final ThreadPoolExecutor thread;
  private final AtomicLong count = new AtomicLong();
  private final Map<Long, CompletableFuture<String>> open = new ConcurrentHashMap<>();
  private final XmppPut put;

  /**
   * Nothing runs yet.
   *
   * @param put how bytes are brought
   * @param threads makes the one thread
   */
  XmppUpload(XmppPut put, ThreadFactory threads) {
    this.put = put;
    this.thread =
        new ThreadPoolExecutor(
            1, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), threads);
    thread.allowCoreThreadTimeOut(true);
  }

  /**
   * Brings a file to the service.
   *
   * @param most the largest that the service takes, in bytes, where it says so
   * @return the address of the file; a failure is {@link Unreadable}, or a {@link
   *     DeliveryException} whose sentence is meant for people
   */
  CompletionStage<String> send(Upload upload, OptionalLong most, Slots slots) {
    CompletableFuture<String> address = new CompletableFuture<>();
    long number = count.incrementAndGet();
    open.put(number, address);
    address.whenComplete((done, failed) -> open.remove(number));
    try {
      thread.execute(() -> run(upload, most, slots, address));
    } catch (RejectedExecutionException full) {
      address.completeExceptionally(
          refused(thread.isShutdown() ? "the bot leaves" : "too many files wait to be uploaded"));
    }
    return address;
  }

  private void run(
      Upload upload, OptionalLong most, Slots slots, CompletableFuture<String> address) {
    if (address.isDone()) {
      return;
    }
    try {
      address.complete(bring(upload, most, slots));
    } catch (DeliveryException | Unreadable e) {
      address.completeExceptionally(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      address.completeExceptionally(refused("the bot leaves"));
    } catch (IOException | RuntimeException e) {
      address.completeExceptionally(
          new DeliveryException("the file could not be brought over", Sent.NO, e));
    }
  }

  private String bring(Upload upload, OptionalLong most, Slots slots)
      throws IOException, InterruptedException {
    byte[] bytes = read(upload, most);
    checkSize(bytes.length, most);
    Slot slot = await(slots.slot(upload.name(), bytes.length, upload.mediaType()));
    put.put(slot.getPutUrl(), slot.getHeaders(), upload.mediaType(), bytes);
    return put.address(slot.getGetUrl());
  }

  /** A source may be anybody's code. */
  private static byte[] read(Upload upload, OptionalLong most) {
    try {
      checkSize(upload.source().size().orElse(1), most);
      return upload.bytes();
    } catch (DeliveryException e) {
      throw e;
    } catch (Throwable e) {
      throw new Unreadable(upload, e);
    }
  }

  private static void checkSize(long bytes, OptionalLong most) {
    if (bytes == 0) {
      throw refused("it is empty");
    } else if (most.isPresent() && bytes > most.getAsLong()) {
      throw refused("it has " + bytes + " bytes, and the server takes " + most.getAsLong());
    }
  }

  private static Slot await(CompletionStage<Slot> slot) throws InterruptedException {
    try {
      return slot.toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw refused("the server gave no place for it in time");
    } catch (ExecutionException | CompletionException e) {
      Throwable why = e.getCause() == null ? e : e.getCause();
      throw new DeliveryException("the server gives no place for it", Sent.NO, why);
    }
  }

  /** Afterwards nothing is under way, and what was has failed. */
  @Override
  public void close() {
    thread.shutdownNow();
    put.stop();
    open.values().forEach(address -> address.completeExceptionally(refused("the bot leaves")));
    try {
      thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
