package dev.chatops.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that is called at certain times, never twice at once. It takes services only, returns
 * nothing, may block, and is interrupted after ten minutes and when the bot stops. A time that
 * comes while the last call still runs is left out; if the machine sleeps over several times, one
 * call follows. What it throws is logged, and the next call comes all the same.
 *
 * <pre>{@code
 * @Cron("0 9 * * MON-FRI")
 * void standUp(Outbound out) {
 *   out.room("dev").say("stand-up in 15 minutes");
 * }
 * }</pre>
 *
 * <p>When clocks go forward, a time that the day lacks is left out on that day; when they go back,
 * a time that the day has twice comes once, the first time in general. What comes every hour or
 * more often goes on through the hour that is there twice. Who needs each day exactly once picks an
 * hour that no zone touches, or {@code zone = "UTC"}.
 *
 * <p>A clock that is set is followed within the hour; set back by less than three hours, no time
 * comes a second time.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Cron {

  /**
   * When, in the five fields of Unix: minute, hour, day of month, month, day of week. Each is
   * {@code *}, a number, a range, a list of these with commas, or with a step such as <code>
   * &#42;/15</code>; months and days have names, too, and Sunday is 0 or 7. If both days are given,
   * either will do.
   *
   * @return such as {@code 0 9 * * MON-FRI}
   */
  String value();

  /**
   * By whose clock.
   *
   * @return a zone such as {@code Europe/Berlin}; empty for the bot's {@code time-zone}
   */
  String zone() default "";
}
