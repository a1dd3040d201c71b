package dev.chatops.internal.trip;

import dev.chatops.internal.access.Access;
import dev.chatops.internal.ask.Questions;
import dev.chatops.internal.bind.Converters;
import dev.chatops.internal.registry.Registry;
import dev.chatops.internal.run.InFlight;
import dev.chatops.internal.run.Lanes;
import dev.chatops.plugin.Middleware;
import dev.chatops.service.Time;
import dev.chatops.service.Timeline;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What all stations of a bot share; one instance a bot.
 *
 * @param name what the bot is called where the network gives it no name
 * @param prefixes what stands before a typed command; the first is shown
 * @param registry commands, listeners and event methods
 * @param middleware what stands around every command, the outermost first
 * @param converters how words become values
 * @param access who may do what
 * @param rooms names and zones of rooms, as they are now
 * @param people who has been met
 * @param lanes where turns wait
 * @param inFlight counts them
 * @param questions what people are asked
 * @param timeline learns what happens
 * @param time the only clock
 * @param traces names runs
 * @param perMinute how many commands one person may run in a minute; zero for no limit
 * @param censor takes the secrets of the settings out of a text
 * @param stopping true from the moment no new command starts
 */
public record Bot(
    String name,
    List<String> prefixes,
    Registry registry,
    List<Middleware> middleware,
    Converters converters,
    Access access,
    Supplier<Rooms> rooms,
    People people,
    Lanes lanes,
    InFlight inFlight,
    Questions questions,
    Timeline timeline,
    Time time,
    Traces traces,
    int perMinute,
    UnaryOperator<String> censor,
    AtomicBoolean stopping) {

  /** Copies the lists. */
  public Bot {
    prefixes = List.copyOf(prefixes);
    middleware = List.copyOf(middleware);
  }

  String prefix() {
    return prefixes.get(0);
  }
}
