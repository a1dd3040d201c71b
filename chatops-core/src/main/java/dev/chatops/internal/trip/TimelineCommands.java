package dev.chatops.internal.trip;

import dev.chatops.internal.registry.BuiltIn;
import dev.chatops.internal.timeline.FileTimeline;
import dev.chatops.plugin.Command;
import dev.chatops.service.Timeline;

/** The commands about what happened. Thread-safe. They may read a big file, and wait in lanes. */
public final class TimelineCommands implements BuiltIn {

  private final Timeline timeline;

  /**
   * Commands about one timeline.
   *
   * @param timeline the bot's
   */
  public TimelineCommands(Timeline timeline) {
    this.timeline = timeline;
  }

  @Override
  public String name() {
    return "timeline";
  }

  @Override
  public boolean urgent() {
    return false;
  }

  @Command(
      value = "timeline verify",
      help = "Whether every record of the timeline is as it was written",
      permission = "timeline.verify",
      examples = "timeline verify")
  String verify() {
    return timeline instanceof FileTimeline file
        ? file.verify().sentence()
        : "The timeline is in memory, and there is nothing to verify.";
  }
}
