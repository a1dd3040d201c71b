package dev.chatops.testkit.stress;

import dev.chatops.ChatOps;
import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Pace;
import dev.chatops.adapter.Traits;
import dev.chatops.config.Settings;
import dev.chatops.service.Time;
import dev.chatops.service.Timeline;
import dev.chatops.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * One bot, two networks, one seed: everybody does what they like, the bot closes when it has come
 * to rest or in the midst of it all, and the laws are read.
 */
final class Round {

  /** On which clock. */
  enum Clock {
    /** Real time, a hundred times as fast. */
    FAST,
    /** Real time. */
    REAL,
    /** Time that the crowd moves. */
    MANUAL
  }

  private static final Duration LONG = Duration.ofSeconds(20);

  private final Ledger ledger = new Ledger();
  private final Annals annals = new Annals();
  private final Gates gates = new Gates();
  private final List<UnrulyNetwork> networks = new ArrayList<>();
  private final List<Crowd> crowds = new ArrayList<>();
  private final Clock kind;
  private final Random random;
  private final int most;
  private final Time time;
  private volatile boolean over;

  Round(Clock kind, long seed) {
    this.kind = kind;
    this.random = new Random(seed * 0x9E3779B97F4A7C15L); // one seed is like the next
    this.most = 40 + random.nextInt(200);
    this.time =
        switch (kind) {
          case FAST -> new FastTime(100, ledger);
          case REAL -> new FastTime(1, ledger);
          case MANUAL -> ManualClock.create();
        };
    Traits plain = Traits.of(new Limit(400, Limit.Unit.CHARS_UTF16));
    Traits able =
        plain.with(
            Feature.THREADS,
            Feature.EDIT,
            Feature.DELETE,
            Feature.REACT,
            Feature.EPHEMERAL,
            Feature.TYPING);
    Pace pace = new Pace(3, Duration.ofMillis(kind == Clock.REAL ? 1 : 20));
    network("one", able);
    network("two", plain.pace(pace, pace));
  }

  private void network(String id, Traits traits) {
    UnrulyNetwork network = new UnrulyNetwork(id, traits, time, ledger, random.nextLong());
    if (kind == Clock.REAL) {
      network.prompt();
    }
    networks.add(network);
    crowds.add(new Crowd(network, annals, ledger, gates, random.nextLong()));
  }

  /**
   * Plays it.
   *
   * @param duration how long the crowd has
   * @return what came of it
   */
  Played play(Duration duration) {
    boolean amidst = random.nextBoolean();
    boolean freezes = random.nextInt(4) == 0;
    Duration grace = Duration.ofMillis(random.nextInt(400));
    long end = System.nanoTime() + duration.toNanos();
    ChatOps bot = bot();
    bot.start();
    List<Thread> readers = readers(bot, amidst ? () -> !over : () -> System.nanoTime() < end);
    if (amidst) {
      Waiting.until(() -> System.nanoTime() > end, duration.plus(LONG));
      if (freezes) {
        freezes();
      }
    } else {
      readers.forEach(this::ends);
      rests(bot);
      if (kind != Clock.REAL) { // where a question waits for two minutes
        allEnd();
      }
    }
    bot.close(grace);
    over = true;
    gates.openAll();
    readers.forEach(this::ends);
    new Remains(ledger, time).check(bot);
    networks.forEach(this::kept);
    if (time instanceof FastTime fast) {
      fast.close();
    }
    read(!amidst);
    return Played.of(annals.entries(), ledger.broken());
  }

  private ChatOps bot() {
    String limits =
        "limits { commands = %d, commands-per-person = %d, commands-per-minute = %d }"
            .formatted(most, 3 + random.nextInt(60), random.nextInt(3) == 0 ? 60 : 0);
    String rest =
        """
        name = opsbot, prefix = "!"
        adapters { one { type = one }, two { type = two } }
        rooms { one = ["one/r1", "two/r1"] }
        access {
          roles { boss = ["jobs.manage"] }
          groups { bosses { people = ["one/boss", "two/boss"], roles = [boss] } }
        }
        """;
    var builder =
        ChatOps.builder()
            .config(Settings.parse(rest + limits))
            .timeline(annals)
            .plugin(WorkPlugin.class)
            .plugin(AskPlugin.class)
            .plugin(WordsPlugin.class)
            .install(
                binder -> {
                  binder.bind(Ledger.class).toInstance(ledger);
                  binder.bind(Gates.class).toInstance(gates);
                });
    networks.forEach(builder::adapter);
    // Real time is the bot's own, so that its end is looked at, too.
    return (kind == Clock.REAL ? builder : builder.time(time)).build();
  }

  private List<Thread> readers(ChatOps bot, BooleanSupplier goesOn) {
    List<Thread> readers = new ArrayList<>();
    if (time instanceof ManualClock clock) {
      readers.add(thread(() -> moves(bot, clock, goesOn)));
    } else {
      crowds.forEach(crowd -> readers.add(thread(() -> acts(crowd, goesOn))));
    }
    return readers;
  }

  private void acts(Crowd crowd, BooleanSupplier goesOn) {
    while (goesOn.getAsBoolean()) {
      crowd.step();
      breathes(crowd);
    }
  }

  private void moves(ChatOps bot, ManualClock clock, BooleanSupplier goesOn) {
    while (goesOn.getAsBoolean()) {
      crowds.forEach(Crowd::step);
      crowds.forEach(this::breathes);
      if (random.nextInt(6) == 0 || annals.busy(most * 3 / 4)) {
        clock.advance(Duration.ofMillis(random.nextInt(random.nextInt(10) == 0 ? 9_000 : 600)));
      }
      if (random.nextInt(400) == 0 && !over) {
        rests(bot);
        networks.forEach(network -> network.calm(false));
        gates.shutAgain();
      }
    }
  }

  /** There may be too much for the bot to do, but not always. */
  @SuppressWarnings("ThreadPriorityCheck") // the pace of the crowd; nothing relies on it
  private void breathes(Crowd crowd) {
    int patience = crowd.hasty() ? 0 : 400;
    for (int i = 0; i < patience && annals.busy(most * 3 / 4) && !over; i++) {
      Thread.yield();
      if (i % 20 == 0) {
        gates.openSome(random);
        crowd.answersOne();
      }
    }
  }

  /** Nothing is in the way any more: what is under way ends, or stands somewhere. */
  private void rests(ChatOps bot) {
    networks.forEach(network -> network.calm(true));
    crowds.forEach(Crowd::restore);
    gates.openAll();
    boolean rested =
        Waiting.until(
            () -> {
              passes(Duration.ofSeconds(31));
              return bot.settle(Duration.ofMillis(500)) || over;
            },
            LONG);
    if (!rested && !over) {
      ledger.broken("it did not come to rest: %s", bot.diagnose());
    }
  }

  /** Nobody answers any more; what stood somewhere is woken, too. */
  private void allEnd() {
    boolean all =
        Waiting.until(
            () -> {
              crowds.forEach(Crowd::answersOne);
              passes(Duration.ofMinutes(3));
              return annals.allEnded();
            },
            LONG);
    if (!all) {
      ledger.broken("nothing wakes %s", annals.unended());
    }
  }

  /** Somebody takes no notice of an interrupt, and outlives the bot. */
  private void freezes() {
    gates.freeze();
    Waiting.until(() -> gates.shut() > 10, Duration.ofSeconds(1));
  }

  private void passes(Duration duration) {
    if (time instanceof ManualClock clock) {
      clock.advance(duration);
    }
  }

  private void ends(Thread thread) {
    if (!Waiting.until(() -> !thread.isAlive(), LONG)) {
      ledger.broken("whoever brings events hangs at %s", List.of(thread.getStackTrace()));
    }
  }

  private void kept(UnrulyNetwork network) {
    if (!Waiting.until(() -> network.unkept() == 0, LONG)) {
      ledger.broken("%d promises are not kept", network.unkept());
    }
  }

  private void read(boolean rested) {
    List<Timeline.Entry> entries = annals.entries();
    new Laws(ledger, entries).check();
    // Real time is read off two clocks.
    Duration patience = Duration.ofMillis(kind == Clock.REAL ? 950 : 1_000);
    new LaneLaws(ledger, patience).check(entries);
    networks.forEach(network -> new WireLaws(ledger).check(network.log()));
    if (rested) {
      crowds.forEach(crowd -> new Receipts(ledger, crowd).check(entries));
    }
  }

  private Thread thread(Runnable task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (RuntimeException | Error e) {
                ledger.broken("whoever brings events saw %s at %s", e, e.getStackTrace()[0]);
              }
            },
            "reader");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
