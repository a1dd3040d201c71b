package dev.chatops.plugin;

/**
 * Stands around every command of the bot. Whatever it does but proceed stops the command:
 * returning, and throwing too. Called from many threads.
 *
 * <pre>{@code
 * setup.middleware((call, next) ->
 *     frozen(call) ? Outcome.refused("no changes on Fridays") : next.proceed());
 * }</pre>
 */
@FunctionalInterface
public interface Middleware {

  /**
   * Lets the command run, or not.
   *
   * @param call which command, with its arguments
   * @param next goes on to the next middleware, and in the end to the method; once
   * @return what {@code next} returned, or a refusal
   * @throws Exception as the method does, or to stop the command
   */
  Outcome around(Call call, Next next) throws Exception;

  /** The rest of the way to the method. */
  @FunctionalInterface
  interface Next {

    /**
     * Goes on.
     *
     * @return what came of it
     * @throws Exception what the method or another middleware threw
     * @throws IllegalStateException at the second call
     */
    Outcome proceed() throws Exception;
  }
}
