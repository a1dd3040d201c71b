package dev.chatops.plugin;

/** Where a plugin registers what its commands need, while the bot starts. Not for later use. */
public interface Setup {

  /**
   * Teaches the bot to read a type from a word, for all plugins.
   *
   * @param type what comes out
   * @param converter how
   * @param <T> what comes out
   * @return this
   */
  <T> Setup converter(Class<T> type, Converter<? extends T> converter);

  /**
   * Puts something around every command of the bot; the first registered is outermost.
   *
   * @param middleware what
   * @return this
   */
  Setup middleware(Middleware middleware);

  /**
   * Names a permission that the plugin asks for by itself, by way of {@link
   * dev.chatops.service.AccessControl}. Those of {@link Command} and {@link Hears} are known; of a
   * role that holds one which nobody has named the bot warns when it starts.
   *
   * @param name a dotted name of small letters, digits and dashes, such as {@code git.push.master}
   * @return this
   */
  Setup permission(String name);

  /**
   * Closes something when the bot stops, in reverse order.
   *
   * @param resource what
   * @return this
   */
  Setup closing(AutoCloseable resource);
}
