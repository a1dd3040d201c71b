package dev.chatops.testkit.plugins;

import dev.chatops.chat.Content;
import dev.chatops.chat.Table;
import dev.chatops.plugin.Arg;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.ProgressBar;
import jakarta.inject.Inject;
import java.util.List;

/** Deploys applications, and shows how far it is. */
final class DeployPlugin implements Plugin {

  /** Where an application can run. */
  enum Environment {
    STAGING,
    PROD
  }

  /** What knows how to deploy. */
  interface Deployments {

    /** What has to be done, in order. */
    List<Step> plan(String app, Environment to, String branch);
  }

  /** One thing to be done. */
  interface Step {

    String name();

    void run() throws Exception;
  }

  private final Deployments deployments;

  @Inject
  DeployPlugin(Deployments deployments) {
    this.deployments = deployments;
  }

  @Command(
      value = "deploy <app> [to <environment=staging>] [--branch=<name=main>] [-n|--dry-run]",
      help = "Bring an application to an environment",
      permission = "deploy.run",
      exclusive = "deploy {environment}",
      timeout = "30m",
      examples = {"deploy web", "deploy web to prod --branch=hotfix"})
  Content deploy(
      Context chat,
      String app,
      Environment environment,
      @Arg(help = "what to build") String branch,
      @Arg(help = "only show what would be done") boolean dryRun)
      throws Exception {
    List<Step> plan = deployments.plan(app, environment, branch);
    if (dryRun) {
      return Table.columns("step").rows(plan, step -> List.of(step.name()));
    }
    try (ProgressBar bar = chat.progress("deploying " + app + " to " + environment)) {
      int done = 0;
      for (Step step : plan) {
        bar.step(step.name());
        step.run();
        bar.at(++done, plan.size());
      }
      bar.done();
    }
    return Content.markdown("**{}** is on {}", app, environment);
  }
}
