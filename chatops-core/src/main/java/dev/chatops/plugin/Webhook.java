package dev.chatops.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that is called for each request to a path of the bot's HTTP door that passes the guard.
 * It takes a {@code Webhooks.Delivery} and services.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Webhook {

  /**
   * Where it listens.
   *
   * @return begins with {@code /}
   */
  String path();

  /**
   * Which guard of the configuration a request has to pass.
   *
   * @return the name of a block under {@code http.guards}
   */
  String guard();
}
