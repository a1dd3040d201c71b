package dev.chatops.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method that is called again and again, never twice at once; it takes services only. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Every {

  /**
   * How long from one call to the next.
   *
   * @return such as {@code 5m} or {@code 1h30m}
   */
  String value();
}
