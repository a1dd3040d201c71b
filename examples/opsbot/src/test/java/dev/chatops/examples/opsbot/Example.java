package dev.chatops.examples.opsbot;

import dev.chatops.ChatOps;
import dev.chatops.config.Settings;
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

  /** With more lines, which go before those of the file. */
  Example add(String lines) {
    return new Example(text + "\n" + lines);
  }

  ChatOps start() {
    return OpsBot.builder().config(Settings.parse(text)).build().start();
  }
}
