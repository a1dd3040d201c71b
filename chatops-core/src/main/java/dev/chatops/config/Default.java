package dev.chatops.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What stands in for an absent key when {@link Settings#as(Class)} binds a record, written as it
 * would be in the file.
 *
 * <pre>{@code
 * record DeploySettings(URI server, @Default("main") String branch, @Default("10m") Duration patience) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

  /**
   * The text that is converted to the component's type as if it stood in the file.
   *
   * @return the text
   */
  String value();
}
