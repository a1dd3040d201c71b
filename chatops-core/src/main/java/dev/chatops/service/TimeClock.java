package dev.chatops.service;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Shows {@link Time} to code that wants the JDK's type. */
final class TimeClock extends Clock {

  private final Time time;
  private final ZoneId zone;

  TimeClock(Time time, ZoneId zone) {
    this.time = time;
    this.zone = zone;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new TimeClock(time, other);
  }

  @Override
  public Instant instant() {
    return time.now();
  }
}
