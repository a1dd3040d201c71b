package dev.chatops.examples.opsbot.builds;

import dev.chatops.chat.User;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.ProgressBar;
import dev.chatops.plugin.UserException;
import jakarta.inject.Inject;

/** Builds a commit, shows how far it is, and says when it is done. */
public final class BuildsPlugin implements Plugin {

  private final Builds builds;

  @Inject
  BuildsPlugin(Builds builds) {
    this.builds = builds;
  }

  @Command(value = "build <commit>", help = "Build a commit", examples = "build commit-1248994")
  String build(Context chat, Commit commit) throws InterruptedException {
    try (ProgressBar bar = chat.progress("building " + commit)) {
      return build(commit, chat.user(), bar);
    }
  }

  private String build(Commit commit, User by, ProgressBar bar) throws InterruptedException {
    try {
      long number = builds.build(commit, by, (step, done, of) -> shows(bar, step, done, of));
      bar.done();
      return "build " + number + " of " + commit + " is complete";
    } catch (BuildException e) {
      bar.fail(String.valueOf(e.getMessage()));
      throw new UserException("building {} has failed: {}", commit, e.getMessage());
    }
  }

  private static void shows(ProgressBar bar, String step, int done, int of) {
    bar.step(step);
    bar.at(done, of);
  }
}
