package dev.chatops.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bots beside each other on the same work: each in a process of its own, one at a time, round by
 * round, so that a busy moment of the machine hits them all. Prints one table with the median, the
 * least and the most of all rounds, in messages a second.
 *
 * <p>The others come from a file, one a line, as {@code KIND | NAME | IN FLIGHT | COMMAND}. The
 * kind is {@code command}, {@code hit} or {@code miss}; in the command, {@code {n}} stands for how
 * many commands or listeners there are. What it prints has {@code "msgs_per_s": NUMBER} in it.
 */
public final class Peers {

  private static final Pattern RATE = Pattern.compile("\"msgs_per_s\":\\s*([0-9.]+)");
  private static final int LONGEST_MINUTES = 5;
  private static final List<Integer> COUNTS = List.of(10, 100, 1_000, 10_000);
  private static final int MOST_LISTENERS = 1_000;

  private final Map<Bot, Map<Integer, List<Double>>> rates = new LinkedHashMap<>();
  private final List<Bot> bots;

  record Bot(String kind, String name, String inFlight, List<String> command) {

    /** Reads a line; what it cannot be is said with the line. */
    static Bot parse(String line) {
      String[] fields = line.split("\\s*\\|\\s*", 4);
      if (fields.length != 4 || !List.of("command", "hit", "miss").contains(fields[0].trim())) {
        throw new IllegalArgumentException(
            "not KIND | NAME | IN FLIGHT | COMMAND with the kind command, hit or miss: " + line);
      }
      return new Bot(fields[0].trim(), fields[1], fields[2], List.of("sh", "-c", fields[3].trim()));
    }

    boolean takes(int count) {
      return kind.equals("command") || count <= MOST_LISTENERS;
    }
  }

  private Peers(List<Bot> bots) {
    this.bots = bots;
  }

  /**
   * Prints a table.
   *
   * @param args how many rounds, and the file of the others, if there are any
   * @throws IOException if the file cannot be read, or a bot not be started
   * @throws InterruptedException if somebody stops this
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<Bot> bots = new ArrayList<>(ours());
    if (args.length > 1) {
      bots.addAll(read(Path.of(args[1])));
    }
    Peers peers = new Peers(bots);
    peers.measure(args.length > 0 ? Integer.parseInt(args[0]) : 3);
    peers.print();
  }

  static List<Bot> read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(String::trim)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(Bot::parse)
          .toList();
    }
  }

  private static List<Bot> ours() {
    return List.of(
        ours("command", 2, 64),
        ours("command", 1, 64),
        ours("command", 1, 1),
        ours("hit", 1, 64),
        ours("hit", 1, 1),
        ours("miss", 1, 1));
  }

  private static Bot ours(String kind, int people, int inFlight) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Contestant.class.getName(), kind, "{n}"));
    command.addAll(List.of(Integer.toString(people), Integer.toString(inFlight)));
    String name = people == 1 ? "ChatOps" : "ChatOps, " + people + " people at once";
    return new Bot(kind, name, Integer.toString(inFlight), command);
  }

  private void measure(int rounds) throws IOException, InterruptedException {
    for (int round = 0; round < rounds; round++) {
      for (int count : COUNTS) {
        for (Bot bot : bots) {
          if (bot.takes(count)) {
            rates
                .computeIfAbsent(bot, same -> new LinkedHashMap<>())
                .computeIfAbsent(count, same -> new ArrayList<>())
                .add(rate(bot, count));
          }
        }
      }
    }
  }

  static double rate(Bot bot, int count) throws IOException, InterruptedException {
    List<String> command =
        bot.command().stream().map(word -> word.replace("{n}", Integer.toString(count))).toList();
    Path said = Files.createTempFile("peer", ".out");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      boolean over = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
      String text = Files.readString(said, StandardCharsets.UTF_8);
      Matcher rate = RATE.matcher(text);
      if (!over || process.exitValue() != 0 || !rate.find()) {
        throw new IllegalStateException(
            "%s with %d gave no rate: %s%n%s".formatted(bot.name(), count, command, text));
      }
      return Double.parseDouble(rate.group(1));
    } finally {
      process.destroyForcibly();
      Files.delete(said);
    }
  }

  private void print() {
    System.out.println(
        "| | | in flight | 10 | 100 | 1,000 | 10,000 |\n|---|---|---|---|---|---|---|");
    rates.forEach(
        (bot, byCount) -> {
          StringBuilder row = new StringBuilder();
          row.append("| ").append(bot.kind());
          row.append(" | ").append(bot.name());
          row.append(" | ").append(bot.inFlight());
          for (int count : COUNTS) {
            List<Double> all = byCount.get(count);
            row.append(" | ").append(all == null ? "" : Range.of(all));
          }
          System.out.println(row.append(" |"));
        });
  }
}
