package dev.chatops.examples.opsbot;

import com.google.inject.AbstractModule;
import dev.chatops.examples.opsbot.builds.BuildQueue;
import dev.chatops.examples.opsbot.builds.Builds;
import dev.chatops.examples.opsbot.logs.LogFiles;
import dev.chatops.examples.opsbot.logs.Logs;

/** What stands behind the interfaces that the plugins ask for. */
final class OpsModule extends AbstractModule {

  @Override
  protected void configure() {
    bind(Builds.class).to(BuildQueue.class);
    bind(Logs.class).to(LogFiles.class);
  }
}
