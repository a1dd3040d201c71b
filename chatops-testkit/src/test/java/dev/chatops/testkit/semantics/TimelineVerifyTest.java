package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.config.Secret;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private Path file() {
    return folder.resolve("bot.timeline");
  }

  private FakeChat chat() {
    return FakeChat.with(CarelessPlugin.class)
        .config("plugins { careless { token = canary } }")
        .config("timeline { file = \"" + file() + "\" }");
  }

  @Test
  void namesTheFirstBadRecordToWhoeverMayAsk() throws IOException {
    try (FakeChat chat = chat()) {
      FakeRoom ops = chat.room("#ops");
      chat.user("ann").may("timeline.verify");
      chat.user("bob").says(ops, "!timeline verify");
      assertThat(ops).hasNoReplies();
      assertThat(chat.user("bob").direct()).hasRepliesContaining("timeline.verify");
      chat.user("ann").says(ops, "!timeline verify");
      assertThat(ops.replies().get(0)).contains("records, all as they were written");

      String written = Files.readString(file());
      Files.writeString(file(), written.replaceFirst("denied", "denief"));
      chat.user("ann").says(ops, "!timeline verify");
      assertThat(ops.replies().get(1))
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
    try (FakeChat chat = chat()) {
      FakeRoom ops = chat.room("#ops");
      chat.user("ann").says(ops, "!show");
      chat.user("ann").says(ops, "!fail");
      assertThat(ops.replies()).hasSize(2);
    }

    assertThat(Files.readString(file()))
        .contains("the token is ***", "IllegalStateException")
        .doesNotContain("canary");
  }
}
