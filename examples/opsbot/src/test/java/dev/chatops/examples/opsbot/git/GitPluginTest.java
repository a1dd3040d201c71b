package dev.chatops.examples.opsbot.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import dev.chatops.testkit.Profile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitPluginTest {

  @RegisterExtension final FakeChat chat = FakeChat.with(GitPlugin.class);

  @Test
  void whoAskedIsTheAuthor() {
    FakeRoom ops = chat.room("#ops");
    FakeUser ann = chat.user("ann").named("Ann <root@localhost>");

    ann.says(ops, "!git commit -am \"Adding ChatOps link\"");
    assertThat(ops).hasRepliesMatching("(?s)\\[master \\w+] Adding ChatOps link\n.*");
    ann.says(ops, "!git log -1 --format=%an,%ae,%cn,%ce,%s");

    assertThat(ops)
        .hasReplies("Ann root@localhost,ann@fake,Ann root@localhost,ann@fake,Adding ChatOps link");
  }

  @Test
  void whatGitRefusesIsAFailure() {
    FakeRoom ops = chat.room("#ops");
    FakeUser ann = chat.user("ann");

    ann.says(ops, "!git log nowhere");

    assertThat(ops)
        .hasRepliesMatching(
            "(?s)fatal: ambiguous argument 'nowhere'.*", "`git log` has failed with status 128");
  }

  @Test
  void saysThatItIsDoneWhereGitSaysNothing() {
    FakeRoom ops = chat.room("#ops");

    chat.user("ann").says(ops, "!git add .");

    assertThat(ops).hasReplies("`git add` is done");
  }

  @ParameterizedTest
  @EnumSource
  void neverClipsNorTouchesABlank(Profile network) {
    String hosts =
        IntStream.rangeClosed(1, 300)
            .mapToObj(n -> "host-%03d  10.0.%3d.1    rack %3d".formatted(n, n, n))
            .collect(Collectors.joining("\n"));
    try (FakeChat here = FakeChat.with(GitPlugin.class).like(network)) {
      FakeRoom ops = here.room("#ops");

      here.user("ann").says(ops, "!git show HEAD:hosts.txt");

      assertThat(String.join("\n", ops.replies())).isEqualTo(hosts);
    }
  }

  @Test
  void aStrangerLooksAndDoesNotWrite() {
    FakeRoom ops = chat.room("#ops");
    FakeUser stranger = chat.user("ann").unverified();

    stranger.says(ops, "!git log --format=%s");
    stranger.says(ops, "!git branch");
    stranger.says(ops, "!git commit -am x");
    stranger.says(ops, "!git branch feature");

    String refused = " is done in your name, and the network does not vouch for who you are";
    assertThat(ops)
        .hasReplies("Begin", "* master", "`git commit`" + refused, "`git branch`" + refused);
  }

  @Test
  void masterTakesMoreThanABranch() {
    FakeRoom ops = chat.room("#ops");
    FakeUser ann = chat.user("ann");
    FakeUser bob = chat.user("bob").may("git.push");
    FakeUser carol = chat.user("carol").may("git.push.master");
    ann.says(ops, "!git commit -qam \"Adding ChatOps link\"");
    ann.says(ops, "!git branch feature");
    assertThat(ops).hasReplies("`git commit` is done", "`git branch` is done");

    ann.says(ops, "!git push -q origin feature");
    bob.says(ops, "!git push -q origin master");
    bob.says(ops, "!git push -q origin feature");
    carol.says(ops, "!git push -q origin master");

    assertThat(ops)
        .hasReplies(
            "you may not push to feature: that needs git.push",
            "you may not push to master: that needs git.push.master",
            "`git push` is done",
            "`git push` is done");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "push",
        "push origin",
        "push origin HEAD",
        "push origin head",
        "push origin Master"
      })
  void masterIsMasterByAnyName(String line) {
    FakeRoom ops = chat.room("#ops");

    chat.user("bob").may("git.push").says(ops, "!git " + line);

    assertThat(ops)
        .hasRepliesMatching("you may not push to (?i:master): that needs git.push.master");
  }

  @Test
  void aBranchIsWhereItIsPushedTo() {
    FakeRoom ops = chat.room("#ops");
    FakeUser bob = chat.user("bob").may("git.push");

    bob.says(ops, "!git switch -qc feature");
    bob.says(ops, "!git push -q origin HEAD");
    bob.says(ops, "!git branch -r");

    assertThat(ops)
        .hasReplies(
            "`git switch` is done", "`git push` is done", "  origin/feature\n  origin/master");
  }

  @Test
  void nobodyAmendsWhatOthersHaveDone() {
    FakeRoom ops = chat.room("#ops");
    FakeUser ann = chat.user("ann");
    ann.says(ops, "!git commit -qam \"Adding ChatOps link\"");

    chat.user("bob").named("ann").says(ops, "!git commit -q --amend -m \"Adding a bug\"");
    ann.says(ops, "!git commit -q --amend -m \"Adding the ChatOps link\"");
    ann.says(ops, "!git log -1 --format=%s");

    assertThat(ops)
        .hasReplies(
            "`git commit` is done",
            "the last commit is not yours to amend",
            "`git commit` is done",
            "Adding the ChatOps link");
  }

  @Test
  void noChangeIsLostByACheckout() {
    FakeRoom ops = chat.room("#ops");
    FakeUser ann = chat.user("ann");

    ann.says(ops, "!git checkout README.md");
    ann.says(ops, "!git status -s");

    assertThat(ops)
        .hasReplies(
            "`git checkout` takes a branch here: of a file it would lose changes", " M README.md");
  }
}
