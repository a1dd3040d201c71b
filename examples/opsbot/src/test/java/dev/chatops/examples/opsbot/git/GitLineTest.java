package dev.chatops.examples.opsbot.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chatops.plugin.UserException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status -sb",
        "log --oneline -5 --graph --all",
        "log -n 5 --author ann --format=%an:%s master..feature -- hosts.txt",
        "show HEAD:hosts.txt",
        "diff --stat HEAD~1 README.md",
        "add .",
        "commit -am words",
        "commit --amend --no-edit",
        "commit -m --amend",
        "branch",
        "branch -av",
        "switch -c feature/links origin/master",
        "checkout -b feature",
        "fetch origin master",
        "push",
        "push -u origin feature",
        "push origin feature:other",
        "remote -v"
      })
  void lets(String line) {
    List<String> args = List.of(line.split(" "));

    assertThat(GitLine.of(args).args()).isEqualTo(args);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Before the subcommand, an option runs any program or changes any setting.
        "-c core.pager=id log",
        "-ccore.sshCommand=id fetch",
        "--exec-path=/tmp log",
        "-C /etc status",
        "--git-dir=/tmp/x log",
        "-p log",
        // What is not listed.
        "config alias.x !id",
        "x",
        "clone ext::id",
        "rebase -x id",
        "bisect run id",
        "filter-branch --tree-filter id",
        "submodule foreach id",
        "difftool -x id",
        "grep -Oid x",
        "archive --remote=ext::id",
        "daemon",
        "help -w log",
        "",
        // Options that run programs, read or write files, or ask for an editor.
        "log --output=/tmp/x",
        "log --outpu=/tmp/x",
        "log --ext-diff",
        "log --textconv",
        "diff --no-index a b",
        "diff -O/etc/passwd",
        "fetch --upload-pack=id origin",
        "fetch --upload-p=id origin",
        "push --receive-pack=id origin",
        "push --exec=id origin",
        "push -oid origin",
        "commit -F /etc/passwd",
        "commit -aF/etc/passwd",
        "commit -t /etc/passwd",
        "commit --pathspec-from-file=/etc/passwd",
        "add --pathspec-from-file=/etc/passwd",
        "commit -S",
        "commit --gpg-sign=id",
        "commit -e",
        "commit --author=bob",
        "commit --date=now",
        "commit -C HEAD",
        "commit -c HEAD",
        "commit --no-verify",
        "branch --edit-description",
        "branch -D feature",
        "branch -f master HEAD~1",
        "switch --discard-changes feature",
        "switch -f feature",
        "checkout -f",
        "checkout -- README.md",
        "checkout .",
        "add -p",
        "add -i",
        "status -",
        "remote add evil ext::id",
        // Ways out of the working copy.
        "diff /etc/passwd /etc/hosts",
        "diff ../../etc/passwd x",
        "log -- ../x",
        "show HEAD:../x",
        "add ~/x",
        // A push is to a branch of origin, by its short name.
        "push ext::id master",
        "push /tmp/x master",
        "push https://evil.example/x master",
        "fetch file:///etc master",
        "push origin +master",
        "push origin :master",
        "push origin refs/heads/master",
        "push origin feature:refs/heads/master",
        "push origin heads/master",
        "push origin HEADS/master",
        "push origin feature:heads/master",
        "push origin refs/heads/*:refs/heads/*",
        "push origin master feature",
        "push origin a:b:c",
        "push --all",
        "push --mirror",
        "push --force origin feature",
        "push -f origin feature",
        "push --force-with-lease origin feature",
        "push --delete origin master",
        "push -d origin master",
        "push --tags",
        "push origin -- master",
        "fetch origin master:feature",
        "fetch --all"
      })
  void refuses(String line) {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> GitLine.of(List.of(line.split(" "))));
  }

  @Test
  void refusesWhatNoProgramCanBeGiven() {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> GitLine.of(List.of("log", "a\0b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"push origin master", "push origin feature:master"})
  void knowsWhereAPushGoes(String line) {
    assertThat(GitLine.of(List.of(line.split(" "))).destination()).isEqualTo("master");
  }

  @ParameterizedTest
  @ValueSource(strings = {"push", "push origin", "push origin HEAD", "push -u origin head"})
  void doesNotKnowWhereAPushGoesThatDoesNotSay(String line) {
    assertThat(GitLine.of(List.of(line.split(" "))).destination()).isEmpty();
  }
}
