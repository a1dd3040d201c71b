package dev.chatops.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.Builder;
import dev.chatops.ChatOps;
import dev.chatops.adapter.Adapter;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Time;
import dev.chatops.service.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A whole bot on networks of a test's own. */
public final class TinyBot implements AutoCloseable {

  private final Map<String, Adapter> adapters = new ConcurrentHashMap<>();
  private final ChatOps bot;

  private TinyBot(ChatOps bot, Map<String, Adapter> adapters) {
    this.bot = bot;
    this.adapters.putAll(adapters);
  }

  /** With one network called net, started. */
  public static TinyBot started(TinyAdapter net, Time time, Plugin... plugins) {
    TinyBot bot = built(time, List.of(net), "", plugins);
    bot.bot.start();
    return bot;
  }

  /** With several networks, each of the type tiny, and more lines of configuration. */
  public static TinyBot built(
      Time time, List<? extends Adapter> networks, String hocon, Plugin... plugins) {
    Map<String, Adapter> byId = new ConcurrentHashMap<>();
    StringBuilder blocks = new StringBuilder(hocon);
    for (Adapter network : networks) {
      byId.put(network.id(), network);
      blocks.append("\nadapters.").append(network.id()).append(" { type = tiny }");
    }
    return new TinyBot(
        built(time, id -> Objects.requireNonNull(byId.get(id), id), blocks.toString(), plugins),
        byId);
  }

  /** With adapters that a test makes, one after the other if it has to. */
  public static ChatOps built(
      Time time, Function<String, Adapter> networks, String hocon, Plugin... plugins) {
    Builder builder =
        ChatOps.builder()
            .config(Settings.parse(hocon))
            .time(time)
            .adapter(new TinyFactory("tiny", (id, settings) -> networks.apply(id)));
    for (Plugin plugin : plugins) {
      builder.plugin(plugin);
    }
    return builder.build();
  }

  public ChatOps bot() {
    return bot;
  }

  public void settle() {
    assertThat(bot.settle(Waits.LONG)).as("settled: %s", bot.diagnose()).isTrue();
  }

  public List<Timeline.Entry> entries() {
    return bot.timeline().last(100_000);
  }

  /** The commands and what became of them, in short. */
  public List<String> lives() {
    return entries().stream()
        .filter(entry -> entry.kind().end() || entry.kind() == Timeline.Kind.STARTED)
        .map(entry -> entry.kind() + (entry.text().isEmpty() ? "" : " " + entry.text()))
        .toList();
  }

  @Override
  public void close() {
    bot.close();
  }
}
