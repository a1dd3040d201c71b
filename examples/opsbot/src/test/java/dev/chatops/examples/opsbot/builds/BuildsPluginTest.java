package dev.chatops.examples.opsbot.builds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.service.Timeline;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class BuildsPluginTest {

  private final List<String> seen = new CopyOnWriteArrayList<>();

  @Test
  void theMachineSeesThePersonAndNotTheBot() {
    try (FakeChat chat = building((commit, by) -> record(commit + " for " + by.id()))) {
      FakeRoom ops = chat.room("#ops");

      chat.user("ann").says(ops, "!build commit-1248994");

      assertThat(ops)
          .hasReplies("building commit-1248994", "build 1 of commit-1248994 is complete");
      assertThat(seen).containsExactly("commit-1248994 for fake/ann");
    }
  }

  @Test
  void aBuildThatFailsSaysWhy() {
    Builds failing =
        (commit, by) -> {
          throw new BuildException("3 tests are red");
        };
    try (FakeChat chat = building(failing)) {
      FakeRoom ops = chat.room("#ops");

      chat.user("ann").says(ops, "!build commit-1248994");

      assertThat(ops)
          .hasReplies(
              "building commit-1248994", "building commit-1248994 has failed: 3 tests are red");
      assertThat(kinds(chat)).contains(Timeline.Kind.FAILED);
    }
  }

  @Test
  void aMachineThatDiesIsNotMetWithSilence() {
    Builds dying =
        (commit, by) -> {
          throw new IllegalStateException("connection refused by 10.0.0.7");
        };
    try (FakeChat chat = building(dying)) {
      FakeRoom ops = chat.room("#ops");

      chat.user("ann").says(ops, "!build commit-1248994");

      assertThat(ops)
          .hasRepliesMatching("building commit-1248994", "Something went wrong \\(trace \\w+\\)");
      assertThat(kinds(chat)).contains(Timeline.Kind.FAILED);
    }
  }

  @Test
  void whatIsNoCommitIsNotBuilt() {
    try (FakeChat chat = building((commit, by) -> record("a build"))) {
      FakeRoom ops = chat.room("#ops");

      chat.user("ann").says(ops, "!build \"; rm -rf /\"");

      assertThat(ops).lastReply().startsWith("commit: found `; rm -rf /`, expected a commit\n");
      assertThat(seen).isEmpty();
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
