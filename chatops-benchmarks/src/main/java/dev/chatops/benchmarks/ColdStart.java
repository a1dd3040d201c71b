package dev.chatops.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long a bot on the console takes from being started to its first reply, and how much memory it
 * has then and after a load: the example bot, under one set of JVM flags after the other, round by
 * round, so that a busy moment hits them all.
 */
public final class ColdStart {

  private static final String MAIN = "dev.chatops.examples.opsbot.OpsBot";
  private static final String ASKED = "!ping";
  private static final String ANSWER = "pong";
  private static final int LOAD = 20_000;

  private final Map<String, List<Run>> runs = new LinkedHashMap<>();
  private final Path jar;
  private final Path room;
  private final String launcher;

  private record Run(double firstReply, double processor, double before, double after) {}

  private ColdStart(Path jar, Path room) {
    this.jar = jar;
    this.room = room;
    this.launcher = Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Prints a table of the sets of flags.
   *
   * @param args the bot's jar, how many rounds, and sets of flags, each one argument; {@code
   *     archive} among its flags stands for an archive of classes that is made first
   * @throws IOException if a bot cannot be run
   * @throws InterruptedException if somebody stops this
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path room = Files.createTempDirectory("cold-start");
    try {
      ColdStart starts = new ColdStart(Path.of(args[0]).toAbsolutePath(), room);
      List<String> sets = List.of(args).subList(2, args.length);
      starts.measure(Integer.parseInt(args[1]), sets);
      starts.print();
    } finally {
      empty(room);
      Files.delete(room);
    }
  }

  private static void empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private void measure(int rounds, List<String> sets) throws IOException, InterruptedException {
    Map<String, List<String>> flags = new LinkedHashMap<>();
    for (String set : sets) {
      flags.put(set, flags(set));
    }
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<String>> set : flags.entrySet()) {
        runs.computeIfAbsent(set.getKey(), same -> new ArrayList<>()).add(run(set.getValue()));
      }
    }
  }

  /** With the archive of classes that this very set of flags leaves, if it wants one. */
  private List<String> flags(String set) throws IOException, InterruptedException {
    List<String> flags = new ArrayList<>(List.of(set.trim().split("\\s+")));
    flags.remove("");
    if (flags.remove("archive")) {
      Path archive = room.resolve(Integer.toHexString(set.hashCode()) + ".jsa");
      List<String> making = new ArrayList<>(flags);
      making.add("-XX:ArchiveClassesAtExit=" + archive);
      run(making);
      flags.add("-XX:SharedArchiveFile=" + archive);
    }
    return flags;
  }

  private Run run(List<String> flags) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher));
    command.addAll(flags);
    command.addAll(List.of("-cp", jar.toString(), MAIN));
    long begin = System.nanoTime();
    Process bot =
        new ProcessBuilder(command)
            .directory(room.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedWriter in =
            new BufferedWriter(
                new OutputStreamWriter(bot.getOutputStream(), StandardCharsets.UTF_8));
        BufferedReader out =
            new BufferedReader(
                new InputStreamReader(bot.getInputStream(), StandardCharsets.UTF_8))) {
      ask(in, out);
      double first = (System.nanoTime() - begin) / 1e6;
      double processor = processorMillis(bot);
      ProcessStatus status = new ProcessStatus(bot.pid());
      double before = status.residentMiB();
      for (int i = 0; i < LOAD; i++) {
        ask(in, out);
      }
      Run run = new Run(first, processor, before, status.residentMiB());
      in.close();
      if (!bot.waitFor(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the bot does not end: " + command);
      }
      return run;
    } finally {
      bot.destroyForcibly();
    }
  }

  private static double processorMillis(Process bot) {
    return bot.info().totalCpuDuration().map(Duration::toMillis).orElse(-1L);
  }

  private static void ask(BufferedWriter in, BufferedReader out) throws IOException {
    in.write(ASKED);
    in.newLine();
    in.flush();
    String answer = out.readLine();
    if (!ANSWER.equals(answer)) {
      throw new IllegalStateException("the bot said " + answer);
    }
  }

  private void print() {
    System.out.println(
        "| flags | first reply, ms | processor until then, ms | memory then, MiB | after "
            + String.format(Locale.ROOT, "%,d", LOAD)
            + " commands |\n|---|---|---|---|---|");
    runs.forEach(
        (set, all) ->
            System.out.printf(
                "| `%s` | %s | %s | %s | %s |%n",
                set.isBlank() ? "none" : set.trim(),
                Range.of(all.stream().map(Run::firstReply).toList()),
                Range.of(all.stream().map(Run::processor).toList()),
                Range.of(all.stream().map(Run::before).toList()),
                Range.of(all.stream().map(Run::after).toList())));
  }
}
