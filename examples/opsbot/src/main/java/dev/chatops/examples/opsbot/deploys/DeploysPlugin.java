package dev.chatops.examples.opsbot.deploys;

import dev.chatops.plugin.Arg;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import jakarta.inject.Inject;

/** Deploys applications. */
public final class DeploysPlugin implements Plugin {

  private final Deployments deployments;

  @Inject
  DeploysPlugin(Deployments deployments) {
    this.deployments = deployments;
  }

  @Command(
      value = "deploy <app> [to <env=staging>] [--branch=<name=main>] [--dry-run]",
      help = "Bring an application to an environment",
      permission = "deploy.run",
      examples = {"deploy web", "deploy web to prod --branch=hotfix --dry-run"})
  String deploy(
      Context chat,
      String app,
      Environment env,
      @Arg(help = "what to deploy") Branch branch,
      @Arg(help = "only say what would be done") boolean dryRun) {
    if (dryRun) {
      return "would deploy %s to %s from %s".formatted(app, env, branch);
    }
    chat.reply("deploying {} to {} from {}", app, env, branch);
    String before =
        deployments
            .deploy(app, env, branch.name())
            .map(old -> ", where it was from " + old)
            .orElse("");
    return app + " is on " + env + before;
  }
}
