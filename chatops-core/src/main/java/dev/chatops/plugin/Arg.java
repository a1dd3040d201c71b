package dev.chatops.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Ties a parameter to an argument of the usage line by name, and describes it for help and menus.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Arg {

  /**
   * The name in the usage line; an option's is its long name.
   *
   * @return empty: the parameter's own name
   */
  String value() default "";

  /**
   * What it means, in a few words.
   *
   * @return may be empty
   */
  String help() default "";
}
