package dev.chatops.examples.opsbot;

import dev.chatops.ChatOps;
import dev.chatops.config.Settings;
import dev.chatops.xmpp.Prosody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The configuration that people are shown, on servers of a test's own. Immutable.
 *
 * @param text of the file, as it is changed so far
 */
record Example(String text) {

  private static final Path FILE = Path.of("chatops.conf.example");

  /** As it is in the file. */
  static Example read() throws IOException {
    return new Example(Files.readString(FILE));
  }

  /** With its IRC server on this port. */
  Example irc(int port) {
    return new Example(text.replace("6667", String.valueOf(port)));
  }

  /** With its XMPP server as a test has it. */
  Example xmpp(Prosody server) {
    String block = "adapters.lab { port = %d, password = \"%s\" }";
    return add(block.formatted(server.port(), Prosody.PASSWORD));
  }

  /** On one of its networks alone. */
  Example only(String adapter) {
    return add("adapters.%s.enabled = false".formatted(adapter.equals("ops") ? "lab" : "ops"));
  }

  /** With more lines, which go before those of the file. */
  Example add(String lines) {
    return new Example(text + "\n" + lines);
  }

  ChatOps start() {
    return OpsBot.builder().config(Settings.parse(text)).build().start();
  }
}
