package dev.chatops.testkit.tck;

import dev.chatops.adapter.Feature;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an adapter has to claim for a rule to be about it. Where it does, the wire has to show it:
 * the rule is not skipped for the wire's sake.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Needs {

  /** All of them. */
  Feature[] value();
}
