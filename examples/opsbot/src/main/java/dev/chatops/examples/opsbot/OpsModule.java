package dev.chatops.examples.opsbot;

import com.google.inject.AbstractModule;
import dev.chatops.examples.opsbot.builds.BuildQueue;
import dev.chatops.examples.opsbot.builds.Builds;

/** What stands behind the interfaces that the plugins ask for. */
final class OpsModule extends AbstractModule {

  @Override
  protected void configure() {
    bind(Builds.class).to(BuildQueue.class);
  }
}
