package dev.chatops.internal.language;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Holds for whatever may be tried; the same is tried in every run, so that one result stands. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Property(tries = 1_000, seed = "20151101", shrinking = ShrinkingMode.BOUNDED)
public @interface Always {}
