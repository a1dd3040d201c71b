package dev.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.plugin.Cron;
import dev.chatops.plugin.Plugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has no {@code @Cron} does not pay for it at start; only a process of its own shows. */
@Timeout(120)
class CronLibraryTest {

  private static final String LIBRARY = "com.cronutils.";

  @TempDir private Path folder;

  static final class NightlyPlugin implements Plugin {
    @Cron("0 3 * * *")
    void tidy() {}
  }

  static final class NightlyBot {

    public static void main(String[] args) {
      ChildBot.builder().plugin(new NightlyPlugin()).run(args);
    }
  }

  @Test
  void isNotLoadedWithoutAMethodThatNeedsIt() throws Exception {
    assertThat(loaded(ChildBot.class)).contains("ChildBot$WorkPlugin").doesNotContain(LIBRARY);
  }

  @Test
  void isLoadedWithOne() throws Exception {
    assertThat(loaded(NightlyBot.class)).contains(LIBRARY);
  }

  /** The classes of a bot that has started and come to its end. */
  private String loaded(Class<?> main) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("chatops.conf"), "adapters { net { type = tiny } }");
    Path classes = folder.resolve("classes.txt");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:class+load:file=" + classes + ":none",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName());
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the bot has ended").isTrue();
      assertThat(process.exitValue())
          .as(() -> "status; " + text(folder.resolve("out.txt")))
          .isZero();
    } finally {
      process.destroyForcibly().waitFor();
    }
    return text(classes);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
