package dev.chatops.internal.trip;

import dev.chatops.chat.Content;
import dev.chatops.chat.Table;
import dev.chatops.internal.ask.Questions;
import dev.chatops.internal.registry.BuiltIn;
import dev.chatops.plugin.Arg;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Setup;
import dev.chatops.plugin.UserException;
import dev.chatops.service.AccessControl;
import dev.chatops.service.Jobs;
import dev.chatops.service.Jobs.Job;
import dev.chatops.service.Jobs.Task;
import dev.chatops.service.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commands about commands: which run, and how to end one or its question. Thread-safe. */
public final class JobCommands implements BuiltIn {

  /** Sees the jobs of others. */
  static final String VIEW = "jobs.view";

  /** Sees and ends the jobs of others. */
  static final String MANAGE = "jobs.manage";

  /** How long what was stopped may take until it is said that it goes on. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Jobs jobs;
  private final Questions questions;
  private final AccessControl access;
  private final Time time;

  /**
   * Commands about what runs.
   *
   * @param jobs what does
   * @param questions what people are asked
   * @param access who may see and end the jobs of others
   * @param time of what is said when a job goes on
   */
  public JobCommands(Jobs jobs, Questions questions, AccessControl access, Time time) {
    this.jobs = jobs;
    this.questions = questions;
    this.access = access;
    this.time = time;
  }

  @Override
  public String name() {
    return "jobs";
  }

  @Override
  public void setup(Setup setup) {
    setup.permission(VIEW).permission(MANAGE);
  }

  @Command(value = "jobs", help = "What is running: your own jobs, or all with jobs.view")
  Content jobs(Context chat) {
    boolean all = may(chat, VIEW) || may(chat, MANAGE);
    List<List<String>> rows = new ArrayList<>();
    jobs.running().stream().filter(job -> all || own(chat, job)).forEach(job -> rows.add(row(job)));
    if (all) {
      jobs.tasks().forEach(task -> rows.add(row(task)));
    }
    if (rows.isEmpty()) {
      return Content.text(all ? "nothing is running" : "nothing of yours is running");
    }
    return Table.columns("job", "command", "who", "where", "since", "waits for")
        .rows(rows, row -> row);
  }

  @Command(
      value = "stop <job>",
      help = "End a job: your own, or any with jobs.manage",
      examples = "stop 1a2b3")
  void stop(Context chat, @Arg(help = "as `jobs` lists it") String job) {
    Optional<Job> command = find(job);
    String what =
        command
            .map(Job::command)
            .or(() -> task(job).map(JobCommands::name))
            .orElseThrow(() -> new UserException("no job {} is running", job));
    if (command.filter(one -> own(chat, one)).isEmpty()) {
      access.require(chat.user(), MANAGE, chat.conversation());
    }
    stop(chat, job, what);
    if (command.isEmpty()) {
      chat.reply("{} was told to end", what); // a command says so itself
    }
  }

  @Command(value = "cancel", help = "End the command that asks you something")
  void cancel(Context chat) {
    if (!questions.cancel(chat.user(), chat.conversation())) {
      throw new UserException("you are not asked anything");
    }
  }

  private void stop(Context chat, String id, String what) {
    if (!jobs.stop(id, chat.user())) {
      throw new UserException("{} has just ended", what);
    }
    time.schedule(Time.Kind.BUSINESS, PATIENCE, () -> tellIfItGoesOn(chat, id, what));
  }

  private Optional<Job> find(String id) {
    return jobs.running().stream().filter(job -> job.id().equals(id)).findFirst();
  }

  private Optional<Task> task(String id) {
    return jobs.tasks().stream().filter(task -> task.id().equals(id)).findFirst();
  }

  private void tellIfItGoesOn(Context chat, String id, String what) {
    if (find(id).isPresent() || task(id).isPresent()) {
      chat.reply("{} ({}) was told to end and goes on: it takes no notice of that", what, id);
    }
  }

  private static String name(Task task) {
    return task.plugin() + ": " + task.what();
  }

  private List<String> row(Task task) {
    return List.of(task.id(), name(task), "the clock", "", since(task.since()), task.waitsFor());
  }

  private List<String> row(Job job) {
    return List.of(
        job.id(),
        job.command(),
        job.owner().name(),
        job.where().room().name(),
        since(job.since()),
        job.waitsFor());
  }

  private String since(Instant begun) {
    return Spans.words(Duration.between(begun, time.now()));
  }

  private boolean own(Context chat, Job job) {
    return job.owner().id().equals(chat.user().id());
  }

  private boolean may(Context chat, String permission) {
    return access.decide(chat.user(), permission, chat.conversation()).allowed();
  }
}
