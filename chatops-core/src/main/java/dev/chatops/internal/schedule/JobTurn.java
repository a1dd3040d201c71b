package dev.chatops.internal.schedule;

import dev.chatops.internal.run.Turn;
import dev.chatops.service.Jobs;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** One run of a job, on a worker: it may block, has a timeout, and counts as under way. */
public final class JobTurn extends Turn {

  private static final Logger log = LoggerFactory.getLogger(JobTurn.class);

  private final Job job;
  private final String trace;
  private final Instant due;
  private volatile boolean begun;

  JobTurn(Job job, String trace) {
    this.job = job;
    this.trace = trace;
    this.due = job.now();
  }

  /**
   * What people see of it.
   *
   * @return as of now
   */
  public Jobs.Task task() {
    return new Jobs.Task(trace, job.plugin(), job.what(), due, place().orElse(""));
  }

  @Override
  protected void run() {
    begun = true;
    MDC.setContextMap(Map.of("trace", trace, "plugin", job.plugin(), "task", job.what()));
    try {
      if (job.starts()) {
        job.call();
      }
    } catch (Throwable e) {
      failed(e);
    } finally {
      MDC.clear();
      job.ended();
    }
  }

  /** What was interrupted was meant to end; only why needs saying. */
  private void failed(Throwable thrown) {
    Throwable e = job.censored(thrown);
    if (timedOut()) {
      log.warn("{} was interrupted after {}, trace {}", job, timeout(), trace, e);
    } else if (stopped()) {
      String why = stopper().map(by -> by + " has stopped it").orElse("the bot stops");
      log.info("{} was interrupted because {}, trace {}", job, why, trace);
    } else {
      log.error("{} failed, trace {}", job, trace, e);
    }
  }

  /** While it runs, this says only that nobody waits for its end any more. */
  @Override
  protected void dropped() {
    if (!begun) {
      job.dropped();
    }
  }
}
