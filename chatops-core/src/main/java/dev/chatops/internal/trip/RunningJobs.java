package dev.chatops.internal.trip;

import dev.chatops.chat.User;
import dev.chatops.internal.run.Lanes;
import dev.chatops.internal.run.Turn;
import dev.chatops.internal.schedule.JobTurn;
import dev.chatops.service.Jobs;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands and tasks that run, as the watchdog sees them. Thread-safe. */
public final class RunningJobs implements Jobs {

  private final Lanes lanes;

  /**
   * Looks at what runs.
   *
   * @param lanes where it does
   */
  public RunningJobs(Lanes lanes) {
    this.lanes = lanes;
  }

  @Override
  public List<Job> running() {
    return turns()
        .map(CommandTurn::job)
        .sorted(Comparator.comparing(Job::since).thenComparing(Job::id)) // ids count up
        .toList();
  }

  @Override
  public List<Task> tasks() {
    return tasksThatRun()
        .map(JobTurn::task)
        .sorted(Comparator.comparing(Task::since).thenComparing(Task::id))
        .toList();
  }

  @Override
  public boolean stop(String id, User by) {
    Stream<Turn> tasks = tasksThatRun().filter(turn -> turn.task().id().equals(id)).map(one -> one);
    Optional<Turn> turn = Stream.concat(find(id).stream(), tasks).findFirst();
    turn.ifPresent(running -> running.stop(by));
    return turn.isPresent();
  }

  @Override
  public boolean background(String id) {
    return find(id).filter(CommandTurn::background).isPresent();
  }

  private Optional<CommandTurn> find(String id) {
    return turns().filter(turn -> turn.trace().equals(id)).findFirst();
  }

  private Stream<JobTurn> tasksThatRun() {
    return lanes.running().stream().filter(JobTurn.class::isInstance).map(JobTurn.class::cast);
  }

  private Stream<CommandTurn> turns() {
    return lanes.running().stream()
        .filter(CommandTurn.class::isInstance)
        .map(CommandTurn.class::cast)
        .filter(CommandTurn::isJob);
  }
}
