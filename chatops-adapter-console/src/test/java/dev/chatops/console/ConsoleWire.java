package dev.chatops.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chatops.testkit.tck.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One keyboard at which everybody is played, and the bytes that come out. A pipe does not say in
 * which room something was said, so the wire notes what the adapter knows of it.
 */
final class ConsoleWire extends Wire {

  private final Keyboard keyboard = new Keyboard();
  private final AtomicInteger replies = new AtomicInteger();

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
        String text = bytes.substring(0, bytes.length() - 1);
        seen().said(reply.room().id().value(), "reply " + replies.incrementAndGet(), text);
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
}
