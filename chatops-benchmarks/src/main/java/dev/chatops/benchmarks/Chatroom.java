package dev.chatops.benchmarks;

import dev.chatops.Builder;
import dev.chatops.ChatOps;
import dev.chatops.adapter.Inbound;
import dev.chatops.chat.Action;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Plugin;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One room in memory with a bot in it, started, and the people who talk to it. */
final class Chatroom implements AutoCloseable {

  static final String ADAPTER = "memory";

  private final List<Person> people = new CopyOnWriteArrayList<>();
  private final Conversation where = Conversation.of(Room.of(new RoomId(ADAPTER, "#bench")));
  private final ChatOps bot;
  private final Inbound inbound;
  private volatile @Nullable String wrong;

  Chatroom(List<Plugin> plugins) {
    MemoryAdapter.Factory network = new MemoryAdapter.Factory(this::said);
    bot = bot(plugins, network).start();
    inbound = network.inbound();
  }

  /** A bot that is put together and not started: what start-up costs, but for connecting. */
  static ChatOps bot(List<Plugin> plugins, MemoryAdapter.Factory network) {
    Builder builder = ChatOps.builder().adapter(network);
    builder.config(Settings.parse("adapters { " + ADAPTER + " { type = memory } }"));
    plugins.forEach(builder::plugin);
    return builder.build();
  }

  /** Somebody new, who says one of these texts after the other. */
  synchronized Person join(List<String> texts, Window window) {
    Person person = new Person(people.size(), where, inbound, texts, window);
    people.add(person);
    return person;
  }

  /** Throws if an answer was not the one that was due. */
  void check() {
    if (wrong != null) {
      throw new IllegalStateException("the bot said: " + wrong);
    }
  }

  private void said(Action.Say say) {
    if (!say.part().plain().equals("pong 42")) {
      wrong = say.part().plain();
    }
    MessageId asked = Objects.requireNonNull(say.answers(), "answers");
    people.get(Person.of(asked)).answered();
  }

  /** Lets the bot answer before it is told to stop, for it refuses what comes later. */
  @Override
  public void close() {
    bot.settle(Duration.ofSeconds(20));
    bot.close();
  }
}
