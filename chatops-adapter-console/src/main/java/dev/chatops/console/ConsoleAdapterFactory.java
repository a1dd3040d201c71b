package dev.chatops.console;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.config.Settings;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Function;

/**
 * Makes consoles: on the terminal if there is one, else on standard input and output. Thread-safe.
 *
 * <p>A test gives it streams of its own instead:
 *
 * <pre>{@code
 * ChatOps.builder().adapter(new ConsoleAdapterFactory(typed, said, notes)).plugin(…).build().start();
 * }</pre>
 */
public final class ConsoleAdapterFactory implements AdapterFactory {

  private final Function<ConsoleSettings, Front> fronts;

  /** The terminal or the standard streams, as there is. */
  public ConsoleAdapterFactory() {
    this(SystemFront::of);
  }

  /**
   * A console without a terminal.
   *
   * @param in what is typed, in UTF-8, one message a line; closed with the adapter
   * @param out what the bot says, and nothing else
   * @param err what the console itself has to tell
   */
  public ConsoleAdapterFactory(InputStream in, OutputStream out, PrintStream err) {
    this(settings -> new PipeFront(in, out, err));
  }

  ConsoleAdapterFactory(Function<ConsoleSettings, Front> fronts) {
    this.fronts = fronts;
  }

  @Override
  public String type() {
    return "console";
  }

  @Override
  public Adapter create(String id, Settings settings) {
    return new ConsoleAdapter(id, fronts.apply(settings.as(ConsoleSettings.class)));
  }
}
