package dev.chatops.testkit.plugins;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import jakarta.inject.Inject;
import java.io.IOException;

/** Follows the log of a service until somebody says {@code stop}. */
final class TailPlugin implements Plugin {

  /** Starts programs that follow a log. */
  interface Logs {

    Process follow(String service, int lines) throws IOException;
  }

  private final Logs logs;

  @Inject
  TailPlugin(Logs logs) {
    this.logs = logs;
  }

  @Command(
      value = "tail <service> [--lines=<count=10>]",
      help = "Follow the log of a service; `stop` ends it",
      permission = "logs.read",
      timeout = "none",
      examples = "tail apache --lines=50")
  String tail(Context chat, String service, int lines) throws IOException {
    int status = chat.thread().stream(logs.follow(service, lines));
    return "the log of " + service + " has ended with status " + status;
  }
}
