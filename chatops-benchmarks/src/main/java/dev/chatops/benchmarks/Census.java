package dev.chatops.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Counts every object that one message makes, by type, dead ones too: between two censuses nothing
 * is collected. Says the same on a busy machine as on a quiet one. Wants a young generation that
 * holds all of it: {@code -XX:+UseSerialGC -Xms3g -Xmx3g -Xmn2500m}.
 */
public final class Census {

  private static final int WARM = 400_000;
  private static final int COUNTED = 200_000;
  private static final int KNOWN = 100;
  private static final int IN_FLIGHT = 64;
  private static final int LINES = 60;

  /** So rare a type is not of the message. */
  private static final double RARE = 0.01;

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

  private record Row(long objects, long bytes) {

    static final Row NONE = new Row(0, 0);

    Row since(Row before) {
      return new Row(objects - before.objects, bytes - before.bytes);
    }
  }

  private Census() {}

  /**
   * Prints the types.
   *
   * @param args {@code command}, {@code hit} or {@code miss}; a command if it is left out
   * @throws JMException if this JVM counts no objects
   */
  public static void main(String[] args) throws JMException {
    String kind = args.length == 0 ? "command" : args[0];
    new Census().run(Contestant.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
    System.exit(0);
  }

  private void run(Contestant.Kind kind) throws JMException {
    try (Chatroom room = new Chatroom(kind.plugins(KNOWN))) {
      Person person = room.join(kind.texts(KNOWN), new Window(IN_FLIGHT));
      say(person, kind, WARM);
      System.gc();
      Map<String, Row> before = histogram();
      long collections = collections();
      say(person, kind, COUNTED);
      Map<String, Row> after = histogram();
      if (collections() != collections) {
        throw new IllegalStateException("something was collected; give it a larger -Xmn");
      }
      room.check();
      print(before, after);
    }
  }

  private static void say(Person person, Contestant.Kind kind, int count) {
    for (int i = 0; i < count; i++) {
      if (kind == Contestant.Kind.MISS) {
        person.says();
      } else {
        person.asks();
      }
    }
    person.rests();
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(collector -> collector.getCollectionCount())
        .sum();
  }

  private Map<String, Row> histogram() throws JMException {
    Object text =
        server.invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"),
            "gcClassHistogram",
            new Object[] {new String[] {"-all"}},
            new String[] {String[].class.getName()});
    Map<String, Row> rows = new HashMap<>();
    String.valueOf(text).lines().forEach(line -> read(line, rows));
    return rows;
  }

  /** Such as {@code 1: 31732 435339 [I (java.base@17)}. */
  private static void read(String line, Map<String, Row> rows) {
    List<String> words = Stream.of(line.trim().split("\\s+")).toList();
    if (words.size() >= 4 && words.get(0).matches("\\d+:")) {
      Row row = new Row(Long.parseLong(words.get(1)), Long.parseLong(words.get(2)));
      rows.put(words.get(3), row);
    }
  }

  private static void print(Map<String, Row> before, Map<String, Row> after) {
    Map<String, Row> made = new HashMap<>();
    after.forEach((type, row) -> made.put(type, row.since(before.getOrDefault(type, Row.NONE))));
    double all = made.values().stream().mapToLong(Row::bytes).sum();
    System.out.printf(Locale.ROOT, "%8.1f bytes a message, in all%n", all / COUNTED);
    made.entrySet().stream()
        .filter(each -> each.getValue().objects() > RARE * COUNTED)
        .sorted((one, other) -> Long.compare(other.getValue().bytes(), one.getValue().bytes()))
        .limit(LINES)
        .forEach(
            each ->
                System.out.printf(
                    Locale.ROOT,
                    "%8.1f bytes, %5.2f x %s%n",
                    (double) each.getValue().bytes() / COUNTED,
                    (double) each.getValue().objects() / COUNTED,
                    each.getKey()));
  }
}
