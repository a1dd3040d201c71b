package dev.chatops.soak;

import dev.chatops.ChatOps;
import dev.chatops.config.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;

/**
 * A bot on a real server, a hundred people who talk, and a fate that restarts the server, throws
 * the bot out and holds everything up: {@code ./dev soak irc 600}, or {@code xmpp}. Every question
 * is answered once or reported, whatever befalls; heap and threads stay flat.
 */
public final class Soak {

  private static final int CROWD = 100;
  private static final int SAMPLES = 40;
  private static final Duration REST = Duration.ofSeconds(90);
  private static final long LAST_BLOW = Duration.ofSeconds(5).toNanos();
  private static final String LIMITS =
      "\nlimits { commands = 1000, commands-per-person = 100, commands-per-minute = 0 }";

  private final World world;
  private final Duration length;
  private final Random random;
  private final long seed;
  private final Book book = new Book();
  private final Report report = new Report();
  private final Samples samples = new Samples();
  private final CountDownLatch quiet = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();

  private Soak(World world, Duration length, long seed) {
    this.world = world;
    this.length = length;
    this.seed = seed;
    this.random = new Random(seed);
  }

  /**
   * Runs, prints the table, and exits with 1 if a law was broken.
   *
   * @param args the network, for how many seconds, and a seed
   */
  public static void main(String[] args) {
    String network = args.length > 0 ? args[0] : "irc";
    long seconds = args.length > 1 ? Long.parseLong(args[1]) : 600;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : System.currentTimeMillis();
    LogManager.getLogManager().reset(); // Smack tells of each lost line with a stack
    System.out.printf("soak: %s for %d s, seed %d%n", network, seconds, seed);
    Report report = run(world(network), Duration.ofSeconds(seconds), seed);
    System.out.print(report.table());
    System.exit(report.broken().isEmpty() ? 0 : 1);
  }

  private static World world(String network) {
    return switch (network) {
      case "irc" -> new IrcWorld();
      case "xmpp" -> new XmppWorld();
      default ->
          throw new IllegalArgumentException("no world '" + network + "'; there are: irc, xmpp");
    };
  }

  /** One run, with a world that is closed at its end. */
  static Report run(World world, Duration length, long seed) {
    try (world) {
      return new Soak(world, length, seed).run();
    } catch (InterruptedException e) {
      throw new IllegalStateException("a soak was interrupted", e);
    }
  }

  private Report run() throws InterruptedException {
    ChatOps bot =
        ChatOps.builder()
            .config(Settings.parse("name = opsbot, prefix = \"!\"\n" + world.block() + LIMITS))
            .timeline(book)
            .plugin(new SoakPlugin(book))
            .build()
            .start();
    try (bot) {
      for (int n = 0; n < CROWD; n++) {
        thread("citizen", new Citizen(world, book, quiet, over, n, seed));
      }
      List<Thread> errands = world.errands().stream().map(this::errand).toList();
      fate();
      quiet.countDown();
      rest(bot);
      samples.take();
      listenToTheEnd();
      for (Thread errand : errands) {
        errand.join();
      }
    }
    over.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    report.row("length", length.toSeconds() + " s, " + CROWD + " people");
    book.check(report);
    samples.check(report);
    return report;
  }

  private Thread errand(World.Errand errand) {
    return thread(
        "errand",
        () -> {
          try {
            errand.run(length, report);
          } catch (Exception | AssertionError e) {
            report.broken("an errand failed: " + e);
          }
        });
  }

  /** Deals blows, and looks at heap and threads between them. */
  private void fate() throws InterruptedException {
    long begun = System.nanoTime();
    long every = length.toNanos() / SAMPLES;
    long sample = begun + every;
    long blow = begun + breath();
    long end = begun + length.toNanos();
    while (System.nanoTime() < end) {
      if (quiet.await(20, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("nobody else ends the talk");
      }
      if (System.nanoTime() > blow && end - System.nanoTime() > LAST_BLOW) {
        strike();
        blow = System.nanoTime() + breath();
      } else if (System.nanoTime() > sample) {
        samples.take();
        sample += every;
      }
    }
  }

  private long breath() {
    long least = Math.max(2_000, length.toMillis() / 30);
    return Duration.ofMillis(least + random.nextLong(2 * least)).toNanos();
  }

  private void strike() {
    World.Blow blow = world.blows().get(random.nextInt(world.blows().size()));
    long begun = System.nanoTime();
    try {
      blow.strike().run();
    } catch (IOException e) {
      report.broken(blow.name() + " failed: " + e);
    }
    book.blow(blow.name(), begun);
  }

  /** Until nothing is under way any more. */
  private void rest(ChatOps bot) {
    long end = System.nanoTime() + REST.toNanos();
    boolean settled = false;
    while (System.nanoTime() < end && !(settled && !book.hasOpen())) {
      settled = bot.settle(Duration.ofSeconds(1));
    }
    if (!settled) {
      report.broken("the bot does not come to rest: " + bot.diagnose());
    }
  }

  /** What was delivered is on its way to people who read, through a server that may be slow. */
  private void listenToTheEnd() throws InterruptedException {
    long end = System.nanoTime() + REST.toNanos();
    while (book.isUnheard() && System.nanoTime() < end) {
      TimeUnit.NANOSECONDS.timedJoin(threads.get(0), 20_000_000);
    }
  }

  private Thread thread(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    threads.add(thread);
    return thread;
  }
}
