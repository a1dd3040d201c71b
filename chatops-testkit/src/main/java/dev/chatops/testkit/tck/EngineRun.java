package dev.chatops.testkit.tck;

import dev.chatops.ChatOps;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.config.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A whole bot on the adapter, asked by commands. */
final class EngineRun implements AutoCloseable {

  private final Wire wire;
  private final Duration patience;
  private final ChatOps bot;

  EngineRun(AdapterFactory factory, Wire wire, Duration patience) {
    this.wire = wire;
    this.patience = patience;
    String config =
        "name = \"%s\", prefix = \"!\", adapters { %s { type = %s, %s } }"
            .formatted(wire.bot(), Rig.ID, factory.type(), wire.settings());
    this.bot =
        ChatOps.builder()
            .adapter(factory)
            .plugin(new TckPlugin())
            .config(Settings.parse(config))
            .build()
            .start();
  }

  Room room() {
    return Room.of(new RoomId(Rig.ID, wire.room()));
  }

  /** Has somebody give a command, and hears what the bot says to it. */
  List<String> ask(String line) throws Exception {
    wire.says("ann", wire.room(), "!" + line);
    List<String> heard = new ArrayList<>();
    while (true) {
      String next = wire.heard(wire.room(), patience);
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
