package dev.chatops.benchmarks;

import dev.chatops.plugin.Plugin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * This bot as one of several that are compared, in a process of its own as they are: runs warm, is
 * measured for some seconds, and prints one line of JSON with {@code msgs_per_s} in it.
 */
public final class Contestant {

  private static final int WARM = 5;
  private static final int SECONDS = 3;

  private Contestant() {}

  /** What is measured. */
  enum Kind {
    /** Commands. */
    COMMAND,
    /** Talk that a listener answers. */
    HIT,
    /** Talk that none is for. */
    MISS;

    List<Plugin> plugins(int count) {
      return this == COMMAND ? GeneratedPlugins.commands(count) : GeneratedPlugins.listeners(count);
    }

    List<String> texts(int count) {
      return switch (this) {
        case COMMAND -> Texts.commands(count);
        case HIT -> Texts.heard(count);
        case MISS -> Texts.unheard();
      };
    }
  }

  /**
   * Measures once.
   *
   * @param args the kind in lower case, how many there are of it, how many people talk at once, and
   *     how many messages they have in flight together
   * @throws InterruptedException if somebody stops this
   */
  public static void main(String[] args) throws InterruptedException {
    Kind kind = Kind.valueOf(args[0].toUpperCase(Locale.ROOT));
    int count = Integer.parseInt(args[1]);
    int people = Integer.parseInt(args[2]);
    int inFlight = Integer.parseInt(args[3]);
    double rate = 0;
    try (Chatroom room = new Chatroom(kind.plugins(count))) {
      List<Person> all = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        all.add(room.join(kind.texts(count), new Window(Math.max(1, inFlight / people))));
      }
      rate(all, kind, inFlight, WARM);
      rate = rate(all, kind, inFlight, SECONDS);
      room.check();
    }
    System.out.printf(
        Locale.ROOT,
        "{\"msgs_per_s\": %.0f, \"rss_mib\": %.0f}%n",
        rate,
        new ProcessStatus(ProcessHandle.current().pid()).residentMiB());
    System.exit(0);
  }

  /** Messages a second of all together; a person who got no answer has ended the process. */
  private static double rate(List<Person> people, Kind kind, int inFlight, int seconds)
      throws InterruptedException {
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> fail(failure));
    long begin = System.nanoTime();
    long end = begin + TimeUnit.SECONDS.toNanos(seconds);
    long[] said = new long[people.size()];
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < said.length; i++) {
      int index = i;
      Thread thread =
          new Thread(() -> said[index] = talk(people.get(index), kind, inFlight == 1, end));
      thread.start();
      threads.add(thread);
    }
    long all = 0;
    for (int i = 0; i < said.length; i++) {
      threads.get(i).join();
      all += said[i];
    }
    return all * 1e9 / (System.nanoTime() - begin);
  }

  private static void fail(Throwable failure) {
    System.err.println("the run is void: " + failure);
    Runtime.getRuntime().halt(1);
  }

  /** How much was said, and answered if there is an answer. */
  private static long talk(Person person, Kind kind, boolean oneByOne, long end) {
    long said = 0;
    while (System.nanoTime() < end) {
      if (kind == Kind.MISS) {
        person.says();
      } else {
        person.asks();
        if (oneByOne) {
          person.rests();
        }
      }
      said++;
    }
    person.rests();
    return said;
  }
}
