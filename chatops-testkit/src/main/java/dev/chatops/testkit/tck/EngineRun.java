package dev.chatops.testkit.tck;

import dev.chatops.ChatOps;
import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Room;
import dev.chatops.config.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A whole bot on the adapter, asked by commands. */
final class EngineRun implements AutoCloseable {

  private final Wire wire;
  private final Duration patience;
  private final ChatOps bot;
  private final AtomicReference<@Nullable Watched> adapter = new AtomicReference<>();

  EngineRun(AdapterFactory factory, Wire wire, Duration patience) {
    this.wire = wire;
    this.patience = patience;
    // on a busy machine no command becomes a job, which would tell the room so
    String config =
        """
        name = "%s", prefix = "!", limits { patience = %ds }
        adapters { %s { type = %s, %s } }
        """
            .formatted(
                wire.bot(), patience.toSeconds() + 1, Rig.ID, factory.type(), wire.settings());
    this.bot =
        ChatOps.builder()
            .adapter(noting(factory))
            .plugin(new TckPlugin())
            .config(Settings.parse(config))
            .build()
            .start();
  }

  /** The same factory; what it makes last can be asked for its traits. */
  private AdapterFactory noting(AdapterFactory factory) {
    return new AdapterFactory() {
      @Override
      public String type() {
        return factory.type();
      }

      @Override
      public Adapter create(String id, Settings settings) {
        Watched made = new Watched(factory.create(id, settings));
        adapter.set(made);
        return made;
      }
    };
  }

  /** What the bot's own adapter can do in the room: a limit may depend on the connection. */
  Traits traits() {
    return adapter().traits(Room.of(Rig.room(wire.room())));
  }

  private Watched adapter() {
    return Objects.requireNonNull(adapter.get(), "a bot makes its adapters at its start");
  }

  /** Somebody gives a command, and the bot begins to answer. */
  void begin(String peer, String room, String line) throws Exception {
    wire.says(peer, room, "!" + line);
    adapter().awaitAsked(room, patience);
  }

  /** Has somebody give a command, and hears what the bot says to it. */
  List<String> ask(String line) throws Exception {
    return ask("ann", wire.room(), line);
  }

  List<String> ask(String peer, String room, String line) throws Exception {
    wire.says(peer, room, "!" + line);
    return answer(room);
  }

  /** What the bot says in a room, to its end. */
  List<String> answer(String room) throws Exception {
    List<String> heard = new ArrayList<>();
    while (true) {
      String next = wire.heard(room, patience);
      if (next == null) {
        throw new AssertionError(
            "the bot went silent for %s after %d messages%n%s"
                .formatted(patience, heard.size(), bot.diagnose()));
      }
      if (next.equals(TckPlugin.END)) {
        return heard;
      }
      heard.add(next);
    }
  }

  @Override
  public void close() {
    bot.close();
  }
}
