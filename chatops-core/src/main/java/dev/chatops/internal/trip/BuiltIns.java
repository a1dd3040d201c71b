package dev.chatops.internal.trip;

import dev.chatops.chat.Content;
import dev.chatops.internal.registry.BuiltIn;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.UserException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The commands every bot has. Thread-safe. */
public final class BuiltIns implements BuiltIn {

  /** What the plugin of these is called. */
  static final String NAME = "bot";

  private @Nullable Stations stations;
  private @Nullable Function<Context, Content> status;

  /** Begins deaf: its commands are read before the stations that they tell about exist. */
  public BuiltIns() {}

  void serve(Stations made, Function<Context, Content> statusOf) {
    this.stations = made;
    this.status = statusOf;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Command(
      value = "help [<words...>]",
      help = "What you may run here, or more about one command or plugin",
      examples = {"help", "help status"})
  Content help(Context chat, Optional<String> words) {
    Help help = stations().help();
    Incoming from = incoming(chat);
    return words.isEmpty() ? help.overview(from) : help.about(words.get(), from);
  }

  @Command(
      value = "apropos <words...>",
      help = "Which commands are about something, by their names, help and examples",
      examples = "apropos status")
  Content apropos(Context chat, String words) {
    return stations().help().apropos(words, incoming(chat));
  }

  @Command(value = "status", help = "How the bot and its networks stand", examples = "status")
  Content status(Context chat) {
    if (status == null) {
      throw new IllegalStateException("not started");
    }
    return status.apply(chat);
  }

  @Command(value = "whoami", help = "Who you are to the bot", examples = "whoami")
  String whoami(Context chat) {
    Bot bot = stations().bot();
    StringBuilder text = new StringBuilder(chat.user().name() + " (" + chat.user().id() + ")");
    text.append(chat.user().verified() ? ", known to the network" : ", not known to the network");
    bot.access().person(chat.user()).ifPresent(name -> text.append(", person ").append(name));
    Set<String> groups = bot.access().groups(chat.user());
    if (!groups.isEmpty()) {
      text.append(", in ").append(String.join(", ", groups));
    }
    return text.toString();
  }

  private Stations stations() {
    if (stations == null) {
      throw new IllegalStateException("not started");
    }
    return stations;
  }

  private static Incoming incoming(Context chat) {
    if (chat instanceof Chat own) {
      return new Incoming(own.speaker(), own.conversation(), own.user(), own.asked(), null);
    }
    throw new UserException("this works in a conversation only");
  }
}
