package dev.chatops.examples.opsbot.builds;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.UserException;
import jakarta.inject.Inject;

/** Builds a commit, and says when it is done. */
public final class BuildsPlugin implements Plugin {

  private final Builds builds;

  @Inject
  BuildsPlugin(Builds builds) {
    this.builds = builds;
  }

  @Command(value = "build <commit>", help = "Build a commit", examples = "build commit-1248994")
  String build(Context chat, Commit commit) throws InterruptedException {
    chat.reply("building {}", commit);
    try {
      long number = builds.build(commit, chat.user());
      return "build " + number + " of " + commit + " is complete";
    } catch (BuildException e) {
      throw new UserException("building {} has failed: {}", commit, e.getMessage());
    }
  }
}
