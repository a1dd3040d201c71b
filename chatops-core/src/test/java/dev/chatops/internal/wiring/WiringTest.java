package dev.chatops.internal.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import dev.chatops.Builder;
import dev.chatops.ChatOps;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.config.Settings;
import dev.chatops.internal.ManualTime;
import dev.chatops.internal.TinyAdapter;
import dev.chatops.internal.TinyFactory;
import dev.chatops.internal.Waits;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.service.AccessControl;
import dev.chatops.service.Outbound;
import dev.chatops.service.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WiringTest {

  private static final String PACKAGE = Samples.class.getName() + "$";

  private final TinyAdapter net = new TinyAdapter("net");
  private final TinyAdapter lab = new TinyAdapter("lab");
  private final List<ChatOps> started = new ArrayList<>();

  @AfterEach
  void closes() {
    started.forEach(ChatOps::close);
  }

  private Builder builder(String hocon) {
    return ChatOps.builder()
        .config(Settings.parse(hocon.replace("PKG.", PACKAGE)))
        .time(new ManualTime())
        .adapter(new TinyFactory("tiny", (id, settings) -> id.equals("lab") ? lab : net));
  }

  private ChatOps start(Builder builder) {
    ChatOps bot = builder.build().start();
    started.add(bot);
    return bot;
  }

  private List<String> answers(ChatOps bot, String... lines) {
    int before = net.asked().size();
    for (String line : lines) {
      net.hears(net.room("#ops"), net.user("ann"), line);
      assertThat(bot.settle(Waits.LONG)).isTrue();
    }
    return net.asked().subList(before, net.asked().size());
  }

  @Test
  void aPluginByItsNameInTheFileGetsItsOwnSettingsAndShelves() {
    ChatOps bot =
        start(
            builder(
                """
                adapters { net { type = tiny } }
                plugins {
                  greet { class = "PKG.GreetPlugin", word = hello }
                  count { class = "PKG.CountPlugin" }
                }
                """));

    assertThat(answers(bot, "!greet", "!greet", "!count"))
        .containsExactly("#ops: hello 1", "#ops: hello 2", "#ops: {}");
  }

  @Test
  void whatIsSwitchedOffDoesNotRunWhateverItIsCalled() {
    ChatOps bot =
        start(
            builder(
                    """
                    adapters { net { type = tiny } }
                    plugins {
                      ping { enabled = false }
                      danger { enabled = false, no = matter }
                      gone { class = "PKG.GonePlugin", enabled = false }
                      setup { enabled = false }
                    }
                    """)
                .plugin(Samples.PingPlugin.class)
                .plugin(Samples.SecretlyPlugin.class)
                .plugin(new SetupPlugin(new AtomicReference<>())));

    assertThat(answers(bot, "!ping", "!destroy", "!set")).isEmpty();
    assertThat(answers(bot, "!help").toString()).doesNotContain("ping", "destroy", "!set");
  }

  @Test
  void aCommandGoesByItsNewNameAlone() {
    ChatOps bot =
        start(
            builder(
                    """
                    adapters { net { type = tiny } }
                    plugins { ping { rename { ping = "are you there" } } }
                    """)
                .plugin(Samples.PingPlugin.class));

    assertThat(answers(bot, "!ping", "!are you there")).containsExactly("#ops: pong");
  }

  @Test
  void anAdapterThatIsSwitchedOffIsNotMadeAndItsRoomsAreSilent() {
    ChatOps bot =
        start(
            builder(
                """
                adapters { net { type = tiny }, lab { type = tiny, enabled = false } }
                rooms { all = ["net/#dev", "lab/#dev"], lab = ["lab/#dev"] }
                access { groups { admins { people = ["lab/eve"] } } }
                plugins { greet { class = "PKG.GreetPlugin", word = hello } }
                """));

    assertThat(answers(bot, "!tell all hello", "!tell lab hello", "!tell nobody hello"))
        .containsExactly(
            "#dev: hello", "#ops: there is no room nobody; the configuration has: all, lab");
    assertThat(lab.asked()).isEmpty();
  }

  @Test
  void aRoomOfTheFileAndOneOfTheNetworkAreOneConversation() {
    ChatOps bot =
        start(
            builder(
                """
                adapters { net { type = tiny } }
                rooms { ops = ["net/#ops"] }
                plugins { greet { class = "PKG.GreetPlugin", word = hello } }
                """));

    assertThat(answers(bot, "!tell ops one", "!here two"))
        .containsExactly("#ops: one", "#ops: two");
  }

  @Test
  void givesOutThePluginThatThereIs() {
    Samples.PingPlugin ping = new Samples.PingPlugin();
    ChatOps bot = builder("adapters { net { type = tiny } }").plugin(ping).build();
    started.add(bot);

    assertThat(bot.instance(Samples.PingPlugin.class)).isSameAs(ping);
    assertThat(bot.instance(AccessControl.class)).isSameAs(bot.instance(AccessControl.class));
    assertThat(bot.instance(Outbound.class)).isNotNull();
    assertThatThrownBy(() -> bot.instance(Samples.GreetPlugin.class))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> bot.instance(Storage.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void modulesOfferWhatPluginsAskFor() {
    List<String> ran = new ArrayList<>();
    ChatOps bot =
        builder("adapters { net { type = tiny } }")
            .install(
                new AbstractModule() {
                  @Override
                  protected void configure() {
                    bind(Runnable.class).toInstance(() -> ran.add("ran"));
                  }
                })
            .plugin(Samples.NeedyPlugin.class)
            .build();
    started.add(bot);
    bot.instance(Runnable.class).run();

    assertThat(ran).containsExactly("ran");
  }

  @Test
  void aModuleThatIsWrongIsToldInASentence() {
    Builder wrong =
        builder("adapters { net { type = tiny } }")
            .install(
                new AbstractModule() {
                  @Override
                  protected void configure() {
                    addError("the backend is not configured");
                  }
                });

    assertThatThrownBy(wrong::build)
        .isInstanceOf(ChatOpsException.class)
        .hasMessageContaining("the backend is not configured");
  }

  static final class SetupPlugin implements Plugin {

    private final AtomicReference<Setup> kept;
    private final List<String> closed = new ArrayList<>();

    SetupPlugin(AtomicReference<Setup> kept) {
      this.kept = kept;
    }

    @Override
    public void setup(Setup setup) {
      kept.set(setup);
      setup.closing(() -> closed.add("first")).closing(() -> closed.add("second"));
    }

    @Command("set")
    void set() {}
  }

  @Test
  void aBotThatCannotBeMadeClosesWhatItHasMade() {
    SetupPlugin setup = new SetupPlugin(new AtomicReference<>());
    Builder wrong =
        builder("adapters { net { type = tiny } }")
            .plugin(setup)
            .plugin(Samples.BadCommandPlugin.class);

    assertThatThrownBy(wrong::build).isInstanceOf(ChatOpsException.class);
    assertThat(setup.closed).containsExactly("second", "first");
    assertThat(net.closes()).isEqualTo(1);
  }

  @Test
  void setupIsNotForLaterUse() {
    AtomicReference<Setup> kept = new AtomicReference<>();
    ChatOps bot = builder("adapters { net { type = tiny } }").plugin(new SetupPlugin(kept)).build();
    started.add(bot);

    assertThatThrownBy(() -> kept.get().middleware((call, next) -> next.proceed()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> kept.get().closing(() -> {}))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void withoutAConfigurationItTalksOnTheConsole() {
    TinyAdapter console = new TinyAdapter("console");
    ChatOps bot =
        ChatOps.builder()
            .adapter(new TinyFactory("console", (id, settings) -> console))
            .plugin(Samples.PingPlugin.class)
            .build()
            .start();
    started.add(bot);
    console.hears(console.room("#console"), console.user("operator"), "!ping");
    assertThat(bot.settle(Waits.LONG)).isTrue();

    assertThat(console.asked()).containsExactly("#console: pong");
  }

  @Test
  void withoutAConsoleItSaysWhatThereIs() {
    assertThatThrownBy(() -> builder("").build())
        .isInstanceOf(ChatOpsException.class)
        .hasMessageContaining("one of the adapters on the class path: tiny");
  }
}
