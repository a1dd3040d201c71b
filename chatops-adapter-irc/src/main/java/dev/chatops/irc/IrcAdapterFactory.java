package dev.chatops.irc;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.config.Settings;
import java.time.Clock;

/**
 * Makes the adapters of {@code type = irc}; found by {@link java.util.ServiceLoader}. Thread-safe.
 *
 * <pre>
 * adapters { ops { type = irc, host = irc.example.org, nick = opsbot, rooms = ["#ops"] } }
 * </pre>
 */
public final class IrcAdapterFactory implements AdapterFactory {

  /** For {@link java.util.ServiceLoader}. */
  public IrcAdapterFactory() {}

  @Override
  public String type() {
    return "irc";
  }

  @Override
  public Adapter create(String id, Settings settings) {
    return new IrcAdapter(id, IrcSettings.read(settings), IrcTimes.USUAL, Clock.systemUTC());
  }
}
