package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.ChatOps;
import dev.chatops.chat.Action;
import dev.chatops.chat.Conversation;
import dev.chatops.config.Secret;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.testkit.FakeAdapterFactory;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeNetwork;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.ManualClock;
import dev.chatops.testkit.Profile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of what happened, asked in the chat. */
class TimelineVerifyTest {

  @TempDir private Path folder;

  /** Knows a secret and is careless with it. */
  static final class CarelessPlugin implements Plugin {

    private final Secret token;

    @Inject
    CarelessPlugin(Settings settings) {
      token = settings.secret("token");
    }

    @Override
    public String name() {
      return "careless";
    }

    @Command("show")
    void show(Context chat) {
      chat.reply("the token is {}", token);
    }

    @Command("fail")
    void fail() {
      throw new IllegalStateException("refused: " + token.reveal());
    }
  }

  private final FakeNetwork network = FakeNetwork.like(Profile.SLACK);

  private Path file() {
    return folder.resolve("bot.timeline");
  }

  private ChatOps bot() {
    String hocon =
        """
        adapters { fake { type = fake } }
        access {
          roles { auditor = ["timeline.verify"] }
          groups { audit { people = ["fake/ann"], roles = [auditor] } }
        }
        plugins { careless { token = canary } }
        timeline { file = "%s" }
        """
            .formatted(file());
    return ChatOps.builder()
        .config(Settings.parse(hocon))
        .adapter(new FakeAdapterFactory(network))
        .time(ManualClock.create())
        .plugin(CarelessPlugin.class)
        .build()
        .start();
  }

  /** What the bot says to a line. */
  private String answer(ChatOps bot, String who, String line) {
    int before = network.actions().size();
    network.says(network.person(who), Conversation.of(network.room("#ops")), line);
    assertThat(bot.settle(Duration.ofSeconds(30))).as("%s", bot.diagnose()).isTrue();
    List<Action> said = network.actions().subList(before, network.actions().size());
    assertThat(said).hasSize(1);
    return ((Action.Say) said.get(0)).part().plain();
  }

  @Test
  void namesTheFirstBadRecordToWhoeverMayAsk() throws IOException {
    try (ChatOps bot = bot()) {
      assertThat(answer(bot, "bob", "!timeline verify")).contains("needs timeline.verify");
      assertThat(answer(bot, "ann", "!timeline verify"))
          .contains("records, all as they were written");

      Files.writeString(file(), Files.readString(file()).replaceFirst("denied", "denief"));
      assertThat(answer(bot, "ann", "!timeline verify"))
          .startsWith("the first bad record is line 2: its hash differs");
    }
  }

  @Test
  void inMemoryThereIsNothingToVerify() {
    try (FakeChat chat = FakeChat.create()) {
      FakeRoom ops = chat.room("#ops");
      chat.user("ann").may("timeline.verify").says(ops, "!timeline verify");

      assertThat(ops).hasReplies("The timeline is in memory, and there is nothing to verify.");
    }
  }

  @Test
  void noSecretIsInTheFile() throws IOException {
    try (ChatOps bot = bot()) {
      assertThat(answer(bot, "ann", "!show")).isEqualTo("the token is ***");
      assertThat(answer(bot, "ann", "!fail")).startsWith("Something went wrong (trace ");
    }

    assertThat(Files.readString(file()))
        .contains("the token is ***", "IllegalStateException")
        .doesNotContain("canary");
  }
}
