package dev.chatops.examples.opsbot.git;

import dev.chatops.chat.Content;
import dev.chatops.chat.User;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.plugin.UserException;
import dev.chatops.service.AccessControl;
import dev.chatops.service.AccessControl.Decision;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets people work on a repository from the room. Who may do what, and why, is in {@code
 * docs/decisions/0012-who-may-run-git.md}.
 */
public final class GitPlugin implements Plugin {

  private static final String PUSH = "git.push";
  private static final String PUSH_MASTER = "git.push.master";

  private final AccessControl access;
  private final String program;
  private final Duration deadline;

  /** One at a time: what was looked at still holds when git runs. */
  private final ReentrantLock turn = new ReentrantLock(true);

  private @Nullable WorkingCopy copy;

  @Inject
  GitPlugin(AccessControl access, Settings settings) {
    this.access = access;
    this.program = settings.string("program", "git");
    this.deadline = settings.duration("deadline", Duration.ofSeconds(20));
  }

  @Override
  public void setup(Setup setup) {
    setup.permission(PUSH).permission(PUSH_MASTER).closing(this::close);
  }

  @Command(
      value = "git <args...>",
      help = "Work on the shop's repository",
      examples = {"git status", "git commit -am \"Adding ChatOps link\"", "git push origin master"})
  Content git(Context chat, List<String> args) throws InterruptedException {
    GitLine line = GitLine.of(args);
    turn.lockInterruptibly();
    try {
      WorkingCopy work = copy();
      require(chat, line, work);
      return shown(chat, line, work.run(identity(chat.user()), line.args()));
    } finally {
      turn.unlock();
    }
  }

  private void require(Context chat, GitLine line, WorkingCopy work) throws InterruptedException {
    switch (line.effect()) {
      case READ -> {
        // Whoever can talk to the bot may look.
      }
      case WRITE -> requireName(chat.user(), line, work);
      case PUSH -> requirePush(chat, destination(line, work));
    }
  }

  private void requireName(User user, GitLine line, WorkingCopy work) throws InterruptedException {
    if (!user.verified()) {
      throw new UserException(
          "`git {}` is done in your name, and the network does not vouch for who you are",
          line.command());
    }
    if (line.command() == GitCommand.CHECKOUT && line.words().stream().anyMatch(work::hasFile)) {
      throw new UserException(
          "`git checkout` takes a branch here: of a file it would lose changes");
    }
    if (line.amends() && !ask(work, "log", "-1", "--format=%ae").equals(email(user))) {
      throw new UserException("the last commit is not yours to amend");
    }
  }

  private void requirePush(Context chat, String branch) {
    Decision master = access.decide(chat.user(), PUSH_MASTER, chat.conversation());
    Decision any = access.decide(chat.user(), PUSH, chat.conversation());
    boolean guarded = branch.toLowerCase(Locale.ROOT).equals("master");
    if (!master.allowed() && (guarded || !any.allowed())) {
      Decision lacking = guarded ? master : any;
      throw new UserException("you may not push to {}: {}", branch, lacking.reason());
    }
  }

  /** Of a push that does not say: the branch worked on, which push.default makes git take, too. */
  private static String destination(GitLine line, WorkingCopy work) throws InterruptedException {
    String named = line.destination();
    String branch = named.isEmpty() ? ask(work, "symbolic-ref", "--short", "HEAD") : named;
    if (branch.isEmpty()) {
      throw new UserException("on no branch; say where to push to");
    }
    return branch;
  }

  /** What git says to a question of the bot's own; empty if it does not know. */
  private static String ask(WorkingCopy work, String... args) throws InterruptedException {
    GitProgram.Result result = work.run(Map.of(), List.of(args));
    return result.status() == 0 ? result.output().strip() : "";
  }

  private static Content shown(Context chat, GitLine line, GitProgram.Result result) {
    String output = result.output().stripTrailing();
    if (result.status() == 0) {
      return output.isEmpty()
          ? Content.text("`git {}` is done", line.command())
          : Content.code(output);
    }
    if (!output.isEmpty()) {
      chat.reply(Content.code(output));
    }
    throw new UserException("`git {}` has failed with status {}", line.command(), result.status());
  }

  /** The person, not the bot, is who has done it. */
  private static Map<String, String> identity(User user) {
    String name = user.name().replaceAll("[\\p{Cntrl}<>]", "").strip();
    String shown = name.isEmpty() ? user.id().value() : name;
    return Map.of(
        "GIT_AUTHOR_NAME",
        shown,
        "GIT_AUTHOR_EMAIL",
        email(user),
        "GIT_COMMITTER_NAME",
        shown,
        "GIT_COMMITTER_EMAIL",
        email(user));
  }

  /** Made of the identity, which nobody else can take, unlike the name. */
  private static String email(User user) {
    return user.id().value().replaceAll("[\\p{Cntrl}<>\\s]", "_") + "@" + user.id().adapter();
  }

  private WorkingCopy copy() throws InterruptedException {
    if (copy == null) {
      copy = WorkingCopy.create(program, deadline);
    }
    return copy;
  }

  private void close() throws InterruptedException {
    turn.lockInterruptibly();
    try {
      if (copy != null) {
        copy.close();
        copy = null;
      }
    } finally {
      turn.unlock();
    }
  }
}
