package dev.chatops.examples.opsbot.logs;

import dev.chatops.examples.opsbot.services.Service;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.plugin.UserException;
import jakarta.inject.Inject;
import java.io.IOException;

/** Follows the log of a service in the room. */
public final class LogsPlugin implements Plugin {

  private static final int MOST = 300;

  private final Logs logs;

  @Inject
  LogsPlugin(Logs logs) {
    this.logs = logs;
  }

  @Override
  public void setup(Setup setup) {
    setup.closing(logs);
  }

  @Command(
      value = "tail <service> [--lines=<count=10>]",
      help = "Follow the log of a service; `stop` ends it",
      permission = "logs.read",
      timeout = "none")
  String tail(Context chat, Service service, int lines) {
    if (lines < 1 || lines > MOST) {
      throw new UserException("--lines is from 1 to {}, not {}", MOST, lines);
    }
    int status = chat.thread().stream(follow(service, lines));
    return "the log of " + service + " has ended with status " + status;
  }

  private Process follow(Service service, int lines) {
    try {
      return logs.follow(service, lines);
    } catch (IOException e) {
      throw new UserException("the log of {} cannot be followed: {}", service, e.getMessage());
    }
  }
}
