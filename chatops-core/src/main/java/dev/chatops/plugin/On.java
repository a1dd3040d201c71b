package dev.chatops.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that is called for every event of one type: the type of its one parameter that is an
 * {@link dev.chatops.chat.Event}. It may take a {@link Context}, whose replies go where the event
 * happened.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface On {}
