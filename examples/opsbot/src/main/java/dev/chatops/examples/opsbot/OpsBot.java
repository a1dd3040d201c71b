package dev.chatops.examples.opsbot;

import dev.chatops.Builder;
import dev.chatops.ChatOps;
import dev.chatops.config.Settings;
import dev.chatops.examples.opsbot.builds.BuildsPlugin;
import dev.chatops.examples.opsbot.deploys.DeploysPlugin;
import dev.chatops.examples.opsbot.git.GitPlugin;
import dev.chatops.examples.opsbot.incidents.IncidentsPlugin;
import dev.chatops.examples.opsbot.karma.KarmaPlugin;
import dev.chatops.examples.opsbot.logs.LogsPlugin;
import dev.chatops.examples.opsbot.oncall.OnCallPlugin;
import dev.chatops.examples.opsbot.reminders.RemindPlugin;
import dev.chatops.examples.opsbot.services.ServicesPlugin;
import dev.chatops.examples.opsbot.talk.TalkPlugin;
import dev.chatops.plugin.Plugin;
import java.util.List;

/** The bot of an operations room. What it operates on exists in its own process only. */
public final class OpsBot {

  /** All it can do. */
  static final List<Class<? extends Plugin>> PLUGINS =
      List.of(
          TalkPlugin.class,
          ServicesPlugin.class,
          IncidentsPlugin.class,
          BuildsPlugin.class,
          DeploysPlugin.class,
          GitPlugin.class,
          LogsPlugin.class,
          RemindPlugin.class,
          KarmaPlugin.class,
          OnCallPlugin.class);

  private OpsBot() {}

  /** The bot, without a configuration yet. */
  static Builder builder() {
    Builder builder = ChatOps.builder().install(new OpsModule());
    for (Class<? extends Plugin> plugin : PLUGINS) {
      builder.plugin(plugin);
    }
    return builder;
  }

  /** Without a file it is on the console, by its own name. */
  public static void main(String[] args) {
    builder().config(Settings.parse("name = opsbot")).run(args);
  }
}
