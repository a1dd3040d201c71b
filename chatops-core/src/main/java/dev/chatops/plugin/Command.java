package dev.chatops.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that people run from chat. Its usage line is the one source of matching, binding, help
 * and completion:
 *
 * <pre>{@code
 * restart <service> [on] <host>          literal words, required arguments, optional filler
 * graph [me] <target> [for <span=1h>]    a default value; a group in brackets is all or none
 * echo <text...>                         the rest of the line
 * light <state:on|off>                   one of
 * deploy <app> [--branch=<name>] [-n|--dry-run]
 * }</pre>
 *
 * <p>The method takes the arguments in order, or by name; {@link Context} and services are injected
 * by type wherever they stand. It returns nothing, a String (said literally), a Content, a Stream
 * of these or a CompletionStage of one. It may block: it runs on a worker.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Command {

  /**
   * Usage lines, tried in order; all have the same arguments.
   *
   * @return one or more
   */
  String[] value();

  /**
   * One sentence for help.
   *
   * @return empty hides nothing, but helps nobody
   */
  String help() default "";

  /**
   * What it takes to run this, such as {@code services.restart}.
   *
   * @return empty: whoever can talk to the bot may
   */
  String permission() default "";

  /**
   * What must not overlap: one command at a time runs for each key, in order of arrival. {@code
   * {name}} stands for an argument.
   *
   * @return empty: commands of different people run side by side
   */
  String exclusive() default "";

  /**
   * What a second one does while the key is taken.
   *
   * @return by default it waits, visibly
   */
  Exclusive exclusiveElse() default Exclusive.WAIT;

  /**
   * How long it may run, such as {@code 90s} or {@code 10m}, or {@code none}.
   *
   * @return by default ten minutes
   */
  String timeout() default "10m";

  /**
   * Lines that work, shown by help and run by a test.
   *
   * @return without the prefix
   */
  String[] examples() default {};

  /** What a command does that finds its key taken. */
  enum Exclusive {
    /** It waits for its turn and says so. */
    WAIT,
    /** It does not run and says so. */
    REFUSE
  }
}
