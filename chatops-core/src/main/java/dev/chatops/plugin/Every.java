package dev.chatops.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that is called again and again, never twice at once, first when the bot has been up for
 * one interval. It takes services only, returns nothing, may block, and is interrupted after ten
 * minutes and when the bot stops. A call that falls due while the last one still runs is left out.
 * What it throws is logged, and the next call comes all the same.
 *
 * <pre>{@code
 * @Every("5m")
 * void watch(Outbound out) {
 *   out.room("ops").say("{} is down", host);
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Every {

  /**
   * How long from the beginning of one call to that of the next, by a clock that nobody sets.
   *
   * @return such as {@code 5m} or {@code 1h30m}; a second or more
   */
  String value();
}
