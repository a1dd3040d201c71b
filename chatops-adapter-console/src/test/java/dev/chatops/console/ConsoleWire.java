package dev.chatops.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chatops.testkit.tck.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One keyboard at which everybody is played, and the bytes that come out. A pipe does not say in
 * which room something was said, so the wire notes what the adapter knows of it.
 */
final class ConsoleWire extends Wire {

  private final Keyboard keyboard = new Keyboard();
  private final Map<String, BlockingQueue<String>> heard = new ConcurrentHashMap<>();

  /** A pipe whose output is sorted by room. */
  Front front() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    PipeFront pipe = new PipeFront(keyboard, out, err);
    return new Front() {
      @Override
      public void open(Desk desk, Printer printer) {
        pipe.open(desk, printer);
      }

      @Override
      public @Nullable String read(Desk desk) throws IOException {
        return pipe.read(desk);
      }

      @Override
      public void reply(Reply reply) throws IOException {
        out.reset();
        pipe.reply(reply);
        String bytes = out.toString(UTF_8);
        in(reply.room().id().value()).add(bytes.substring(0, bytes.length() - 1));
      }

      @Override
      public void note(String text) {
        pipe.note(text);
      }

      @Override
      public void close() {
        pipe.close();
      }
    };
  }

  @Override
  public String settings() {
    return "color = never";
  }

  @Override
  public String bot() {
    return "opsbot";
  }

  @Override
  public void says(String peer, String room, String text) {
    keyboard.type("/as " + peer + "\n/in " + room + "\n" + text + "\n");
  }

  @Override
  public void whispers(String peer, String text) {
    keyboard.type("/as " + peer + "\n/dm\n" + text + "\n");
  }

  @Override
  public @Nullable String heard(String room, Duration most) throws InterruptedException {
    return in(room).poll(most.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public @Nullable String whispered(String peer, Duration most) throws InterruptedException {
    return in(peer).poll(most.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public boolean vouchesFor(String peer) {
    return true;
  }

  @Override
  public String mention(String peer) {
    return "@" + peer;
  }

  @Override
  public Map<String, String> faultySettings() {
    return Map.of("color = purple", "color", "colour = never", "colour");
  }

  @Override
  public void close() {
    keyboard.close();
  }

  private BlockingQueue<String> in(String room) {
    return heard.computeIfAbsent(room, any -> new LinkedBlockingQueue<>());
  }
}
