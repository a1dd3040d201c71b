package dev.chatops.internal.trip;

import dev.chatops.config.ConfigException;
import dev.chatops.internal.registry.BuiltIn;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.UserException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The command that has the configuration read again. Thread-safe. It reads files, and waits. */
public final class ReloadCommand implements BuiltIn {

  /** How many problems are told in a chat. */
  private static final int MOST_TOLD = 10;

  private static final String DONE = "access, rooms and time-zone are as the file has them now";

  private final Reload reload;

  /**
   * A command for one bot.
   *
   * @param reload of the bot
   */
  public ReloadCommand(Reload reload) {
    this.reload = reload;
  }

  @Override
  public String name() {
    return "reload";
  }

  @Override
  public boolean urgent() {
    return false;
  }

  @Command(
      value = "reload",
      help = "Read access, rooms and time-zone from the configuration again",
      permission = "bot.reload")
  String reload() throws InterruptedException {
    try {
      return reload
          .again()
          .map(ReloadCommand::done)
          .orElseThrow(
              () -> new UserException("there is no file to read: the bot was started without one"));
    } catch (ConfigException refused) {
      throw new UserException("nothing has changed: {}", told(refused));
    }
  }

  private static String done(Reload.Report report) {
    StringBuilder done = new StringBuilder(DONE);
    if (!report.forRestart().isEmpty()) {
      done.append("; changes to ").append(listed(report.forRestart())).append(" need a restart");
    }
    report.remarks().stream().limit(MOST_TOLD).forEach(each -> done.append('\n').append(each));
    return done.toString();
  }

  private static String listed(Set<String> keys) {
    return String.join(", ", new TreeSet<>(keys));
  }

  /** One line a problem, below a title. */
  private static String told(ConfigException refused) {
    List<String> lines = String.valueOf(refused.getMessage()).lines().toList();
    int more = refused.problems().size() - MOST_TOLD;
    String first = String.join("\n", lines.subList(0, Math.min(lines.size(), 1 + MOST_TOLD)));
    return more > 0 ? first + "\n  … and " + more + " more; --check lists them" : first;
  }
}
