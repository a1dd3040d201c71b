package dev.chatops.internal.trip;

import java.time.Duration;

/** Spans of time for people to read. */
final class Spans {

  private Spans() {}

  /** In its two largest units, or seconds. */
  static String words(Duration span) {
    if (span.toDays() > 0) {
      return span.toDays() + " d " + span.toHoursPart() + " h";
    }
    if (span.toHours() > 0) {
      return span.toHours() + " h " + span.toMinutesPart() + " min";
    }
    return span.toMinutes() > 0 ? minutes(span) : span.toSeconds() + " s";
  }

  private static String minutes(Duration span) {
    return span.toMinutes()
        + " min"
        + (span.toSecondsPart() > 0 ? " " + span.toSecondsPart() + " s" : "");
  }
}
