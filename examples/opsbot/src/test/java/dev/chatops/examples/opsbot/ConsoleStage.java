package dev.chatops.examples.opsbot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The bot as a process of its own, its console at the ends of a pipe. What it says bears no room
 * there, so all of it is heard where somebody spoke last.
 */
final class ConsoleStage implements RealStage {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final Process process;
  private final OutputStream in;
  private final BufferedReader out;
  private final List<String> heard = new ArrayList<>();
  private String place = "";
  private int marks;

  private ConsoleStage(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
    this.in = process.getOutputStream();
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts the bot with these lines for its configuration. */
  static ConsoleStage open(String config) throws IOException {
    Path folder = Files.createTempDirectory("opsbot-console");
    Files.writeString(
        folder.resolve("chatops.conf"),
        "name = opsbot\nadapters { console { type = console } }\n" + config);
    ProcessBuilder java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                OpsBot.class.getName())
            .directory(folder.toFile())
            .redirectError(folder.resolve("err").toFile());
    Process process = java.start();
    // A bot that hangs ends its pipe, and so the test that reads from it.
    CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
    return new ConsoleStage(folder, process);
  }

  @Override
  public void say(String user, String room, String text) {
    boolean direct = !room.startsWith("#");
    place = room;
    type("/as " + user);
    type(direct ? "/dm" : "/in " + room);
    type(text);
    readTo(direct ? "echo " : "!echo ");
  }

  @Override
  public List<String> heard(String room) {
    if (!room.equals(place)) {
      return List.of();
    }
    List<String> said = List.copyOf(heard);
    heard.clear();
    return said;
  }

  @Override
  public String story() {
    return "The error stream:\n" + errors();
  }

  /** The end of its input is the end of the bot: it says nothing more, and has done well. */
  @Override
  public void close() throws IOException {
    try {
      in.close();
      String rest = out.readLine();
      int status = process.waitFor();
      if (rest != null || status != 0) {
        throw new AssertionError("ended with %d and %s%n%s".formatted(status, rest, story()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(folder.resolve("err"));
      Files.deleteIfExists(folder.resolve("chatops.conf"));
      Files.deleteIfExists(folder);
    }
  }

  /** A console takes the next line when the bot has settled, so all stands before this echo. */
  private void readTo(String echo) {
    String mark = "mark-" + ++marks;
    type(echo + mark);
    try {
      for (String line = out.readLine(); !mark.equals(line); line = out.readLine()) {
        if (line == null) {
          throw new AssertionError("the bot has ended\n" + story());
        }
        heard.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void type(String line) {
    try {
      in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(errors(), e);
    }
  }

  private String errors() {
    try {
      return Files.readString(folder.resolve("err"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
