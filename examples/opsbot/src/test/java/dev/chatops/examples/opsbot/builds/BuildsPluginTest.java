package dev.chatops.examples.opsbot.builds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Feature;
import dev.chatops.service.Timeline;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.Profile;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BuildsPluginTest {

  private final List<String> seen = new CopyOnWriteArrayList<>();

  @Test
  void theMachineSeesThePersonAndNotTheBot() {
    try (FakeChat chat = building((commit, by, watcher) -> record(commit + " for " + by.id()))) {
      FakeRoom ops = chat.room("#ops");

      chat.user("ann").says(ops, "!build commit-1248994");

      assertThat(ops)
          .hasReplies(
              "building commit-1248994 [##########] 100 % done",
              "build 1 of commit-1248994 is complete");
      assertThat(seen).containsExactly("commit-1248994 for fake/ann");
    }
  }

  @Test
  void aBuildThatFailsSaysWhy() {
    Builds failing =
        (commit, by, watcher) -> {
          watcher.at("test", 1, 4);
          throw new BuildException("3 tests are red");
        };
    try (FakeChat chat = building(failing)) {
      FakeRoom ops = chat.room("#ops");

      chat.user("ann").says(ops, "!build commit-1248994");

      assertThat(ops)
          .hasReplies(
              "building commit-1248994 [##........] 25 % failed: 3 tests are red",
              "building commit-1248994 has failed: 3 tests are red");
      assertThat(kinds(chat)).contains(Timeline.Kind.FAILED);
    }
  }

  @Test
  void aMachineThatDiesIsNotMetWithSilence() {
    Builds dying =
        (commit, by, watcher) -> {
          watcher.at("compile", 0, 3);
          throw new IllegalStateException("connection refused by 10.0.0.7");
        };
    try (FakeChat chat = building(dying)) {
      FakeRoom ops = chat.room("#ops");

      chat.user("ann").says(ops, "!build commit-1248994");

      assertThat(ops)
          .hasRepliesMatching(
              "building commit-1248994 \\[\\.{10}] 0 % failed: compile",
              "Something went wrong \\(trace \\w+\\)");
      assertThat(kinds(chat)).contains(Timeline.Kind.FAILED);
    }
  }

  @Test
  void whatIsNoCommitIsNotBuilt() {
    try (FakeChat chat = building((commit, by, watcher) -> record("a build"))) {
      FakeRoom ops = chat.room("#ops");

      chat.user("ann").says(ops, "!build \"; rm -rf /\"");

      assertThat(ops).lastReply().startsWith("commit: found `; rm -rf /`, expected a commit\n");
      assertThat(seen).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void howFarItIsIsOneMessageWhereMessagesCanChange(Profile network) {
    FakeChat chat = FakeChat.with(BuildsPlugin.class).bind(Builds.class, new BuildQueue());
    try (chat) {
      chat.like(network);
      FakeRoom ops = chat.room("#ops");

      chat.user("ann").says(ops, "!build commit-1248994");

      List<String> bars =
          ops.replies().stream().filter(reply -> reply.startsWith("building ")).toList();
      assertThat(bars)
          .hasSize(network.traits().has(Feature.EDIT) ? 1 : 2)
          .last()
          .isEqualTo("building commit-1248994 [##########] 100 % done");
      assertThat(ops.replies()).last().isEqualTo("build 1 of commit-1248994 is complete");
    }
  }

  private long record(String build) {
    seen.add(build);
    return seen.size();
  }

  private static FakeChat building(Builds builds) {
    return FakeChat.with(BuildsPlugin.class).bind(Builds.class, builds);
  }

  private static List<Timeline.Kind> kinds(FakeChat chat) {
    return chat.timeline().last(100).stream().map(Timeline.Entry::kind).toList();
  }
}
