package dev.chatops.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method that is called at certain times, never twice at once; it takes services only. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Cron {

  /**
   * When, in the five fields of Unix: minute, hour, day of month, month, day of week.
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
