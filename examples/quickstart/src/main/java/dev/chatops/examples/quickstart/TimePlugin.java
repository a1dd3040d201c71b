package dev.chatops.examples.quickstart;

import dev.chatops.ChatOps;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Tells the time elsewhere: {@code !time in Asia/Tokyo}. */
public final class TimePlugin implements Plugin {

  @Command(
      value = "time [in] <zone>",
      help = "What time it is in a time zone",
      examples = "time in Asia/Tokyo")
  String time(ZoneId zone, Clock clock) {
    LocalTime there = LocalTime.now(clock.withZone(zone)).truncatedTo(ChronoUnit.MINUTES);
    return "it is " + there + " in " + zone;
  }

  public static void main(String[] args) {
    ChatOps.builder().plugin(TimePlugin.class).run(args);
  }
}
