package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chatops.ChatOps;
import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.adapter.Inbound;
import dev.chatops.adapter.Renderer;
import dev.chatops.adapter.Renderers;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.RegistrationException;
import dev.chatops.plugin.Setup;
import dev.chatops.service.Timeline;
import dev.chatops.testkit.FakeAdapter;
import dev.chatops.testkit.FakeNetwork;
import dev.chatops.testkit.Profile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plugins and adapters that break: a bot starts whole or not at all, and goes on without one. */
class BrokenStartTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final FakeNetwork network = FakeNetwork.like(Profile.PLAIN);
  private final BrokenAdapter adapter = new BrokenAdapter(network);

  static final class PingPlugin implements Plugin {
    @Command("ping")
    String ping() {
      return "pong";
    }
  }

  /** A plugin that breaks somewhere. */
  private record BrokenPlugin(@Nullable Fault inName, @Nullable Fault inSetup, AtomicInteger closed)
      implements Plugin {

    @Override
    public String name() {
      strike(inName);
      return "broken";
    }

    @Override
    public void setup(Setup setup) {
      setup.closing(closed::incrementAndGet);
      strike(inSetup);
    }
  }

  /** One that cannot even be made. */
  static final class UnmadePlugin implements Plugin {
    UnmadePlugin() {
      WHICH.get().strike();
    }
  }

  /** A class's constructor has no other way of being told; the tests of it run one by one. */
  private static final ThreadLocal<Fault> WHICH = ThreadLocal.withInitial(() -> Fault.RUNTIME);

  private static void strike(@Nullable Fault fault) {
    if (fault != null) {
      fault.strike();
    }
  }

  /** An adapter that does what it should until it is told otherwise. */
  private static final class BrokenAdapter implements Adapter {

    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicInteger closes = new AtomicInteger();
    private final FakeAdapter sound;
    private volatile @Nullable Fault inStart;
    private volatile @Nullable Fault inTraits;
    private volatile @Nullable Fault inRenderer;
    private volatile @Nullable Fault inPerform;
    private volatile @Nullable Fault inClose;

    BrokenAdapter(FakeNetwork network) {
      sound = new FakeAdapter("fake", network);
    }

    @Override
    public String id() {
      return "fake";
    }

    @Override
    public Traits traits(Room where) {
      strike(inTraits);
      return sound.traits(where);
    }

    @Override
    public Renderer renderer() {
      return (content, limit) -> {
        strike(inRenderer);
        return Renderers.plain().render(content, limit);
      };
    }

    @Override
    public void start(Inbound inbound) {
      starts.incrementAndGet();
      strike(inStart);
      sound.start(inbound);
    }

    @Override
    public CompletionStage<Receipt> perform(Action action) {
      strike(inPerform);
      return sound.perform(action);
    }

    @Override
    public void close() {
      closes.incrementAndGet();
      sound.close();
      strike(inClose);
    }
  }

  private record Factory(BrokenAdapter adapter) implements AdapterFactory {

    @Override
    public String type() {
      return "fake";
    }

    @Override
    public Adapter create(String id, Settings settings) {
      return adapter;
    }
  }

  private ChatOps bot(Plugin... plugins) {
    var builder =
        ChatOps.builder()
            .config(Settings.parse("adapters { fake { type = fake } }"))
            .adapter(new Factory(adapter))
            .plugin(new PingPlugin());
    for (Plugin plugin : plugins) {
      builder.plugin(plugin);
    }
    return builder.build();
  }

  private void says(ChatOps bot, String text) {
    network.says(network.person("ann"), of(network.room("#ops")), text);
    assertThat(bot.settle(LONG)).as("%s", bot.diagnose()).isTrue();
  }

  private static Conversation of(Room room) {
    return Conversation.of(room);
  }

  private List<String> said() {
    return network.actions().stream()
        .filter(Action.Say.class::isInstance)
        .map(action -> ((Action.Say) action).part().plain())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aPluginThatFailsToSayItsNameKeepsTheBotFromStarting(Fault fault) {
    assertThat(catchThrowable(() -> bot(new BrokenPlugin(fault, null, new AtomicInteger()))))
        .isNotNull();
    assertThat(adapter.starts).hasValue(0);
    assertThat(adapter.closes).hasPositiveValue();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aPluginThatFailsInItsSetupKeepsTheBotFromStartingAndIsClosed(Fault fault) {
    AtomicInteger closed = new AtomicInteger();

    assertThat(catchThrowable(() -> bot(new BrokenPlugin(null, fault, closed))))
        .isInstanceOf(RegistrationException.class)
        .hasMessageContaining("BrokenPlugin.setup: ");
    assertThat(adapter.starts).hasValue(0);
    assertThat(closed).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aPluginThatCannotBeMadeKeepsTheBotFromStarting(Fault fault) {
    WHICH.set(fault);
    try {
      Throwable thrown =
          catchThrowable(
              () ->
                  ChatOps.builder()
                      .config(Settings.parse("adapters { fake { type = fake } }"))
                      .adapter(new Factory(adapter))
                      .plugin(UnmadePlugin.class)
                      .build());

      assertThat(thrown)
          .isInstanceOf(RegistrationException.class)
          .hasMessageContaining("UnmadePlugin: cannot be made: ");
    } finally {
      WHICH.remove();
    }
    assertThat(adapter.starts).hasValue(0);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void anAdapterThatFailsAtItsStartKeepsTheBotFromRunningAndIsClosed(Fault fault) {
    adapter.inStart = fault;
    ChatOps bot = bot();

    assertThat(catchThrowable(bot::start)).isInstanceOf(RuntimeException.class);
    assertThat(adapter.closes).hasPositiveValue();
    assertThat(catchThrowable(bot::start)).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void anAdapterThatFailsWhenItIsClosedDoesNotKeepTheBotFromItsEnd(Fault fault) {
    AtomicInteger closed = new AtomicInteger();
    adapter.inClose = fault;
    bot(new BrokenPlugin(null, null, closed)).start().close();

    assertThat(closed).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aMessageThatCannotBePerformedIsUndeliveredAndTheNextOneGoes(Fault fault) {
    try (ChatOps bot = bot().start()) {
      adapter.inPerform = fault;
      says(bot, "!ping");
      assertThat(bot.timeline().last(10))
          .extracting(Timeline.Entry::kind)
          .contains(Timeline.Kind.UNDELIVERED)
          .doesNotContain(Timeline.Kind.DELIVERED);
      assertThat(bot.timeline().last(10).toString()).doesNotContain("canary");
      adapter.inPerform = null;
      says(bot, "!ping");

      assertThat(said()).containsExactly("pong");
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void whatCannotBeRenderedFailsTheCommandAndNotTheNext(Fault fault) {
    try (ChatOps bot = bot().start()) {
      adapter.inRenderer = fault;
      says(bot, "!ping");
      says(bot, "!png");
      adapter.inRenderer = null;
      says(bot, "!ping");

      assertThat(said()).containsExactly("pong");
      assertEnds(bot, 3);
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aNetworkThatDoesNotKnowWhatItCanFailsTheCommandAndNotTheNext(Fault fault) {
    try (ChatOps bot = bot().start()) {
      adapter.inTraits = fault;
      says(bot, "!ping");
      says(bot, "!png");
      adapter.inTraits = null;
      says(bot, "!ping");

      assertThat(said()).containsExactly("pong");
      assertEnds(bot, 3);
    }
  }

  private static void assertEnds(ChatOps bot, int ends) {
    assertThat(bot.timeline().last(100)).filteredOn(entry -> entry.kind().end()).hasSize(ends);
    assertThat(bot.timeline().last(100))
        .filteredOn(entry -> entry.kind() == Timeline.Kind.RECEIVED)
        .hasSize(ends);
  }
}
