package dev.chatops.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that listens to talk which nobody addressed to the bot, and runs once a message that
 * holds its pattern. Its parameters are the groups of the pattern in order, converted; or a {@link
 * Match}, or a {@code List<Match>} of all matches. A group that does not convert is silence.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Hears {

  /**
   * A regular expression, found anywhere in the text. A literal in it that every match contains
   * makes listening cheap.
   *
   * @return as {@link java.util.regex.Pattern} reads it
   */
  String value();

  /**
   * What it takes to be heard; who lacks it is met with silence.
   *
   * @return empty: everyone is
   */
  String permission() default "";

  /**
   * Whether it also hears messages that are commands.
   *
   * @return by default not
   */
  boolean commands() default false;

  /**
   * Whether it also hears what stands in code spans and fenced blocks.
   *
   * @return by default not
   */
  boolean code() default false;
}
