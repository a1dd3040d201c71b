package dev.chatops.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * In place of {@code @Test}: runs a test once on each network, with the {@link FakeChat} of its
 * class like that network, whatever it was set up to be like. A test that makes its own chat takes
 * the {@link Profile} as its parameter.
 *
 * <pre>{@code
 * @RegisterExtension
 * final FakeChat chat = FakeChat.with(ServicesPlugin.class);
 *
 * @EveryNetwork
 * void restartsTheService() { … }
 * }</pre>
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(NetworkByNetwork.class)
public @interface EveryNetwork {

  /**
   * On which ones.
   *
   * @return none for all there are
   */
  Profile[] value() default {};
}
