package dev.chatops.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One of the crowd, on a thread of its own: talks, asks the bot now and then, and comes back. */
final class Citizen implements Runnable {

  private static final long TALK_MILLIS = 2_000;
  private static final int ASKS_ONE_IN = 8;

  private final World world;
  private final Book book;
  private final CountDownLatch quiet;
  private final CountDownLatch over;
  private final Random random;
  private final String name;
  private final String room;
  private int count;

  /**
   * Not there yet.
   *
   * @param quiet once it is open, nobody says anything any more
   * @param over once it is open, nobody listens any more
   */
  Citizen(
      World world, Book book, CountDownLatch quiet, CountDownLatch over, int number, long seed) {
    this.world = world;
    this.book = book;
    this.quiet = quiet;
    this.over = over;
    this.random = new Random(seed * 31 + number);
    this.name = "citizen" + number;
    this.room = world.rooms().get(number % world.rooms().size());
  }

  @Override
  public void run() {
    while (over.getCount() > 0) {
      try (Member member = world.member(name, room)) {
        stays(member);
      } catch (IOException e) {
        pause(200 + random.nextInt(600)); // the server is away, or he was thrown out
      }
    }
  }

  private void stays(Member member) throws IOException {
    long next = System.nanoTime() + millis(random.nextInt((int) TALK_MILLIS));
    while (over.getCount() > 0) {
      long left = next - System.nanoTime();
      String heard = member.hears(Duration.ofNanos(Math.max(1_000_000, left)));
      if (heard != null && heard.startsWith(SoakPlugin.ANSWER + name + "-")) {
        book.heard(heard.substring(SoakPlugin.ANSWER.length()));
      }
      if (System.nanoTime() - next >= 0) {
        next = System.nanoTime() + millis(TALK_MILLIS / 2 + random.nextInt((int) TALK_MILLIS));
        if (quiet.getCount() > 0) {
          says(member);
        }
      }
    }
  }

  private void says(Member member) throws IOException {
    if (random.nextInt(ASKS_ONE_IN) > 0) {
      book.talked();
      member.says("nothing that concerns the bot, number " + random.nextInt());
      return;
    }
    String number = name + "-" + ++count;
    book.asked(number);
    member.says("!do " + number);
  }

  private static long millis(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }

  private void pause(long millis) {
    try {
      boolean ended = over.await(millis, TimeUnit.MILLISECONDS);
      assert !ended || over.getCount() == 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
