package dev.chatops.internal.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.service.Shelf;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is killed while it writes and compacts. */
@Timeout(120)
class StoreKillTest {

  private static final int THREADS = 3;

  @TempDir private Path folder;

  /** Counts up and says so, until it is killed. */
  static final class Counting {

    private Counting() {}

    public static void main(String[] args) {
      StoreOptions options = new StoreOptions(false, 3_000, StoreOptions.of(false).opener());
      FileStorage storage = new FileStorage(Path.of(args[0]), options);
      for (int t = 0; t < THREADS; t++) {
        String key = "k" + t;
        Shelf<Integer> shelf = storage.shelf("shelf" + t, Integer.class);
        new Thread(
                () -> {
                  while (true) {
                    int kept = shelf.update(key, 0, old -> old + 1);
                    System.out.println(key + " " + kept);
                  }
                })
            .start();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 500, 3_000})
  void whatACallHadReturnedFromIsThere(int lines) throws Exception {
    Path file = folder.resolve("bot.store");
    int[] told = killedAfter(lines, file);

    try (FileStorage storage = new FileStorage(file, false)) {
      for (int t = 0; t < THREADS; t++) {
        int kept = storage.shelf("shelf" + t, Integer.class).find("k" + t).orElse(0);
        assertThat(kept).as("k%d", t).isGreaterThanOrEqualTo(told[t]);
      }
    }
    assertThat(folder.resolve("bot.store.new")).doesNotExist();
  }

  private static int[] killedAfter(int lines, Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Counting.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int[] told = new int[THREADS];
    try (BufferedReader out = process.inputReader()) {
      for (int i = 0; i < lines; i++) {
        note(told, out.readLine());
      }
      process.toHandle().destroyForcibly(); // and its last words can be read
      for (String line : rest(out)) {
        note(told, line);
      }
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    return told;
  }

  private static List<String> rest(BufferedReader out) {
    return out.lines().filter(line -> line.matches("k\\d \\d+")).toList();
  }

  /** The last line may have been cut, and a number that is cut is a smaller one. */
  private static void note(int[] told, String line) {
    int thread = line.charAt(1) - '0';
    told[thread] = Math.max(told[thread], Integer.parseInt(line.substring(3)));
  }
}
