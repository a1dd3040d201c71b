package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chatops.ChatOps;
import dev.chatops.InMemory;
import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.chat.Action;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.User;
import dev.chatops.config.Secret;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Timeline;
import dev.chatops.testkit.FakeAdapter;
import dev.chatops.testkit.FakeNetwork;
import dev.chatops.testkit.ManualClock;
import dev.chatops.testkit.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is in no log, reply, exception, text form or entry of the timeline. */
@Isolated("it listens to all loggers and to the streams of the process")
class CanaryTest {

  private static final String CANARY = "canary-";

  private static final String CONFIG =
      """
      adapters { fake { type = fake, password = ${FAKE_PASSWORD} } }
      plugins { careless { token = canary-in-the-file, url = "https://bot:canary-in-a-url@x.org" } }
      access { groups { admins { people = ["fake/ann"] } } }
      """;

  private final Leaks leaks = Leaks.watched();
  private final ManualClock clock = ManualClock.create();
  private final FakeNetwork network = FakeNetwork.like(Profile.PLAIN, clock);
  private final Timeline timeline = InMemory.timeline(10_000);
  private final User ann = network.person("ann");
  private final Conversation ops = Conversation.of(network.room("#ops"));
  private final FakeAdapter adapter = new FakeAdapter("fake", network);
  private Optional<ChatOps> running = Optional.empty();

  /** Reads a secret, and may break with it. */
  private record Factory(Adapter adapter, boolean breaks) implements AdapterFactory {

    @Override
    public String type() {
      return "fake";
    }

    @Override
    public Adapter create(String id, Settings settings) {
      Secret password = settings.secret("password");
      if (breaks) {
        throw new IllegalStateException("refused: " + password.reveal());
      }
      return adapter;
    }
  }

  private ChatOps built(String config, boolean breaks) {
    return ChatOps.builder()
        .config(Settings.parse(config, Map.of("FAKE_PASSWORD", "canary-of-the-environment")))
        .adapter(new Factory(adapter, breaks))
        .time(clock)
        .timeline(timeline)
        .plugin(CarelessPlugin.class)
        .build();
  }

  private ChatOps started() {
    ChatOps bot = built(CONFIG, false).start();
    running = Optional.of(bot);
    return bot;
  }

  private void says(Conversation where, String text) {
    network.says(ann, where, text);
    settles();
  }

  private void settles() {
    ChatOps bot = running.orElseThrow();
    assertThat(bot.settle(Duration.ofSeconds(30))).as("%s", bot.diagnose()).isTrue();
  }

  private Conversation direct() {
    return Conversation.of(adapter.direct(ann));
  }

  private String lastSaid() {
    List<Action> actions = network.actions();
    return actions.get(actions.size() - 1) instanceof Action.Say say ? say.part().plain() : "";
  }

  @AfterEach
  void nothingHasGotOut() {
    try {
      running.ifPresent(ChatOps::close);
      network.actions().forEach(leaks::add);
      timeline.last(10_000).forEach(leaks::add);
      leaks.assertNone(CANARY);
    } finally {
      leaks.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reply",
        "whisper",
        "table",
        "log",
        "throw",
        "throw-revealed",
        "throw-cause",
        "throw-user",
        "keep",
        "strings",
        "return",
        "mark",
        "notify",
        "button"
      })
  void aSecretOfASettingStaysSecretHoweverCarelessAPluginIs(String way) {
    ChatOps bot = started();
    says(ops, "!careless " + way);
    says(ops, "!status");
    says(ops, "!help");
    leaks.add(bot);
    leaks.add(bot.diagnose());

    assertThat(timeline.last(10)).isNotEmpty();
    assertThat(network.actions()).hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reply", "throw", "throw-revealed", "throw-user", "keep", "strings"})
  void anAnswerThatIsASecretIsNobodyElses(String way) {
    ChatOps bot = started();
    says(ops, "!ask " + way);
    leaks.add(bot.diagnose());
    says(direct(), "canary-told-alone");

    CarelessPlugin plugin = bot.instance(CarelessPlugin.class);
    assertThat(plugin.answer().reveal()).isEqualTo("canary-told-alone");
    plugin.heard().forEach(leaks::add);
  }

  @ParameterizedTest
  @CsvSource({
    "!canary-with-a-prefix",
    "!!!canary",
    "opsbot canary-words",
    "deploy canary-like-a-command",
    "#canary;$(x)",
    "@canary-of-somebody"
  })
  void anAnswerThatLooksLikeACommandIsASecretAllTheSame(String password) {
    ChatOps bot = started();
    says(ops, "!ask keep");
    says(direct(), password);

    assertThat(bot.instance(CarelessPlugin.class).answer().reveal()).isEqualTo(password);
  }

  @ParameterizedTest
  @ValueSource(strings = {"canary-too-late", "!canary-too-late", "deploy canary-too-late"})
  void anAnswerThatComesTooLateIsNotTakenForACommand(String password) {
    started();
    says(ops, "!ask reply");
    clock.advance(Duration.ofMinutes(3));
    settles();
    says(direct(), password);

    assertThat(lastSaid()).isEqualTo("too late: that question is over");
    says(direct(), "whoami");
    assertThat(lastSaid()).as("once").startsWith("ann (fake/ann)");
  }

  @Test
  void aRealCommandIsOneWhileASecretIsAwaited() {
    started();
    says(ops, "!ask reply");
    says(direct(), "!whoami");
    assertThat(lastSaid()).startsWith("ann (fake/ann)");
    says(direct(), "canary-after-that");
    assertThat(lastSaid()).isEqualTo("Login[user=ann, password=***]");
  }

  @Test
  void anAnswerThatIsEditedIsNoNewsToAnybody() {
    ChatOps bot = started();
    says(ops, "!ask reply");
    var message = network.says(ann, direct(), "canary-mistyped");
    settles();
    network.tell(
        key -> new Event.Edited(key, Message.of(message.id(), direct(), ann, "canary-corrected")));
    settles();

    bot.instance(CarelessPlugin.class).heard().forEach(leaks::add);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plugins.careless.tokn = canary-x",
        "plugins.careless { token = [canary-x] }",
        "plugins.careless { token { x = canary-x } }",
        "adapters.fake.port = ${FAKE_PASSWORD}",
        "access.groups.admins.people += ${FAKE_PASSWORD}",
        "rooms.x = [\"fake/#\"${FAKE_PASSWORD}]\nrooms.y = ${FAKE_PASSWORD}",
        "plugins.careless.fails = true",
        "plugins.careless.fails-in-setup = true",
        "time-zone = ${FAKE_PASSWORD}",
      })
  void aConfigurationThatIsRefusedKeepsItsSecrets(String line) {
    Throwable refused = catchThrowable(() -> built(CONFIG + line, false));

    if (line.startsWith("plugins.careless.tokn")) {
      // A key that nobody knows is named, and its value is not.
      assertThat(refused).hasMessageContaining("tokn: unknown key");
    }
    leaks.add(refused);
    for (Throwable also : refused.getSuppressed()) {
      leaks.add(also);
    }
  }

  @Test
  void anAdapterThatCannotBeMadeKeepsItsSecrets() {
    Throwable refused = catchThrowable(() -> built(CONFIG, true));

    assertThat(refused)
        .hasMessageContaining("the adapter cannot be made")
        .hasMessageContaining("***");
    leaks.add(refused);
  }

  @Test
  void aTextFormOfAnythingHasNoSecret() {
    Settings settings = Settings.parse("a { password = canary-x }");
    leaks.add(settings);
    leaks.add(settings.section("a"));
    leaks.add(settings.section("a").secret("password"));
    leaks.add(List.of(Optional.of(settings.section("a").secret("password"))));
    leaks.add(ChatOps.builder().config(settings));
    ChatOps bot = started();
    leaks.add(bot);
    Plugin plugin = bot.instance(CarelessPlugin.class);
    leaks.add(plugin);
    says(ops, "!whoami");
  }
}
