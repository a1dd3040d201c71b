package dev.chatops.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Adapter;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Part;
import dev.chatops.config.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.UUID;

/** A console without a terminal, between streams of the test. */
final class Pipe {

  private final String id;
  final RecordingInbound bot = new RecordingInbound();
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();

  Pipe() {
    this("console");
  }

  Pipe(String id) {
    this.id = id;
  }

  Adapter between(InputStream in, OutputStream replies) {
    PrintStream notes = new PrintStream(err, true, UTF_8);
    return new ConsoleAdapterFactory(in, replies, notes).create(id, Settings.empty());
  }

  /** Types a text to its end. */
  void type(String text) throws InterruptedException {
    type(text.getBytes(UTF_8));
  }

  void type(byte[] bytes) throws InterruptedException {
    try (Adapter console = between(new ByteArrayInputStream(bytes), out)) {
      start(console);
      assertThat(bot.awaitEnd()).isTrue();
      assertThat(bot.failures).isEmpty();
    }
  }

  /** Starts a console whose bot has settled when its answers were printed. */
  void start(Adapter console) {
    bot.answered = action -> console.perform(action).handle((receipt, failure) -> null);
    console.start(bot);
  }

  String said() {
    return out.toString(UTF_8);
  }

  String notes() {
    return err.toString(UTF_8);
  }

  static Action.Say say(Conversation where, String text) {
    return new Action.Say(
        UUID.randomUUID().toString(), where, Audience.ALL, null, null, Part.of(text));
  }
}
